import type { Identified } from '../../ids.js';

/** A string of an older record, or the empty one. */
export function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Records of an older document, for keeping their ids. Whatever is not as expected is left out. */
export function previousRecords(
  previous: unknown, list: string, describe: (record: Record<string, unknown>) => { path: readonly string[]; content: readonly string[] },
): Identified[] {
  const records = (previous as Record<string, unknown> | null | undefined)?.[list];
  if (!Array.isArray(records)) return [];
  const out: Identified[] = [];
  for (const record of records as unknown[]) {
    if (typeof record !== 'object' || record === null) continue;
    const held = record as Record<string, unknown>;
    const properties = held['properties'] as Record<string, unknown> | undefined;
    const id = held['id'] ?? properties?.['id'];
    if (typeof id === 'string') out.push({ id, ...describe(properties ?? held) });
  }
  return out;
}
