import { LIST_KEY, LIST_KEYS, type Kind } from '../spec/kinds.js';
import { notJson } from './fail.js';
import { copyKeys, cutAt, parseJson, parseToEnd, type Envelope } from './json-text.js';

/** Characters of the first batch (about 30 records: a first screen); each later one is twice as long, up to `BATCH` (parsed well within 8 ms). */
export const FIRST_BATCH = 32_768;
const BATCH = 262_144;
/** The list is sought in so many characters and so many places. */
const LONGEST_HEAD = 1_000_000;
const FALSE_HEADS = 50;
/** In so many batches the guess may fail before the document is walked over. */
const FALSE_CUTS = 3;

const OPENING = /^[ \t\r\n]*(\{[ \t\r\n]*"[^"\\]{0,99}"[ \t\r\n]*:)/;

/**
 * Cuts a document into what stands around its list and batches of records, while its text is still coming, by guess and proof.
 *
 * Head: what looks like the key of the list is it if the text before it, closed behind that key, is an object for `JSON.parse`.
 * Records: the text with which the first record opens (such as `{"id":`), found behind a comma, probably begins another one.
 * `[` + what lies before + `]` proves it: that text begins where a record begins, so if it is balanced, it ends where one ends.
 * A guess may fail (the same opening in a nested list, in a string, behind the list); then `cutAt` finds a place.
 *
 * A packed list (an object) is not cut: the head is announced where it begins, the rest comes with `finish`. A document
 * whose list is not found so, or stands before its `kind`, is given as a whole at the end.
 */
export class RecordSplitter {
  /** What is known of the document apart from its list. */
  envelope: Envelope = {};
  listKey: string | undefined;
  /** Records given out so far. */
  count = 0;
  private stage: 'head' | 'list' | 'rest' = 'head';
  private text = '';
  /** Up to here `text` is dealt with; `base` is where `text` begins in the document. */
  private at = 0;
  private base = 0;
  /** What makes the text from `at` on an object of its own. */
  private prefix = '{';
  private readonly listStart: RegExp;
  /** The list of a document that is known as a whole. */
  private list: unknown[] | undefined;
  private opening: string | undefined;
  private batch = FIRST_BATCH;
  /** So much text is needed for the next step. */
  private want = 0;
  private failed = 0;

  constructor(private readonly keys = LIST_KEYS) {
    this.listStart = new RegExp(`"(${keys.join('|')})"[ \\t\\r\\n]*:[ \\t\\r\\n]*([[{])`, 'g');
  }

  /** @param chunk the text that follows; the first begins behind the document's opening brace */
  push(chunk: string): void {
    this.text = this.text.slice(this.at) + chunk;
    this.base += this.at;
    this.at = 0;
  }

  /** Takes the text of a whole document; `next` then gives its list. */
  whole(text: string): 'head' {
    const document = parseToEnd(text);
    cutAt(text, 1); // for its depth
    const key = Object.keys(document).find((name) => Array.isArray(document[name]) && this.isList(name, document));
    this.list = document[key!] as unknown[];
    this.text = '';
    return this.head(document, key, key ? `{"${key}":0}` : '{}', 0);
  }

  /**
   * The next thing that is known: `head` (once: the envelope holds all that stands before the list, `listKey` is set if it
   * can be cut), a batch of records, or undefined: more text is needed, or with `last` nothing is left but `finish`.
   * @throws GkError not-json, too-deep
   */
  next(last: boolean): 'head' | unknown[] | undefined {
    const { list } = this;
    if (this.stage === 'head') return this.findHead() || (last ? this.whole(`{${this.text}`) : undefined);
    if (list) {
      this.list = undefined;
      if (list.length) return this.take(list, -1);
    }
    if (this.stage === 'rest' || !(last || this.text.length - this.at >= this.want)) return undefined;
    return this.guess() || this.walk();
  }

  /** Call when the text is complete and `next(true)` has nothing more: reads what stands behind the list. */
  finish(): void {
    const offset = this.base + this.at - this.prefix.length;
    const rest = parseToEnd(this.prefix + this.text.slice(this.at), offset);
    // a second list of the same name would replace the one that has been given out
    if (this.listKey && rest[this.listKey] !== 0) throw notJson(offset);
    copyKeys(rest, this.listKey, this.envelope);
  }

  /** Whether `key` is the list of a document: of its kind's, where that has one. */
  private isList(key: string, { kind }: Envelope): boolean {
    const own = LIST_KEY[kind as Kind];
    return this.keys.includes(key) && (!own || own === key || !this.keys.includes(own));
  }

  private findHead(): 'head' | undefined {
    const { listStart, text } = this;
    let found;
    while (this.failed < FALSE_HEADS && (found = listStart.exec(text))) {
      const key = found[1]!;
      try {
        const head = JSON.parse(`{${text.slice(0, found.index)}"${key}":0}`) as Envelope;
        if (head[key] === 0 && 'kind' in head && this.isList(key, head)) {
          if (found[2] === '{') return this.head(copyKeys(head, key), undefined, '{', found.index);
          this.stage = 'list';
          return this.head(head, key, `{"${key}":[`, listStart.lastIndex);
        }
      } catch {
        // in a string, or deeper
      }
      this.failed++;
    }
    listStart.lastIndex = Math.max(0, text.length - 99); // it may have come in part
    if (text.length > LONGEST_HEAD) this.failed = FALSE_HEADS;
    return undefined;
  }

  private head(envelope: Envelope, key: string | undefined, prefix: string, at: number): 'head' {
    if (this.stage === 'head') this.stage = 'rest';
    this.envelope = copyKeys(envelope, key);
    this.listKey = key;
    this.prefix = prefix;
    this.at = at;
    this.want = this.batch;
    this.failed = 0;
    return 'head';
  }

  private guess(): unknown[] | undefined {
    if (this.failed >= FALSE_CUTS || this.want > this.batch) return undefined;
    let part = this.text.slice(this.at, this.at + this.want);
    const opening = (this.opening ??= OPENING.exec(part)?.[1] ?? '');
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

  private walk(): unknown[] | undefined {
    const { text, at } = this;
    const end = cutAt(text, at, at + this.batch);
    if (end < 0) {
      this.want = 2 * (text.length - at); // one long record: look again when there is much more of it
      return undefined;
    }
    const mark = text[end];
    const records = parseJson(`[${text.slice(at, end)}]`, this.base + at - 1) as unknown[];
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
    this.want = this.batch = Math.min(BATCH, this.batch * 2);
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
