import { ASKED, FILLERS } from '../spec/facts/question-words.js';
import { syllables } from './pinyin.js';
import { alternativesOf, type Thesaurus } from './query.js';
import type { Fold } from './search.js';
import type { AskedWord, Interpret } from './selection.js';

/** A question is short; more than this is a pasted text, and only its beginning is looked at. */
const LONGEST = 60;
const LONGEST_WORD = 12;
/** What a character costs that belongs to no word. */
const UNKNOWN = 0.5;
/** So long a word may stand in a text in its parts: 征地补偿 in 征地政策和补偿标准. */
const COMPOUND = 4;
/** A stretch that is only a piece of one name. */
const CUT = 0.9;
/** Kinds of money that differ in law; who asks a question does not tell them apart, who searches for one of them does. */
const NEAR: readonly (readonly string[])[] = [['补贴', '补助', '津贴']];
const PUNCTUATION = /[\s，。！？；：、,.!?;:()（）《》“”"'…~～|/\\]+/;
const HAN = /[\u3400-\u9fff]/;

/** `word`: what the question is about; `asked`: how it asks; `left`: known nowhere. */
interface Piece { readonly text: string; readonly kind: 'word' | 'asked' | 'left' }
interface Worth { readonly value: number; readonly kind: Piece['kind'] | 'idle' }

/**
 * Turns a question into the words that matter: words that only make it a question go, the rest is parted by the longest known words,
 * what is left over stays only where it is long enough to be a word. How it asks becomes a hint for the order of the answers.
 * 危房改造补贴多少钱 → 危房改造, 补贴 (or 补助), and rather what says 标准.
 * @param vocabulary the document's own names: a stretch that is part of one is a known word
 */
export function interpreter(thesaurus: Thesaurus, fold: Fold, vocabulary: readonly string[]): Interpret {
  const names = vocabulary.map(fold).join('\n');
  const official = new Set<string>();
  thesaurus.forEach((words) => words.forEach((word) => official.add(word)));
  const idle = new Set(FILLERS.map(fold));
  const asked = new Map<string, readonly string[]>();
  for (const { words, means } of ASKED) for (const word of words) asked.set(fold(word), means.map(fold));
  for (const group of NEAR) group.forEach((word) => official.add(word));
  /** How much it is worth to read a stretch as one word: a long word is worth more than the short ones in it, an unknown sign less than none. */
  const worth = (text: string): Worth | undefined => {
    const value = text.length ** 1.5;
    const named = text.length > 1 && names.includes(text);
    if (text.length > 1 && (thesaurus.has(text) || (named && official.has(text)))) return { value: value + 1, kind: 'word' };
    if (asked.has(text)) return { value: value + 0.5, kind: 'asked' };
    // A filler that the document's names do use is not looked for, but rather meant.
    if (idle.has(text)) return { value: value - 0.2, kind: named ? 'asked' : 'idle' };
    if (named) return { value: value * CUT ** cutSides(text, names), kind: 'word' };
    // An official word that this document does not use is no better than the shorter words of it that it does use.
    return official.has(text) ? { value: 1.4 * text.length, kind: 'word' } : undefined;
  };
  const wordOf = (text: string): AskedWord => ({ literal: text, alternatives: alternativesOf(text, thesaurus).concat(nearOf(text)) });
  return (query) => {
    const words: AskedWord[] = [];
    const add = (word: AskedWord): void => {
      if (!words.some(({ literal }) => literal === word.literal)) words.push(word);
    };
    for (const chunk of fold(query).slice(0, LONGEST).split(PUNCTUATION)) {
      for (const { text, kind } of segment(chunk, worth)) {
        const [first = text, ...others] = kind === 'asked' ? asked.get(text) ?? [] : [];
        if (kind === 'asked') add({ literal: first, alternatives: others, hint: true });
        else if (kind === 'left') add({ literal: text, alternatives: soundsLike(text) });
        else {
          const word = wordOf(text);
          const parts = text.length < COMPOUND ? [] : segment(text, (part) => (part === text ? undefined : worth(part)));
          add(parts.length > 1 && parts.every((part) => part.kind === 'word') ? { ...word, parts: parts.map((part) => wordOf(part.text)) } : word);
        }
      }
    }
    return words;
  };
}

const nearOf = (text: string): string[] => NEAR.filter((group) => group.includes(text)).flatMap((group) => group.filter((word) => word !== text));

/** On how many sides a stretch is only ever met with one and the same neighbour: 算公开 is a piece of 决算公开, not a word. */
function cutSides(text: string, names: string): number {
  let [left, right] = ['', ''];
  for (let at = names.indexOf(text), met = 0; at >= 0 && met < 50; at = names.indexOf(text, at + 1), met++) {
    const [before, after] = [names[at - 1] ?? '\n', names[at + text.length] ?? '\n'];
    left = left === '' || left === before ? before : '\n';
    right = right === '' || right === after ? after : '\n';
  }
  return Number(left !== '\n') + Number(right !== '\n');
}

/** The best reading of a stretch without spaces: words that are kept, and what is left between them. */
function segment(text: string, worth: (text: string) => Worth | undefined): readonly Piece[] {
  const best: { readonly value: number; readonly from: number; readonly kind: Worth['kind'] }[] = [{ value: 0, from: 0, kind: 'idle' }];
  for (let end = 1; end <= text.length; end++) {
    let way = { value: best[end - 1]!.value - UNKNOWN, from: end - 1, kind: 'left' as Worth['kind'] };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
      const found = worth(text.slice(from, end));
      if (found && best[from]!.value + found.value > way.value) way = { value: best[from]!.value + found.value, from, kind: found.kind };
    }
    best.push(way);
  }
  const pieces: Piece[] = [];
  let left = '';
  const flush = (): void => {
    if (left.length > 1) pieces.push({ text: left, kind: 'left' });
    left = '';
  };
  for (let end = text.length; end > 0; end = best[end]!.from) {
    const { from, kind } = best[end]!;
    if (kind === 'left') left = text[from]! + left;
    else flush();
    if (kind === 'word' || kind === 'asked') pieces.push({ text: text.slice(from, end), kind });
  }
  flush();
  return pieces.reverse();
}

/** A word that is known nowhere may be one typed with the wrong characters: it is looked for by its sound among the names. */
function soundsLike(text: string): readonly string[] {
  return text.length > 2 && HAN.test(text) ? syllables(text) : [];
}
