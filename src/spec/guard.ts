import type { Issue } from './issues.js';
import { KINDS, SPEC, type Kind } from './kinds.js';
export function checkEnvelope(value: Record<string, unknown>, kinds: readonly Kind[]): { ok: boolean; kind?: Kind; issue?: Issue } {
  const kind = value['kind'] as Kind;
  if (value['spec'] !== SPEC) return { ok: false, issue: { code: 'wrong-version', severity: 'error', pointer: '/spec', message: 'spec 应为 gk/1。' } };
  if (!KINDS.includes(kind) || !kinds.includes(kind)) return { ok: false, issue: { code: 'wrong-kind', severity: 'error', pointer: '/kind', message: 'kind 不对。' } };
  return { ok: true, kind };
}
export function usableRecord(_kind: Kind, record: unknown, _index: number): { record?: Record<string, unknown>; issues?: Issue[] } {
  const item = record as Record<string, unknown>;
  return item && Array.isArray(item['path']) ? { record: item } : { issues: [{ code: 'schema', severity: 'error', pointer: `/items/${_index}`, message: '缺少 path。' }] };
}
