import { LIST_KEY, type Kind } from '../spec/kinds.js';
import { notJson, truncated } from './fail.js';
import { JsonScanner } from './json-scanner.js';
import { bareObject, copyKeys, parseJson, parseToEnd } from './json-text.js';

/** What is read record by record when it stands at the top level of a document. */
export const LIST_KEYS: readonly string[] = ['items', 'features', 'parts', 'members', 'documents'];

/** Characters of the first batch (about 30 records: a first screen); each later one is twice as long, up to `BATCH` (parsed well within 8 ms). */
export const FIRST_BATCH = 32_768;
const BATCH = 262_144;
/** No key with its colon is longer: else the end of one would be looked for again and again. */
const LONGEST_KEY = 65_536;
/** In so many batches the guess may fail before the document is left to the scanner. */
const FAILED_GUESSES = 3;

const ENTRY = /^"([^"\\]*(?:\\[^][^"\\]*)*)"[ \t\r\n]*:[ \t\r\n]*[^ \t\r\n]/;
const OPENING = /^\{[ \t\r\n]*"[^"\\]*"[ \t\r\n]*:/;
const INK = /[^ \t\r\n]/g;

/** Whether the array or packed object under `key` is the list of a document; where its kind has been read already, only the list of that kind is. */
export function isListKey(key: string, kind: unknown, keys = LIST_KEYS): boolean {
  const own = typeof kind === 'string' ? LIST_KEY[kind as Kind] : undefined;
  return keys.includes(key) && (own === undefined || own === key || !keys.includes(own));
}

/**
 * Cuts a document into what stands around its list and batches of records, while its text is still coming.
 *
 * Only the head is walked over. In the list it guesses: the text with which the first record opens (such as `{"id":`), found
 * behind a comma, probably begins another record. `JSON.parse` of `[` + what lies before + `]` proves it: that text begins
 * where a record begins, so if it is balanced, its end can only be the end of a record. A guess may fail (the same opening
 * in a nested list, in a string, behind the list); then an earlier one is tried, and after that the scanner decides.
 *
 * A list in packed form (an object) is not cut: the head is announced where it begins, the rest comes with `finish`.
 */
export class RecordSplitter {
  /** What is known of the document apart from its list. */
  readonly envelope = bareObject();
  listKey: string | undefined;
  /** Records given out so far. */
  count = 0;
  private stage: 'start' | 'entry' | 'value' | 'list' | 'tail' | 'packed' | 'end' = 'start';
  private text = '';
  /** Up to here `text` is dealt with; `base` is where `text` begins in the document. */
  private at = 0;
  private base = 0;
  private key = '';
  private first = true;
  private scanner: JsonScanner | undefined;
  private opening: string | undefined;
  private want = FIRST_BATCH;
  private failed = 0;

  constructor(private readonly keys: readonly string[] = LIST_KEYS) {}

  push(chunk: string): void {
    if (this.at > 0) {
      this.text = this.text.slice(this.at);
      this.base += this.at;
      if (this.scanner) this.scanner.at -= this.at;
      this.at = 0;
    }
    this.text += chunk;
  }

  /**
   * The next thing that is known: `head` (once: the envelope holds all that stands before the list, `listKey` is set if it
   * can be cut), a batch of records, or undefined: more text is needed, or with `last` nothing is left but `finish`.
   * @throws GkError not-json, too-deep
   */
  next(last: boolean): 'head' | unknown[] | undefined {
    for (;;) {
      const { stage } = this;
      if (stage === 'list') return this.batch(last);
      if (stage === 'tail' || stage === 'packed' || stage === 'end') return undefined;
      const known = stage === 'start' ? this.start() : stage === 'entry' ? this.entry() : this.value();
      if (known !== true) return known || undefined;
    }
  }

  /** Call when the text is complete and `next(true)` has nothing more: reads what stands behind the list. */
  finish(): void {
    const text = this.text.slice(this.at);
    const offset = this.base + this.at - 1;
    if (this.stage === 'end') {
      if (this.ink() >= 0) throw notJson(offset + 1);
    } else if (this.stage === 'packed' || this.stage === 'entry') {
      copyKeys(this.envelope, parseToEnd(`{${text}`, offset) as Record<string, unknown>);
    } else if (this.stage === 'tail') this.tail(text, offset);
    else throw truncated(offset + text.length);
  }

  private tail(text: string, offset: number): void {
    const comma = /^[ \t\r\n]*,/.exec(text);
    const rest = parseToEnd(comma ? `{${text.slice(comma[0].length)}` : `{${text}`, offset) as Record<string, unknown>;
    const keys = Object.keys(rest);
    // `}` must follow the list, or a comma with something behind it; a second list of the same name would silently replace the first
    if ((keys.length > 0) !== (comma !== null) || keys.includes(this.listKey!)) throw notJson(offset);
    copyKeys(this.envelope, rest);
  }

  /** Where the next thing stands that is not white space, or -1; the space is dealt with. */
  private ink(): number {
    INK.lastIndex = this.at;
    const found = INK.test(this.text) ? INK.lastIndex - 1 : -1;
    this.at = found < 0 ? this.text.length : found;
    return found;
  }

  private start(): boolean {
    const ink = this.ink();
    if (ink < 0) return false;
    if (this.text[ink] !== '{') throw notJson(this.base + ink);
    this.at = ink + 1;
    this.stage = 'entry';
    return true;
  }

  private entry(): 'head' | boolean {
    const ink = this.ink();
    if (ink < 0) return false;
    if (this.first && this.text[ink] === '}') return this.close(ink);
    if (this.text[ink] !== '"') throw notJson(this.base + ink);
    const found = ENTRY.exec(this.text.slice(ink, ink + LONGEST_KEY));
    if (!found) {
      if (this.text.length - ink >= LONGEST_KEY) throw notJson(this.base + ink);
      return false;
    }
    const key = parseJson(`"${found[1]!}"`, this.base + ink) as string;
    const value = ink + found[0].length - 1;
    this.first = false;
    const form = isListKey(key, this.envelope['kind'], this.keys) ? this.text[value] : '';
    if (form === '{') {
      this.stage = 'packed'; // from the key on
      return 'head';
    }
    if (form === '[') {
      this.stage = 'list';
      this.listKey = key;
      this.at = value + 1;
      return 'head';
    }
    this.key = key;
    this.at = value;
    this.stage = 'value';
    return true;
  }

  private value(): 'head' | boolean {
    this.scanner ??= new JsonScanner(this.at, 1);
    const end = this.scanner.next(this.text);
    if (end < 0) return false;
    this.scanner = undefined;
    this.envelope[this.key] = parseJson(this.text.slice(this.at, end), this.base + this.at);
    if (this.text[end] === '}') return this.close(end);
    if (this.text[end] !== ',') throw notJson(this.base + end);
    this.at = end + 1;
    this.stage = 'entry';
    return true;
  }

  /** The document ended without a list. */
  private close(brace: number): 'head' {
    this.at = brace + 1;
    this.stage = 'end';
    return 'head';
  }

  private batch(last: boolean): unknown[] | undefined {
    if (!last && this.text.length - this.at < this.want) return undefined;
    if (this.ink() < 0) return undefined;
    this.opening ??= OPENING.exec(this.text.slice(this.at, this.at + 1024))?.[0] ?? '';
    return (this.scanner ? undefined : this.guess()) ?? this.scan();
  }

  private guess(): unknown[] | undefined {
    if (!this.opening || this.failed >= FAILED_GUESSES) return undefined;
    let part = this.text.slice(this.at, this.at + this.want);
    for (let tries = 0; tries < 2; tries++) {
      const comma = lastComma(part, this.opening);
      if (comma < 0) return undefined;
      part = part.slice(0, comma);
      let records: unknown[];
      try {
        records = JSON.parse(`[${part}]`) as unknown[];
      } catch {
        part = part.slice(0, comma >> 1);
        continue;
      }
      return this.take(records, this.at + comma + 1);
    }
    this.failed++;
    return undefined;
  }

  /** Looks for the last record that ends within the wanted length, or for the end of the first that is longer, or of the list. */
  private scan(): unknown[] | undefined {
    const scanner = (this.scanner ??= new JsonScanner(this.at, 2));
    let comma = -1;
    while (comma < 0 || scanner.at < this.at + this.want) {
      const found = scanner.next(this.text);
      if (found < 0) break;
      const mark = this.text[found];
      if (mark === ']') return this.endList(found);
      if (mark !== ',') throw notJson(this.base + found);
      comma = found;
    }
    if (comma < 0) return undefined;
    this.scanner = undefined;
    return this.take(this.parse(comma), comma + 1);
  }

  private endList(bracket: number): unknown[] | undefined {
    this.scanner = undefined;
    this.stage = 'tail';
    const records = this.parse(bracket);
    if (!records.length && !this.count) this.at = bracket + 1;
    else return this.take(records, bracket + 1);
    return undefined;
  }

  private parse(end: number): unknown[] {
    return parseJson(`[${this.text.slice(this.at, end)}]`, this.base + this.at - 1) as unknown[];
  }

  private take(records: unknown[], next: number): unknown[] {
    if (!records.length) throw notJson(this.base + next - 1); // a comma with nothing beside it
    this.at = next;
    this.count += records.length;
    this.want = Math.min(BATCH, this.want * 2);
    return records;
  }
}

/** The last comma in `text` behind which something opens as `opening` does, or -1. */
function lastComma(text: string, opening: string): number {
  for (let at = text.lastIndexOf(opening); at > 0; at = text.lastIndexOf(opening, at - 1)) {
    let before = at - 1;
    while (before > 0 && ' \t\r\n'.includes(text[before]!)) before--;
    if (text[before] === ',') return before;
  }
  return -1;
}
