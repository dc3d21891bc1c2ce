import { fold } from './fold.js';
import { DECIDED, READINGS } from './pinyin-readings.js';
import { CORRECTIONS, FIRSTS } from './pinyin-table.js';

/**
 * Pinyin without a dictionary: the collation order of the engine itself tells the syllable of a character, some four hundred first
 * characters part it. 多音字 have more than one reading, unless a word around them decides. ü is v, and u is accepted for it.
 */
const MOST = 4;
const HAN = /[\u3400-\u9fff]/;

/** What a character may be read as, the usual reading first: initials and whole syllables. */
interface Sound { readonly initials: readonly string[]; readonly syllables: readonly string[]; readonly words?: readonly Decided[] }
interface Decided { readonly word: string; readonly at: number; readonly sound: Sound }
type Kind = 'initials' | 'syllables';

const SILENT: Sound = { initials: [], syllables: [] };
/** By UTF-16 unit: surrogates are silent. */
const sounds: (Sound | undefined)[] = [];
let parts: { readonly order: Intl.Collator; readonly names: readonly string[]; readonly firsts: readonly string[] } | undefined;

/** Without the third argument of `filter`, which Prototype.js does not give. */
const distinct = (letters: readonly string[]): string[] => letters.filter((letter, i) => letters.indexOf(letter) === i);

function soundOf(readings: readonly string[], words?: readonly Decided[]): Sound {
  // lv is also typed lu, nve nue.
  const syllables = readings.concat(readings.filter((each) => each.includes('v')).map((each) => each.replace('v', 'u')));
  return { syllables, initials: distinct(syllables.map((each) => each[0]!)), words };
}

/** Fills the tables once. An engine without this order gives no pinyin rather than a wrong one. */
function prepare(): NonNullable<typeof parts> {
  const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const firsts = FIRSTS.match(/[^a-z]/g)!;
  const ordered = firsts.every((first, i) => !i || order.compare(firsts[i - 1]!, first) < 0);
  const deciding = new Map<string, Decided[]>();
  for (const group of DECIDED.split(';')) {
    const [, character, syllable, words] = /^(.)([a-z]+)(.+)$/.exec(group)!;
    const list = deciding.get(character!) ?? [];
    const sound = soundOf([syllable!]);
    for (const word of words!.split(' ')) list.push({ word, at: word.indexOf(character!), sound });
    deciding.set(character!, list);
  }
  for (const text of CORRECTIONS.match(/[a-z]+[^a-z]/g)!) sounds[text.charCodeAt(text.length - 1)] = soundOf([text.slice(0, -1)]);
  for (const text of READINGS.split(' ')) sounds[text.charCodeAt(0)] = soundOf(text.slice(1).split(','), deciding.get(text[0]!));
  sounds[0x3007] = soundOf(['ling']); // 〇
  return { order, names: FIRSTS.match(/[a-z]+/g)!, firsts: ordered ? firsts : [] };
}

function hear(character: string): Sound {
  if (/[a-z0-9]/.test(character)) return { initials: [character], syllables: [character] };
  const { order, names, firsts } = (parts ??= prepare());
  const listed = sounds[character.charCodeAt(0)];
  if (listed) return listed;
  if (!HAN.test(character) || !firsts.length) return SILENT;
  let low = 0;
  let high = firsts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (order.compare(firsts[middle]!, character) <= 0) low = middle;
    else high = middle;
  }
  return soundOf([names[low]!]);
}

/** The readings in a row; where several characters have several, each of them changes alone, so that any one is found. */
function read(text: string, kind: Kind): string[] {
  const plain = fold(text);
  let usual = '';
  /** Other readings with the place in `usual` where they stand for how many letters. */
  let open: { at: number; length: number; others: readonly string[] }[] | undefined;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    let sound = (sounds[code] ??= hear(plain[i]!));
    if (sound.words) sound = decide(sound, plain, i);
    const readings = sound[kind];
    if (!readings.length) continue;
    if (readings.length > 1) (open ??= []).push({ at: usual.length, length: readings[0]!.length, others: readings.slice(1) });
    usual += readings[0]!;
  }
  if (!usual) return [];
  if (!open) return [usual];
  const ways = [usual];
  for (const { at, length, others } of open) {
    for (const other of others) ways.push(usual.slice(0, at) + other + usual.slice(at + length));
  }
  if (open.length === 2) {
    const [first, second] = open as [typeof open[0], typeof open[0]];
    ways.push(usual.slice(0, first.at) + first.others[0]! + usual.slice(first.at + first.length, second.at) + second.others[0]! + usual.slice(second.at + second.length));
  }
  return ways.slice(0, MOST);
}

function decide(sound: Sound, text: string, place: number): Sound {
  for (const { word, at, sound: only } of sound.words!) if (text.slice(place - at, place - at + word.length) === word && place >= at) return only;
  return sound;
}

/** Letters a text is typed by, one a character: 低保 → db. Usual readings first, four ways at most, none for what has no letters. */
export function initials(text: string): string[] {
  return read(text, 'initials');
}

/** Whole syllables without tones, run together: 低保 → dibao. As for initials. */
export function syllables(text: string): string[] {
  return read(text, 'syllables');
}
