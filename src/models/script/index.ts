/**
 * Simplified ⇄ traditional, loaded when it is first asked for and shared by all elements and `gk render`. The tables are OpenCC's,
 * pruned (scripts/script/make-script-table.mjs); nothing here knows of a page.
 */
import { SIMPLIFIED, TRADITIONAL } from '../fold-table.js';
import { readSteps } from '../numbers.js';
import { converterOf, type Convert } from './convert.js';
import { FROM_SIMPLIFIED, HONG_KONG, TAIWAN, TO_SIMPLIFIED } from './tables.js';
import { emptyStage, setChar, unpackStage, type Stage } from './table.js';

export type { Convert } from './convert.js';

/** The forms a text can be written in: simplified, OpenCC's own traditional, that of Taiwan, that of Hong Kong and Macau. */
export type Form = 'hans' | 'hant' | 'tw' | 'hk';

/** The form of a BCP 47 tag; undefined where it is not Chinese. `zh-CN`, `zh-SG` and plain `zh` are simplified. */
export function formOf(lang: string): Form | undefined {
  if (!/^zh\b/i.test(lang)) return undefined;
  if (/^zh-(?:hant-)?tw\b/i.test(lang)) return 'tw';
  if (/^zh-(?:hant-)?(?:hk|mo)\b/i.test(lang)) return 'hk';
  return /^zh-hant\b/i.test(lang) ? 'hant' : 'hans';
}

/** Each traditional character stands for one simplified; of several the first is taken, and the table says where it is another. */
function fromSimplified(): Stage {
  const stage = emptyStage();
  const simplified = readSteps(SIMPLIFIED, true);
  readSteps(TRADITIONAL).forEach((traditional, i) => {
    const to = simplified[i]!;
    if (!stage.units[to]) stage.units[to] = traditional;
  });
  return unpackStage(FROM_SIMPLIFIED, stage);
}

function toSimplified(): Stage {
  const stage = emptyStage();
  const simplified = readSteps(SIMPLIFIED, true);
  readSteps(TRADITIONAL).forEach((traditional, i) => setChar(stage, traditional, simplified[i]!));
  return unpackStage(TO_SIMPLIFIED, stage);
}

const made = new Map<string, Stage>();
function stageOf(name: string, make: () => Stage): Stage {
  let stage = made.get(name);
  if (!stage) made.set(name, (stage = make()));
  return stage;
}

/** The way from one form to another; undefined where they are the same. Between traditional forms characters are taken as OpenCC's own. */
export function converterFor(from: Form, to: Form): Convert | undefined {
  if (from === to) return undefined;
  if (to === 'hans') return converterOf([stageOf('hans', toSimplified)]);
  const stages: Stage[] = from === 'hans' ? [stageOf('hant', fromSimplified)] : [];
  if (to === 'tw') stages.push(stageOf('tw', () => unpackStage(TAIWAN)));
  if (to === 'hk') stages.push(stageOf('hk', () => unpackStage(HONG_KONG)));
  return stages.length ? converterOf(stages) : undefined;
}
