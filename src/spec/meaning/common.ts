/** What the checks of meaning share. Pure; dates are `YYYY-MM-DD` texts, which sort as they are. */
import { escapePointer, type Issue } from '../issues.js';
import { quote } from '../messages.js';
import { safeImageUrl, safeUrl } from '../url.js';

export type Bag = Readonly<Record<string, unknown>>;

export interface MeaningOptions {
  /** The day the check is made, `YYYY-MM-DD`; absent: nothing is called overdue or expired. */
  today?: string;
}

/** Checks of one document's list, record by record, so that a long list can be read in slices. */
export interface Checker {
  /** @param record one that the schema accepts */
  record(record: Bag, index: number): Issue[];
  /** What only the whole list tells: ids that lead nowhere, totals, the envelope's own dates. */
  end(): Issue[];
}

export const error = (code: string, pointer: string, message: string): Issue => ({ code, severity: 'error', pointer, message });
export const warning = (code: string, pointer: string, message: string): Issue => ({ code, severity: 'warning', pointer, message });
export const note = (code: string, pointer: string, message: string): Issue => ({ code, severity: 'note', pointer, message });
export { quote };

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.filter((item): item is Bag => !!item && typeof item === 'object') : []);
export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

/** The date of a `LooseDate`, as far as it is known. */
export const dateOf = (value: unknown): string => (typeof value === 'string' ? value : text((value as Bag | undefined)?.['date']));

const ISO = /^\d{4}-\d\d(?:-\d\d)?$/;

/** Is `a` later than `b`? Months are compared as months. */
export function later(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return ISO.test(a) && ISO.test(b) && a.slice(0, length) > b.slice(0, length);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Ids seen so far; the second use of one is an error. */
export class Ids {
  readonly #seen = new Map<string, string>();
  constructor(private readonly what = '编号') {}

  check(id: string, pointer: string): Issue[] {
    const first = this.#seen.get(id);
    if (first === undefined) {
      this.#seen.set(id, pointer);
      return [];
    }
    return [error('duplicate-id', pointer, `${this.what}${quote(id)}与 ${first} 重复。请改成不同的${this.what}。`)];
  }

  has(id: string): boolean {
    return this.#seen.has(id);
  }
}

const URL_KEYS = /^(?:url|src|pdf|endpoint)$/;
const IMAGE_KEYS = /^(?:cover)$/;

/** Addresses that no link may have, anywhere in the value; tile addresses carry `{z}` and pass. */
export function unsafeUrls(value: unknown, pointer: string): Issue[] {
  const out: Issue[] = [];
  const path: string[] = [];
  const walk = (now: object, parent: string): void => {
    for (const key of Object.keys(now)) {
      const part = (now as Bag)[key];
      if (typeof part === 'string') {
        const image = IMAGE_KEYS.test(key) || (key === 'src' && (parent === 'photo' || (now as Bag)['type'] === 'image'));
        if ((!image && !URL_KEYS.test(key)) || !part.trim() || (image ? safeImageUrl(part) : safeUrl(part.replace(/[{}]/g, '')))) continue;
        const at = pointer + path.concat(key).map((token) => `/${escapePointer(token)}`).join('');
        out.push(error('unsafe-url', at, `${quote(part)}不能用作${image ? '图片' : '链接'}地址。请用 http、https 或相对地址${image ? '' : '，邮箱写 mailto:，电话写 tel:'}。`));
      } else if (part && typeof part === 'object' && key !== 'ext' && key !== 'raw' && path.length < 64) {
        path.push(key);
        walk(part, Array.isArray(now) ? parent : key);
        path.pop();
      }
    }
  };
  if (value && typeof value === 'object') walk(value, '');
  return out;
}

/** 更新期限, in days: a quarter's gazette, letters month by month, the rest once a year (our judgement; 国办秘函〔2019〕19号 only names columns). */
const OVERDUE: Readonly<Record<string, number>> = { gazette: 190, replies: 100 };

/** The envelope's own dates, publisher and addresses. */
export function envelope(head: Bag, { today }: MeaningOptions): Issue[] {
  const out: Issue[] = [];
  const { kind, updated, issued } = head as Record<string, string>;
  const limit = OVERDUE[kind!] ?? 400;
  if (today && updated && later(updated, today)) out.push(error('future-date', '/updated', `更新日期 ${updated} 在今天之后，请改正。`));
  else if (today && updated && daysBetween(updated, today) > limit) {
    out.push(warning('overdue', '/updated', `已 ${daysBetween(updated, today)} 天没有更新（本类文档以 ${limit} 天为限）。请核对内容，再改更新日期。`));
  }
  if (issued && updated && later(issued, updated)) out.push(error('date-order', '/issued', `印发日期 ${issued} 晚于更新日期 ${updated}。`));
  return out;
}

/** `earlier` should not come after `late`. */
export function ordered(record: Bag, earlier: string, late: string, names: readonly [string, string], pointer: string): Issue[] {
  const [a, b] = [dateOf(record[earlier]), dateOf(record[late])];
  return later(a, b) ? [error('date-order', `${pointer}/${late}`, `${names[1]} ${b} 早于${names[0]} ${a}，请核对。`)] : [];
}
