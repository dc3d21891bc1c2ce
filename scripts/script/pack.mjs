/**
 * Dictionaries as ASCII text, numbers of base 46 (models/numbers.ts reads them): code points as steps, phrases by length and by which of
 * their letters' forms is meant, each as the step from the one before it.
 */

/** Digits from "#" on; the last of a number has no 46 added. */
function write(number) {
  let digits = String.fromCharCode(35 + (number % 46));
  for (let rest = Math.floor(number / 46); rest; rest = Math.floor(rest / 46)) digits = String.fromCharCode(81 + (rest % 46)) + digits;
  return digits;
}

/** Steps between neighbours, zigzag where they may lead back. */
const steps = (list, signed = false) => list.map((number, i) => {
  const gap = number - (i ? list[i - 1] : 0);
  return write(!signed ? gap : gap < 0 ? -2 * gap - 1 : 2 * gap);
}).join('');

const codeOf = text => text.codePointAt(0);

/** Single characters: from ascending, to signed. */
export function packChars(pairs) {
  const sorted = [...pairs].sort(([a], [b]) => codeOf(a) - codeOf(b));
  return { from: steps(sorted.map(([from]) => codeOf(from))), to: steps(sorted.map(([, to]) => codeOf(to)), true) };
}

/** Phrases whose letters, but for those of several forms, become what `chars` says. */
export function packPhrases(phrases, chars) {
  const plain = character => chars.get(character) ?? character;
  const forms = new Map();
  for (const [from, to] of phrases) {
    const target = [...to];
    if (target.length !== [...from].length) throw new Error(`${from} ${to}: another length`);
    [...from].forEach((character, i) => {
      if (target[i] === plain(character)) return;
      const known = forms.get(character) ?? [];
      if (!known.includes(target[i])) known.push(target[i]);
      forms.set(character, known);
    });
  }
  const alphabet = [...new Set([...phrases.keys()].flatMap(from => [...from]))].sort((a, b) => codeOf(a) - codeOf(b));
  const place = new Map(alphabet.map((character, i) => [character, i]));
  const classes = new Map();
  for (const [from, to] of phrases) {
    const target = [...to];
    const letters = [...from];
    const choices = letters.map((character, i) => (!forms.has(character) ? '' : target[i] === plain(character) ? 0 : forms.get(character).indexOf(target[i]) + 1)).join('');
    // A guard: every letter as it is elsewhere.
    const key = `${letters.length} ${/[^0]/.test(choices) ? choices : ''}`;
    if (!classes.has(key)) classes.set(key, []);
    classes.get(key).push(letters.map(character => place.get(character)).reverse());
  }
  return {
    alphabet: steps(alphabet.map(codeOf)),
    forms: [...forms].sort(([a], [b]) => place.get(a) - place.get(b)).map(([character, known]) => [place.get(character), known.length, ...known.map(codeOf)].map(write).join('')).join(''),
    words: [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, words]) => `${key} ${packWords(words)}`).join('!'),
  };
}

/** Words from their last letter on, in order: how many letters are those of the word before, the step of the next one, the rest. */
function packWords(words) {
  words.sort((a, b) => a[a.findIndex((letter, i) => letter !== b[i])] - b[a.findIndex((letter, i) => letter !== b[i])]);
  let before = [];
  return words.map(word => {
    let same = 0;
    while (same < word.length - 1 && word[same] === before[same]) same++;
    const step = word[same] - (before[same] ?? 0);
    before = word;
    return [step * word.length + same, ...word.slice(same + 1)].map(write).join('');
  }).join('');
}

/** A string literal in single quotes. */
export const quoted = text => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
