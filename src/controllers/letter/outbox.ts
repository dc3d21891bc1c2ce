import { postLetter } from '../../data/post-letter.js';
import { openStore, type Store } from '../../data/storage.js';
import { readAnswer, receiptIn, type Answer, type Wait } from '../../models/letter/answer.js';
import type { Encoded } from '../../models/letter/body.js';
import { DRAFT, isDue, step, type LetterState } from '../../models/letter/state.js';
import { LetterShelf, type KeptLetter } from './shelf.js';

/** A site that takes a letter over: gets its body (and the bytes as they would have been sent), gives the receipt. */
export type Hand = (letter: { readonly key: string; readonly channel: string; readonly contentType: string; readonly body: Uint8Array }) => Promise<unknown>;
/** Asked before a letter is first sent from this page: a site's hand, `false` where the site stopped it, undefined where we send it ourselves. */
export type Offer = (letter: KeptLetter) => Hand | false | undefined;

export interface OutboxOptions {
  readonly store?: () => Promise<Store>;
  readonly post?: typeof postLetter;
  readonly now?: () => number;
  readonly random?: () => number;
  /** ms for one try. */
  readonly patience?: number;
}

const PATIENCE = 30_000;
/** Letters with files on a slow line. */
const PATIENCE_FILES = 180_000;
/** A letter of yesterday's receipt is not shown to today's visitor. */
const RECEIPT_DAYS = 86_400_000;
const LOCK = 'gk-letters';
/** Reasons to wait that end when the line comes back. */
const LINE: readonly (Wait | undefined)[] = [undefined, 'offline', 'portal'];

/**
 * Where letters wait until a receipt names their key. One on a page and, through the store and a lock, one in a browser: of several
 * tabs one sends, the others see what became of it. Sending again is harmless, the receiver knows each key (exactly once by its key).
 */
export class Outbox {
  private readonly _shelf: LetterShelf;
  private readonly _listeners = new Set<() => void>();
  private readonly _offers = new Set<Offer>();
  private readonly _hands = new Map<string, Hand | undefined>();
  private _running: Promise<void> | undefined;
  private _wanted: 'due' | 'line' | 'all' | undefined;
  private _closed = false;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _channel: BroadcastChannel | undefined;
  private readonly _post: typeof postLetter;
  private readonly _now: () => number;
  private readonly _random: () => number;
  readonly opened: Promise<void>;

  constructor(private readonly _options: OutboxOptions = {}) {
    this._post = _options.post ?? postLetter;
    this._now = _options.now ?? Date.now;
    this._random = _options.random ?? Math.random;
    this._shelf = new LetterShelf(_options.store ?? (() => openStore('letter')));
    this.opened = this._open();
  }

  /** Letters outlive this page. If not, say so before a word is typed. */
  get persistent(): boolean {
    return this._shelf.persistent;
  }

  letters(): readonly KeptLetter[] {
    return this._shelf.letters();
  }

