import type { ReactiveControllerHost } from 'lit';
import { postQuestion, type PostAnswer } from '../../data/post-letter.js';
import { writeJson } from '../../models/json.js';
import { EVENT_TYPES, type Clock, type LetterEvent } from '../../models/request-clock.js';
import { mask } from '../../spec/privacy.js';

/** What a receiver tells of a letter to whoever knows its number and code. */
export interface LetterStatus {
  readonly number: string;
  readonly status: string;
  readonly department?: string;
  readonly answer?: string;
  readonly outcome?: string;
  readonly satisfaction?: number;
  readonly events: readonly LetterEvent[];
  readonly clock?: Clock;
}
export type StatusFault = 'missing' | 'none' | 'limited' | 'failed' | 'nowhere';

const PATIENCE = 20_000;

/** Asks for a letter's status. Number and code live in this object only, as long as the room is open. */
export class StatusController {
  number = '';
  code = '';
  busy = false;
  rated = false;
  fault: StatusFault | undefined;
  answer: LetterStatus | undefined;
  private _turn = 0;

  constructor(private readonly host: ReactiveControllerHost, private readonly failed: () => void) {}

  type(field: 'number' | 'code', value: string): void {
    this[field] = value;
  }

  forget(): void {
    this._turn++;
    this.number = this.code = '';
    this.busy = this.rated = false;
    this.fault = this.answer = undefined;
    this.host.requestUpdate();
  }

  ask(endpoint: string | undefined): void {
    const [number, code] = [this.number.trim(), this.code.replace(/[\s-]/g, '')];
    if (!number || !code) return this._fail('missing');
    if (!endpoint) return this._fail('nowhere');
    void this._post(`${endpoint}/status`, { number, code });
  }

  rate(satisfaction: number, endpoint: string | undefined): void {
    const [number, code] = [this.number.trim(), this.code.replace(/[\s-]/g, '')];
    if (endpoint) void this._post(`${endpoint}/satisfaction`, { number, code, satisfaction }).then((done) => {
      this.rated = done;
      this.host.requestUpdate();
    });
  }

  private async _post(url: string, question: object): Promise<boolean> {
    const turn = ++this._turn;
    this.busy = true;
    this.fault = undefined;
    this.host.requestUpdate();
    const raw = await postQuestion(url, writeJson(question), PATIENCE);
    if (turn !== this._turn) return false;
    this.busy = false;
    const answer = raw && raw.status === 200 ? statusIn(raw.text) : undefined;
    if (answer) {
      this.answer = answer;
      this.host.requestUpdate();
      return true;
    }
    this.answer = undefined;
    this._fail(faultOf(raw));
    return false;
  }

  private _fail(fault: StatusFault): void {
    this.fault = fault;
    this.host.requestUpdate();
    this.failed();
  }
}

function faultOf(raw: PostAnswer | undefined): StatusFault {
  if (!raw) return 'failed';
  if (raw.status === 429) return 'limited';
  // A receiver says in JSON that it knows no such letter; a server without a status page answers in its own way.
  if (raw.status === 404) return /^\s*\{/.test(raw.text) ? 'none' : 'nowhere';
  return raw.status === 405 ? 'nowhere' : raw.status === 400 || raw.status === 401 || raw.status === 403 || raw.status === 422 ? 'none' : 'failed';
}

/** Only what we draw, and only in the shapes in which we draw it; the answer passes the privacy gate like everything painted. */
export function statusIn(text: string): LetterStatus | undefined {
  let said: Record<string, unknown>;
  try {
    said = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const words = (key: string): string | undefined => (typeof said?.[key] === 'string' && said[key] ? mask(said[key].slice(0, 20_000)).text : undefined);
  const number = typeof said?.['number'] === 'string' ? said['number'].slice(0, 100) : '';
  const status = words('status');
  if (!number || !status) return undefined;
  const events: LetterEvent[] = [];
  const given: unknown = said['events'];
  if (Array.isArray(given)) {
    for (let i = 0; i < Math.min(given.length, 200); i++) {
      const { type, date, note } = (given[i] ?? {}) as Record<string, unknown>;
      const known = EVENT_TYPES.find((each) => each === type);
      if (known && typeof date === 'string') events.push({ type: known, date, ...(typeof note === 'string' && note && { note: mask(note).text }) });
    }
  }
  const [department, answer, outcome] = [words('department'), words('answer'), words('outcome')];
  const satisfaction = said['satisfaction'];
  const clock = clockIn(said['clock']);
  return {
    number, status, events, ...(department && { department }), ...(answer && { answer }), ...(outcome && { outcome }),
    ...(typeof satisfaction === 'number' && satisfaction >= 1 && satisfaction <= 5 && { satisfaction }), ...(clock && { clock }),
  };
}

function clockIn(value: unknown): Clock | undefined {
  const { from, limit, used, due, paused, overdue } = (value ?? {}) as Record<string, unknown>;
  if (typeof limit !== 'number') return undefined;
  return {
    from: typeof from === 'string' ? from : '', limit, paused: paused === 'supplement' || paused === 'third-party' ? paused : '',
    ...(typeof used === 'number' && { used }), ...(typeof due === 'string' && { due }), ...(overdue === true && { overdue }),
  };
}
