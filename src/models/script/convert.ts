import { charOf, type Stage } from './table.js';

/** Han letters, their compatibility forms and the signs that describe them: a text without any is left as it is. */
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;
const COMPATIBLE = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;

/** One stage over a text: the longest phrase that begins at a place, else its character. */
export function convertStage(stage: Stage, text: string): string {
  const { words, longest, units } = stage;
  let made = '';
  /** Everything before this place is in `made`. */
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let length = 0;
    let value: string | undefined;
    for (let size = Math.min(longest[code]!, text.length - at); size > 1 && value === undefined; size--) {
      value = words.get(text.substr(at, size));
      length = size;
    }
    if (value === undefined) {
      const unit = units[code]!;
      if (unit) {
        length = 1;
        value = String.fromCharCode(unit);
      } else {
        length = lengthAt(text, at);
        // A description of a character (⿰亻尔) is no text.
        if (code >= 0x2ff0 && code <= 0x2fff) length = Math.max(length, descriptionEnd(text, at) - at);
        else if (stage.chars.size) {
          const own = text.substr(at, length);
          const other = charOf(stage, own);
          if (other !== own) value = other;
        }
      }
    }
    if (value !== undefined) {
      made += text.slice(done, at) + value;
      done = at + length;
    }
    at += length;
  }
  return done ? made + text.slice(done) : text;
}

const lengthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? 2 : 1;
};

/** Where an ideographic description that begins here ends; 0 where it is none. */
function descriptionEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const parts = code < 0x2ff0 || code > 0x2fff ? 0 : code === 0x2ff2 || code === 0x2ff3 ? 3 : 2;
  if (!parts) return 0;
  let end = at + 1;
  for (let part = 0; part < parts; part++) {
    if (end >= text.length) return 0;
    end = descriptionEnd(text, end) || end + lengthAt(text, end);
  }
  return end;
}

/** Converts a text; the very same string where nothing changes. */
export type Convert = (text: string) => string;

/** Compatibility forms first, then each stage over what the one before has made. */
export const converterOf = (stages: readonly Stage[]): Convert => (text) => {
  if (!HAN.test(text)) return text;
  let made = text.search(COMPATIBLE) < 0 ? text : text.replace(COMPATIBLE, (form) => form.normalize('NFC'));
  for (let i = 0; i < stages.length; i++) made = convertStage(stages[i]!, made);
  return made;
};