  letter(key: string): KeptLetter | undefined {
    return this._shelf.get(key);
  }

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => void this._listeners.delete(listener);
  }

  /** A form that a site may listen to; it is asked for each letter before it leaves. */
  offer(offer: Offer): () => void {
    this._offers.add(offer);
    return () => void this._offers.delete(offer);
  }

  /** Takes a letter and sends it; resolves when it is kept (or cannot be kept and waits in this page only). */
  async add(letter: Omit<KeptLetter, 'state' | 'kept' | 'taken' | 'created'>, encoded: Encoded): Promise<void> {
    await this.opened;
    await this._shelf.put({ ...letter, created: this._now(), taken: false, kept: true, state: step(DRAFT, { type: 'submit' }) }, encoded.bytes);
    this._told();
    void this.run();
  }

  /** Back to the form. @returns whether it could be: not once it may have arrived */
  async takeBack(key: string): Promise<boolean> {
    const letter = this._shelf.get(key);
    if (!letter || step(letter.state, { type: 'take-back' }).at !== 'draft') return false;
    await this._forget(key);
    return true;
  }

  /** The receipt is on the screen: it stays for this tab, also when the page is read again, and for nobody who opens the next one. */
  async seen(key: string): Promise<void> {
    const letter = this._shelf.get(key);
    if (letter?.state.at !== 'acknowledged' || letter.seen) return;
    if (this.persistent) rememberSeen(key);
    await this._shelf.set({ ...letter, seen: true });
  }

  /** The writer has taken the receipt down, or has taken a refused letter back into the form. */
  async dismiss(key: string): Promise<void> {
    const at = this._shelf.get(key)?.state.at;
    if (at === 'acknowledged' || at === 'refused') await this._forget(key);
  }

  /** Everything of this visit (kiosk). */
  async clear(): Promise<void> {
    for (const { key } of this.letters()) await this._forget(key);
  }

  /** Tries what is due; `line`: also what waits for a line that has just come back; `all`: whatever waits, because its writer asks for it. */
  run(which: 'due' | 'line' | 'all' = 'due'): Promise<void> {
    if (!this._wanted || which !== 'due') this._wanted = which;
    return (this._running ??= this._rounds());
  }

  close(): void {
    this._closed = true;
    clearTimeout(this._timer);
    this._channel?.close();
    if (typeof window === 'undefined') return;
    window.removeEventListener('online', this._online);
    document.removeEventListener('visibilitychange', this._seen);
  }

  private async _open(): Promise<void> {
    await this._shelf.open(this._now() - RECEIPT_DAYS, (key) => seenHere().indexOf(key) >= 0);
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this._online);
      document.addEventListener('visibilitychange', this._seen);
      if (typeof BroadcastChannel === 'function' && this.persistent) {
        this._channel = new BroadcastChannel(LOCK);
        this._channel.onmessage = () => void this._shelf.refresh().then(() => this._changed());
      }
    }
    this._changed();
    if (this.letters().some(({ state }) => state.at === 'queued')) void this.run('line');
  }

  private readonly _online = (): void => void this.run('line');
  private readonly _seen = (): void => {
    if (document.visibilityState === 'visible') void this.run();
  };

  /** What is asked for during a round is done after it, before anybody is told that it is over. */
  private async _rounds(): Promise<void> {
    while (this._wanted) {
      const which = this._wanted;
      this._wanted = undefined;
      await this._round(which);
    }
    this._running = undefined;
    this._wake();
  }

  private async _round(which: 'due' | 'line' | 'all'): Promise<void> {
    await this.opened;
    await this._alone(async () => {
      await this._shelf.refresh();
      for (const letter of this.letters()) {
        const { state } = letter;
        const waits = state.at === 'queued' && (which === 'all' || (which === 'line' && LINE.indexOf(state.why) >= 0));
        if (waits || isDue(state, this._now())) await this._send(letter);
      }
    });
  }

  /** One tab at a time, where the browser has locks; elsewhere the receiver's keys are enough. */
  private _alone(work: () => Promise<void>): Promise<void> {
    const { locks } = globalThis.navigator ?? {};
    return this.persistent && locks && typeof locks.request === 'function' ? locks.request(LOCK, () => work()) : work();
  }

  private async _send(letter: KeptLetter): Promise<void> {
    const { key } = letter;
    const bytes = await this._shelf.bytes(key);
    if (!bytes) return;
    const hand = this._handFor(letter);
    if (hand === false) return void (await this._forget(key));
    // Taken over by a site that is not on this page: it waits for it.
    if (letter.taken && !hand) return;
    if (hand && !letter.taken) await this._shelf.set({ ...letter, taken: true });
    await this._to(key, step(letter.state, { type: 'start' }));
    const answer = hand ? await this._throughSite(hand, letter, bytes) : await this._throughPost(letter, bytes);
    await this._to(key, step(this._shelf.get(key)?.state ?? DRAFT, { type: 'answer', answer, now: this._now(), random: this._random() }));
  }

  private _handFor(letter: KeptLetter): Hand | false | undefined {
    if (this._hands.has(letter.key)) return this._hands.get(letter.key);
    let answer: Hand | false | undefined;
    this._offers.forEach((offer) => (answer ??= offer(letter)));
    if (answer !== false) this._hands.set(letter.key, answer);
    return answer;
  }

  private async _throughSite(hand: Hand, { key, channel, contentType }: KeptLetter, body: Uint8Array): Promise<Answer> {
    try {
      const receipt = receiptIn(await hand({ key, channel, contentType, body }), key);
      return receipt ? { kind: 'receipt', receipt } : { kind: 'later', why: 'portal' };
    } catch {
      return { kind: 'later', why: 'busy' };
    }
  }

  private async _throughPost({ endpoint, contentType, key }: KeptLetter, bytes: Uint8Array): Promise<Answer> {
    const patience = this._options.patience ?? (contentType === 'application/json' ? PATIENCE : PATIENCE_FILES);
    const raw = await this._post(endpoint, { contentType, bytes, key }, patience);
    return raw ? readAnswer(raw, key) : { kind: 'later', why: 'offline' };
  }

  private async _to(key: string, state: LetterState): Promise<void> {
    const letter = this._shelf.get(key);
    if (!letter || letter.state === state) return;
    await this._shelf.set({ ...letter, state });
    // The words go only when a receipt names the key; what is left is the receipt.
    if (state.at === 'acknowledged') await this._shelf.dropBytes(key);
    this._told();
  }

  private async _forget(key: string): Promise<void> {
    this._hands.delete(key);
    await this._shelf.delete(key);
    this._told();
  }

  private _wake(): void {
    clearTimeout(this._timer);
    if (this._closed) return;
    let soonest = Infinity;
    for (const { state, taken, key } of this.letters()) if (state.at === 'queued' && (!taken || this._hands.has(key))) soonest = Math.min(soonest, state.next);
    if (soonest < Infinity) this._timer = setTimeout(() => void this.run(), Math.min(Math.max(soonest - this._now(), 250), 600_000));
  }

  private _told(): void {
    this._changed();
    try {
      this._channel?.postMessage('changed');
    } catch {
      // closed
    }
  }

  private _changed(): void {
    this._listeners.forEach((listener) => listener());
  }
}

const SEEN = 'gk:seen-receipts';

/** Keys of receipts shown in this tab; keys say nothing about the letters. */
function seenHere(): readonly string[] {
  try {
    return (sessionStorage.getItem(SEEN) ?? '').split(' ');
  } catch {
    return [];
  }
}

function rememberSeen(key: string): void {
  try {
    sessionStorage.setItem(SEEN, `${sessionStorage.getItem(SEEN) ?? ''} ${key}`.slice(-2000));
  } catch {
    // then it is gone with the page
  }
}

let shared: Outbox | undefined;

/** The one of this page. */
export const outbox = (): Outbox => (shared ??= new Outbox());
