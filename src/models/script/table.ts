import { readNumbers, readSteps } from '../numbers.js';

/** A stage as it is shipped; scripts/script/pack.mjs writes it. */
export interface PackedStage {
  /** Single characters: code points, those they become. */
  readonly from: string;
  readonly to: string;
  /** Code points that the phrases are written with. */
  readonly alphabet: string;
  /** Letters of several forms: place in the alphabet, how many others, their code points. */
  readonly forms: string;
  /** Phrases by length and by which of their letters' forms is meant, last letter first, each as the step from the one before. */
  readonly words: string;
}

/** One stage of a conversion, ready for use. */
export interface Stage {
  /** UTF-16 unit → unit; 0 where nothing changes. */
  readonly units: Uint16Array;
  /** What does not fit: characters beyond the basic plane. */
  readonly chars: Map<string, string>;
  readonly words: Map<string, string>;
  /** Length of the longest phrase by its first unit. */
  readonly longest: Uint8Array;
}

export function emptyStage(): Stage {
  return { units: new Uint16Array(0x10000), chars: new Map(), words: new Map(), longest: new Uint8Array(0x10000) };
}

export function setChar({ units, chars }: Stage, from: number, to: number): void {
  if (from < 0x10000 && to < 0x10000) units[from] = from === to ? 0 : to;
  else chars.set(String.fromCodePoint(from), String.fromCodePoint(to));
}

export function setWord({ words, longest }: Stage, from: string, to: string): void {
  words.set(from, to);
  const first = from.charCodeAt(0);
  if (from.length > longest[first]!) longest[first] = from.length;
}

/** What a single character becomes. */
export function charOf({ units, chars }: Stage, character: string): string {
  if (character.length > 1) return chars.get(character) ?? character;
  const unit = units[character.charCodeAt(0)]!;
  return unit ? String.fromCharCode(unit) : (chars.size && chars.get(character)) || character;
}

/** Adds a packed stage to one that may hold characters already, at once. */
export function unpackStage(packed: PackedStage, stage: Stage = emptyStage()): Stage {
  const steps = unpackSteps(packed, stage);
  while (!steps.next().done);
  return stage;
}

/** A pause is offered after so many phrases: well under a millisecond of work. */
const WORDS_A_STEP = 200;

/** The same, with places to pause at. */
export function* unpackSteps(packed: PackedStage, stage: Stage): Generator<void, void> {
  const to = readSteps(packed.to, true);
  readSteps(packed.from).forEach((from, i) => setChar(stage, from, to[i]!));
  const letters = readSteps(packed.alphabet).map((code) => String.fromCodePoint(code));
  const plain = letters.map((letter) => charOf(stage, letter));
  const forms = readForms(packed.forms);
  if (packed.words) for (const kind of packed.words.split('!')) yield* unpackKind(kind);

  /** `3 01 …`: three letters, two of them with several forms, of which the second has its first other one. */
  function* unpackKind(kind: string): Generator<void, void> {
    const [length, choices, words] = kind.split(' ') as [string, string, string];
    const size = Number(length);
    const numbers = readNumbers(words);
    const word: number[] = [];
    let done = 0;
    for (let at = 0; at < numbers.length; ) {
      const step = numbers[at++]!;
      let place = step % size;
      word[place] = (word[place] ?? 0) + (step - place) / size;
      while (++place < size) word[place] = numbers[at++]!;
      let from = '';
      let to = '';
      for (let i = size - 1, next = 0; i >= 0; i--) {
        const letter = word[i]!;
        const others = choices && forms.get(letter);
        const choice = others ? choices.charCodeAt(next++) - 48 : 0;
        from += letters[letter]!;
        to += choice ? (others as readonly string[])[choice - 1]! : plain[letter]!;
      }
      setWord(stage, from, to);
      if (++done % WORDS_A_STEP === 0) yield;
    }
  }
}

function readForms(packed: string): Map<number, readonly string[]> {
  const forms = new Map<number, readonly string[]>();
  const numbers = readNumbers(packed);
  for (let at = 0; at < numbers.length; at += 2 + numbers[at + 1]!) {
    forms.set(numbers[at]!, numbers.slice(at + 2, at + 2 + numbers[at + 1]!).map((code) => String.fromCodePoint(code)));
  }
  return forms;
}
