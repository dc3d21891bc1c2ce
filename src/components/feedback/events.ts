import { GkEvent } from '../../base/events.js';
import type { Hand } from '../../controllers/letter/outbox.js';

export interface SubmitDetail {
  /** Id of the channel. */
  readonly channel: string;
  /** The letter's idempotency key. */
  readonly key: string;
  /** A site that sends the letter by its own means: `respondWith(async ({body, contentType, key}) => ({key, number, code}))`. */
  readonly respondWith: (hand: Hand) => void;
}

/** A letter is about to be sent. Cancel to stop it, or take it over with `respondWith`; without either we post it ourselves. Holds no word of the letter. */
export class GkSubmitEvent extends GkEvent<SubmitDetail> {
  constructor(detail: SubmitDetail) {
    super('gk-submit', detail, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'gk-submit': GkSubmitEvent;
  }
}
