import type { Answer, Receipt, ReceiverFault, Wait } from './answer.js';

/**
 * The life of a letter:
 *
 *     draft ──submit──▶ queued ──start──▶ sending ──receipt──▶ acknowledged
 *       ▲                 │ ▲                │
 *       │◀──take back─────┘ └────later───────┤
 *       └───────────────edit──── refused ◀───┘
 *
 * It can be taken back only while it has never been on its way: after that it may have arrived, and a second one would double it.
 */
export type LetterState =
  | { readonly at: 'draft' }
  /** `next`: epoch ms before which it is not sent again. */
  | { readonly at: 'queued'; readonly attempts: number; readonly next: number; readonly why?: Wait }
  | { readonly at: 'sending'; readonly attempts: number }
  | { readonly at: 'acknowledged'; readonly receipt: Receipt }
  | { readonly at: 'refused'; readonly status: number; readonly faults: readonly ReceiverFault[]; readonly renew: boolean };

export type LetterStep =
  | { readonly type: 'submit' }
  | { readonly type: 'start' }
  | { readonly type: 'answer'; readonly answer: Answer; readonly now: number; readonly random: number }
  | { readonly type: 'take-back' }
  | { readonly type: 'edit' };

export const DRAFT: LetterState = { at: 'draft' };
const FIRST_WAIT = 2000;
/** The longest pause between two tries, ms. */
export const LONGEST_PAUSE = 600_000;

/** Pause before the next try: doubles from 2 s to 10 min; a random half, so that a county's pages do not all come back at once. */
export function pauseAfter(attempts: number, random: number): number {
  const most = Math.min(LONGEST_PAUSE, FIRST_WAIT * 2 ** Math.min(attempts - 1, 20));
  return Math.round(most / 2 + (random * most) / 2);
}

/** The state after a step. A step that does not belong to the state changes nothing: two clicks are one. */
export function step(state: LetterState, next: LetterStep): LetterState {
  switch (next.type) {
    case 'submit':
      return state.at === 'draft' ? { at: 'queued', attempts: 0, next: 0 } : state;
    case 'start':
      return state.at === 'queued' ? { at: 'sending', attempts: state.attempts + 1 } : state;
    case 'take-back':
      return state.at === 'queued' && state.attempts === 0 ? DRAFT : state;
    case 'edit':
      return state.at === 'refused' ? DRAFT : state;
    case 'answer':
      return state.at === 'sending' ? answered(state.attempts, next) : state;
  }
}

function answered(attempts: number, { answer, now, random }: Extract<LetterStep, { type: 'answer' }>): LetterState {
  switch (answer.kind) {
    case 'receipt':
      return { at: 'acknowledged', receipt: answer.receipt };
    case 'refused':
      return { at: 'refused', status: answer.status, faults: answer.faults, renew: answer.renew };
    case 'later':
      return { at: 'queued', attempts, next: now + Math.max(answer.after ?? 0, answer.why === 'blocked' ? LONGEST_PAUSE : pauseAfter(attempts, random)), why: answer.why };
  }
}

/** May it be sent now? A clock that was set back must not make a letter wait for years. */
export const isDue = (state: LetterState, now: number): boolean => state.at === 'queued' && (state.next <= now || state.next - now > 2 * 3_600_000);

/** What was under way when the page ended is waiting again; whether it arrived, the receiver knows by its key. */
export const resumed = (state: LetterState): LetterState => (state.at === 'sending' ? { at: 'queued', attempts: state.attempts, next: 0 } : state);
