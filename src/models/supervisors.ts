/** What a roster of supervisors means: who is in office, and what the evaluations came to. */
import type { Evaluation, Supervisor } from '../spec/types.js';
import type { Columns } from './columns.js';

export const supervisorAt = (columns: Columns, row: number): Supervisor => columns.record(row) as unknown as Supervisor;

/** A day, a month, or words that stand in a date's place. */
export function dateWords(value: unknown): string {
  if (typeof value === 'string') return value;
  const { text } = (typeof value === 'object' && value !== null ? value : {}) as { text?: unknown };
  return typeof text === 'string' ? text : '';
}

/** `serving` or `ended` as of a day; undefined where the end of the term is not known. A month counts until its last day. */
export function termState(term: unknown, asOf: string): 'serving' | 'ended' | undefined {
  const to = dateWords((typeof term === 'object' && term !== null ? (term as { to?: unknown }) : {}).to);
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(to) || !asOf) return undefined;
  return asOf.slice(0, to.length) > to ? 'ended' : 'serving';
}

export interface OptionResult { readonly label: string; readonly count: number; /** 0 to 1. */ readonly share: number }
export interface QuestionResult { readonly question: string; readonly total: number; readonly options: readonly OptionResult[] }
export interface EvaluationResult {
  readonly title: string;
  readonly date: string;
  readonly method: string;
  readonly followUp: string;
  /** Options in the order in which they are first met; one table holds them all. */
  readonly labels: readonly string[];
  readonly questions: readonly QuestionResult[];
}

/** Evaluations of the document, latest first; votes that are no whole numbers from 0 on are left out. */
export function evaluationsOf(envelope: Readonly<Record<string, unknown>>): readonly EvaluationResult[] {
  const list = (envelope['evaluations'] ?? []) as readonly Evaluation[];
  return list.map(resultOf).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function resultOf(evaluation: Evaluation): EvaluationResult {
  const labels: string[] = [];
  const questions: QuestionResult[] = [];
  for (const { question, counts } of evaluation.results ?? []) {
    const options: { label: string; count: number }[] = [];
    let total = 0;
    for (const label of Object.keys(counts)) {
      const count = counts[label];
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) continue;
      if (labels.indexOf(label) < 0) labels.push(label);
      options.push({ label, count });
      total += count;
    }
    questions.push({ question, total, options: options.map(({ label, count }) => ({ label, count, share: total ? count / total : 0 })) });
  }
  return { title: evaluation.title, date: evaluation.date ?? '', method: evaluation.method ?? '', followUp: evaluation.followUp ?? '', labels, questions };
}

/** Members of each group, in the order in which the groups are met; those of no group last. */
export function groupCounts(columns: Columns): readonly { readonly group: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < columns.count; row++) {
    const group = supervisorAt(columns, row).group ?? '';
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const list: { group: string; count: number }[] = [];
  counts.forEach((count, group) => list.push({ group, count }));
  return list.sort((a, b) => Number(!a.group) - Number(!b.group));
}
