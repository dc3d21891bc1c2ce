/** What the receiver says to a letter, and what follows from it. Only a receipt that names the letter's own key ends its life. */
export interface Receipt {
  readonly key: string;
  readonly number: string;
  /** Query code; together with the number it opens the letter's status. */
  readonly code: string;
  readonly receivedAt: string;
}
export interface ReceiverFault { readonly field: string; readonly code: string; readonly message: string }

/** Why a letter has to wait. `portal`: something answered that is not the receiver (a login page of the network, a firewall). */
export type Wait = 'offline' | 'busy' | 'portal' | 'blocked' | 'full' | 'limited';

export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  /** The letter must be changed; `renew`: it needs another key, since this one is spent. */
  | { readonly kind: 'refused'; readonly status: number; readonly faults: readonly ReceiverFault[]; readonly renew: boolean }
  | { readonly kind: 'later'; readonly why: Wait; readonly after?: number };

/** Bytes of an answer that are read at most. */
export const LONGEST_ANSWER = 65_536;
/** What a receiver may ask us to wait at most, ms: a clock that is years wrong must not bury a letter. */
const LONGEST_WAIT = 3_600_000;

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter?: string | null;
  /** The receiver's own clock (`Date`), against which a date in `Retry-After` is reckoned. */
  readonly date?: string | null;
}

export function readAnswer(raw: RawAnswer, key: string): Answer {
  const { status } = raw;
  const said = parse(raw.text);
  if (status >= 200 && status < 300) {
    const receipt = receiptIn(said, key);
    return receipt ? { kind: 'receipt', receipt } : { kind: 'later', why: 'portal' };
  }
  const after = waitOf(raw);
  const later = (why: Wait): Answer => ({ kind: 'later', why, ...(after !== undefined && { after }) });
  if (status === 429) return later('limited');
  if (status === 507) return later('full');
  if (status === 408 || status === 425 || status >= 500) return later('busy');
  // A receiver gives its reasons; a firewall or login page with the same figure does not, and the letter stays.
  const faults = faultsIn(said);
  if (!faults) return later(status === 401 || status === 403 || status === 451 ? 'blocked' : 'portal');
  if (status === 401 || status === 403 || status === 404 || status === 405) return later('blocked');
  return { kind: 'refused', status, faults, renew: status === 409 || status === 410 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value !== '' && value.length <= most;

/** A receipt of this very key, from `{receipt}` or from itself (what a site hands to `respondWith`). */
export function receiptIn(said: unknown, key: string): Receipt | undefined {
  const found = ((said as { receipt?: unknown } | null | undefined)?.receipt ?? said) as Partial<Record<keyof Receipt, unknown>> | null | undefined;
  if (!found || typeof found !== 'object' || found.key !== key || !isText(found.number, 100)) return undefined;
  return { key, number: found.number, code: isText(found.code, 100) ? found.code : '', receivedAt: isText(found.receivedAt, 40) ? found.receivedAt : '' };
}

function faultsIn(said: unknown): readonly ReceiverFault[] | undefined {
  const errors = (said as { errors?: unknown } | null | undefined)?.errors;
  if (!Array.isArray(errors) || !errors.length) return undefined;
  const faults: ReceiverFault[] = [];
  for (let i = 0; i < Math.min(errors.length, 100); i++) {
    const { field, code, message } = (errors[i] ?? {}) as Partial<Record<keyof ReceiverFault, unknown>>;
    if (isText(message, 500)) faults.push({ field: isText(field, 200) ? field : '', code: isText(code, 60) ? code : '', message });
  }
  return faults.length ? faults : undefined;
}

function waitOf({ retryAfter, date }: RawAnswer): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const ms = seconds - seconds === 0 ? seconds * 1000 : Date.parse(retryAfter) - (date ? Date.parse(date) : Date.now());
  return ms - ms === 0 ? Math.min(Math.max(ms, 0), LONGEST_WAIT) : undefined;
}
