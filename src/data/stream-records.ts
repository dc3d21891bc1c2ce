import { LIST_KEY, type Kind } from '../spec/kinds.js';
import { notJson } from './fail.js';
import { JsonScanner } from './json-scanner.js';
import { copyKeys, parseJson, parseToEnd, type Envelope } from './json-text.js';

/** What is read record by record when it stands at the top level of a document. */
const LIST_KEYS: readonly string[] = ['items', 'features', 'parts', 'members', 'documents'];

/** Characters of the first batch (about 30 records: a first screen); each later one is twice as long, up to `BATCH` (parsed well within 8 ms). */
export const FIRST_BATCH = 32_768;
const BATCH = 262_144;
/** In so many batches the guess may fail before the document is left to the scanner. */
const FAILED_GUESSES = 3;

/** The beginnings of an entry and of a record, sought in so many characters; where they are written otherwise, the scanner does the work. */
const LOOK = 1024;
const ENTRY = /^[ \t\r\n]*"(\w+)"[ \t\r\n]*:[ \t\r\n]*([[{])/;
const OPENING = /^[ \t\r\n]*(\{[ \t\r\n]*"[^"\\]*"[ \t\r\n]*:)/;

/**
 * Cuts a document into what stands around its list and batches of records, while its text is still coming.
 *
 * Only the head is walked over. In the list it guesses: the text with which the first record opens (such as `{"id":`), found
 * behind a comma, probably begins another record. `JSON.parse` of `[` + what lies before + `]` proves it: that text begins
 * where a record begins, so if it is balanced, its end can only be the end of a record. A guess may fail (the same opening
 * in a nested list, in a string, behind the list); then an earlier one is tried, and after that the scanner decides.
 *
 * A list in packed form (an object) is not cut: the head is announced where it begins, the rest comes with `finish`.
 * A list that stands before the document's `kind` is given at the end, when it is known what its records are.
 */
export class RecordSplitter {
  /** What is known of the document apart from its list. */
  envelope = copyKeys({});
  listKey: string | undefined;
  /** Records given out so far. */
  count = 0;
  private stage: 'entry' | 'list' | 'rest' = 'entry';
  private text = '';
  /** Up to here `text` is dealt with; `base` is where `text` begins in the document. */
  private at = 0;
  private base = 0;
  /** What makes the text from `at` on a document of its own. */
  private prefix = '{';
  private scanner: JsonScanner | undefined;
  /** The list of a document that is known as a whole. */
  private list: unknown[] | undefined;
  private opening: string | undefined;
  private want = FIRST_BATCH;
  private failed = 0;

  constructor(private readonly keys = LIST_KEYS) {}

  /** @param chunk the text that follows; the first begins behind the document's opening brace */
  push(chunk: string): void {
    this.text = this.text.slice(this.at) + chunk;
    this.base += this.at;
    if (this.scanner) this.scanner.at -= this.at;
    this.at = 0;
  }

  /** Takes a document that has been parsed as a whole, instead of text. */
  whole(document: Envelope): 'head' {
    const key = Object.keys(document).find((name) => Array.isArray(document[name]) && this.isList(name, document));
    this.envelope = copyKeys(document, key);
    this.listKey = key;
    this.list = document[key!] as unknown[];
    this.prefix = key ? `{"${key}":0}` : '{}';
    return this.head('rest');
  }

  /**
   * The next thing that is known: `head` (once: the envelope holds all that stands before the list, `listKey` is set if it
   * can be cut), a batch of records, or undefined: more text is needed, or with `last` nothing is left but `finish`.
   * @throws GkError not-json, too-deep
   */
  next(last: boolean): 'head' | unknown[] | undefined {
    while (this.stage === 'entry') {
      if (!this.scanner) {
        const part = this.text.slice(this.at, this.at + LOOK);
        if (part.length < LOOK && !last) return undefined;
        const entry = ENTRY.exec(part);
        if (entry && 'kind' in this.envelope && this.isList(entry[1]!, this.envelope)) {
          if (entry[2] === '{') return this.head('rest');
          this.listKey = entry[1]!;
          this.prefix = `{"${this.listKey}":[`;
          this.at += entry[0].length;
          return this.head('list');
        }
        this.scanner = new JsonScanner(this.at, 1);
      }
      const end = this.scanner.next(this.text);
      if (end < 0) return undefined;
      if (this.entry(end)) return this.whole(this.envelope);
    }
    const { list } = this;
    if (list) {
      this.list = undefined;
      if (list.length) return this.take(list, this.at - 1);
    }
    return this.stage === 'list' && (last || this.text.length - this.at >= this.want) ? this.guess() || this.scan() : undefined;
  }

  /** Call when the text is complete and `next(true)` has nothing more: reads what stands behind the list. */
  finish(): void {
    const offset = this.base + this.at - this.prefix.length;
    const rest = parseToEnd(this.prefix + this.text.slice(this.at), offset) as Envelope;
    // a second list of the same name would replace the one that has been given out
    if (this.listKey && rest[this.listKey] !== 0) throw notJson(offset);
    copyKeys(rest, this.listKey, this.envelope);
  }

  /** Whether `key` is the list of a document: of its kind's, where that has one. */
  private isList(key: string, { kind }: Envelope): boolean {
    const own = LIST_KEY[kind as Kind];
    return this.keys.includes(key) && (!own || own === key || !this.keys.includes(own));
  }

  private head(stage: 'list' | 'rest'): 'head' {
    this.stage = stage;
    return 'head';
  }

  /** Reads an entry of the envelope up to the comma or bracket at `end`; true when the document is over, and no list was met. */
  private entry(end: number): boolean {
    const over = this.text[end] === '}';
    const entry = parseJson(`{${this.text.slice(this.at, end)}}`, this.base + this.at - 1) as Envelope;
    const none = !Object.keys(entry).length; // allowed in an empty document only
    if (none ? !over || this.base + this.at : !over && this.text[end] !== ',') throw notJson(this.base + end);
    copyKeys(entry, undefined, this.envelope);
    this.scanner = undefined;
    this.at = end + 1;
    return over;
  }

  private guess(): unknown[] | undefined {
    if (this.scanner || this.failed >= FAILED_GUESSES) return undefined;
    let part = this.text.slice(this.at, this.at + this.want);
    const opening = (this.opening ??= OPENING.exec(part.slice(0, LOOK))?.[1] ?? '');
    for (let tries = 0; opening && tries < 2; tries++) {
      const comma = lastComma(part, opening);
      if (comma < 0) return undefined;
      part = part.slice(0, comma);
      try {
        return this.take(JSON.parse(`[${part}]`) as unknown[], this.at + comma);
      } catch {
        part = part.slice(0, comma >> 1);
      }
    }
    this.failed++;
    return undefined;
  }

  /** Looks for the last record that ends within the wanted length, or for the end of the first that is longer, or of the list. */
  private scan(): unknown[] | undefined {
    const scanner = (this.scanner ??= new JsonScanner(this.at, 2));
    let end = -1;
    let mark: string | undefined = ',';
    while (mark === ',' && (end < 0 || scanner.at < this.at + this.want)) {
      const found = scanner.next(this.text);
      if (found < 0) break;
      end = found;
      mark = this.text[end];
    }
    if (end < 0) return undefined;
    this.scanner = undefined;
    const records = parseJson(`[${this.text.slice(this.at, end)}]`, this.base + this.at - 1) as unknown[];
    if (mark === '}') throw notJson(this.base + end);
    if (mark === ']') {
      this.stage = 'rest';
      this.prefix = `{"${this.listKey!}":0`;
      if (!records.length && !this.count) {
        this.at = end + 1;
        return undefined;
      }
    }
    return this.take(records, end);
  }

  private take(records: unknown[], end: number): unknown[] {
    if (!records.length) throw notJson(this.base + end); // a comma with nothing beside it
    this.at = end + 1;
    this.count += records.length;
    this.want = Math.min(BATCH, this.want * 2);
    return records;
  }
}

/** The last comma in `text` behind which something opens as `opening` does, or -1. */
function lastComma(text: string, opening: string): number {
  for (let at = text.lastIndexOf(opening); at > 0; at = text.lastIndexOf(opening, at - 1)) {
    let before = at;
    while (' \t\r\n'.includes(text.charAt(--before)) && before > 0);
    if (text[before] === ',') return before;
  }
  return -1;
}
