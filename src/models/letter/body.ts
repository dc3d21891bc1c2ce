import { writeJson } from '../json.js';
import { isBlank, textsOf } from './check.js';
import { withoutContact, type LetterForm, type Values } from './form.js';

/** What is sent: see `demo/receiver/openapi.json`, schema Letter. */
export interface LetterBody {
  readonly spec: 'gk/1';
  readonly channel: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly department?: string;
  readonly rating?: { readonly score: number; readonly tags: readonly string[] };
  readonly answers?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly public?: boolean;
  readonly invitation?: string;
  readonly trap?: string;
  /** Seconds that the form was open: programs are faster than people. */
  readonly seconds?: number;
  readonly verification?: string;
  readonly page?: string;
  readonly createdAt: string;
}

export interface Circumstances {
  /** The writer's clock, ISO 8601; only for information. */
  readonly createdAt: string;
  /** Address of the page; its query and fragment are left out. */
  readonly page?: string;
  readonly seconds?: number;
  /** What the site's own verification step gave. */
  readonly verification?: string;
  /** Contact fields are shown (https). */
  readonly reachable: boolean;
}

export function bodyOf(form: LetterForm, values: Values, about: Circumstances): LetterBody {
  const fields: Record<string, string | readonly string[]> = {};
  const asked = about.reachable && !withoutContact(form, values) ? [...form.fields, ...form.contact] : form.fields;
  for (const { name, type } of asked) {
    const value = values[name];
    if (value === undefined || isBlank(value)) continue;
    if (form.rating && name === 'tags') continue;
    fields[name] = typeof value !== 'string' ? value : type === 'textarea' ? value.replace(/\r\n?/g, '\n') : value.trim();
  }
  const answers: Record<string, string | number | readonly string[]> = {};
  for (const { id, type } of form.questions) {
    const value = values[`answers.${id}`];
    if (value !== undefined && !isBlank(value)) answers[id] = type === 'rating' ? Number(value) : value;
  }
  const department = values['.department'];
  const trap = values['.trap'];
  return {
    spec: 'gk/1', channel: form.id, type: form.type, fields,
    ...(typeof department === 'string' && department && { department }),
    ...(form.rating && { rating: { score: Number(values['.rating']), tags: textsOf(values['tags']) } }),
    ...(form.questions.length > 0 && { answers }),
    ...(form.consent && { public: values['.public'] === 'yes' }),
    ...(form.invitation && { invitation: String(values['.invitation'] ?? '').trim() }),
    ...(typeof trap === 'string' && trap && { trap }),
    ...(about.seconds !== undefined && { seconds: about.seconds }),
    ...(about.verification && { verification: about.verification }),
    ...(about.page && { page: about.page.replace(/[?#].*$/, '') }),
    createdAt: about.createdAt,
  };
}

/** A name for a header: no path, no quote, no control character. */
const plainName = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/[\u0000-\u001f\u007f"]/g, '').slice(0, 80) || 'file';

export interface Part { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
export interface Encoded { readonly contentType: string; readonly bytes: Uint8Array }

/**
 * The bytes of a letter as they are sent, now and at every repetition: "the same body" is meant to the letter.
 * Without files JSON, with files `multipart/form-data` of the parts `letter` and `file`; the boundary comes from the key, which no text holds by chance.
 */
export function encodeLetter(body: LetterBody, files: readonly Part[], key: string): Encoded {
  const encoder = new TextEncoder();
  const text = writeJson(body);
  if (!files.length) return { contentType: 'application/json', bytes: encoder.encode(text) };
  const boundary = `gk-${key}`;
  const pieces: Uint8Array[] = [encoder.encode(`--${boundary}\r\nContent-Disposition: form-data; name="letter"\r\nContent-Type: application/json\r\n\r\n${text}\r\n`)];
  for (const file of files) {
    pieces.push(encoder.encode(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${plainName(file.name)}"\r\nContent-Type: ${file.type || 'application/octet-stream'}\r\n\r\n`), file.bytes, encoder.encode('\r\n'));
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`));
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An idempotency key: 132 random bits in 22 letters of base64url. */
export function mintKey(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  let key = '';
  const bytes = random(new Uint8Array(22));
  for (let i = 0; i < 22; i++) key += ALPHABET.charAt(bytes[i]! & 63);
  return key;
}
