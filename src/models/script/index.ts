/**
 * Simplified ⇄ traditional, loaded when it is first asked for and shared by all elements and `gk render`. The tables are OpenCC's,
 * pruned (scripts/script/make-script-table.mjs); nothing here knows of a page.
 */
import { SIMPLIFIED, TRADITIONAL } from '../fold-table.js';
import { readSteps } from '../numbers.js';
import { converterOf, type Convert } from './convert.js';
import { FROM_SIMPLIFIED, HONG_KONG, TAIWAN, TO_SIMPLIFIED } from './tables.js';
import { emptyStage, setChar, unpackSteps, type Stage } from './table.js';

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
function* fromSimplified(stage: Stage): Generator<void, void> {
  const simplified = readSteps(SIMPLIFIED, true);
  readSteps(TRADITIONAL).forEach((traditional, i) => {
    const to = simplified[i]!;
    if (!stage.units[to]) stage.units[to] = traditional;
  });
  yield* unpackSteps(FROM_SIMPLIFIED, stage);
}

function* toSimplified(stage: Stage): Generator<void, void> {
  const simplified = readSteps(SIMPLIFIED, true);
  readSteps(TRADITIONAL).forEach((traditional, i) => setChar(stage, traditional, simplified[i]!));
  yield* unpackSteps(TO_SIMPLIFIED, stage);
}

const MAKE: { readonly [form in Form]: (stage: Stage) => Generator<void, void> } = {
  hans: toSimplified, hant: fromSimplified, tw: (stage) => unpackSteps(TAIWAN, stage), hk: (stage) => unpackSteps(HONG_KONG, stage),
};

const made = new Map<Form, Stage>();

/** Makes what stands behind one form, with places to pause at: 14,000 phrases are some 20 ms of work on a slow machine. */
function* making(form: Form): Generator<void, Stage> {
  const known = made.get(form);
  if (known) return known;
  const stage = emptyStage();
  yield* MAKE[form](stage);
  made.set(form, stage);
  return stage;
}

function stageOf(form: Form): Stage {
  const steps = making(form);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const stagesOf = (from: Form, to: Form): Form[] => (from === to ? [] : to === 'hans' ? ['hans'] : [...(from === 'hans' ? ['hant' as const] : []), ...(to === 'hant' ? [] : [to])]);

/** What `converterFor` will need, with places to pause at. */
export function* readying(from: Form, to: Form): Generator<void, void> {
  for (const form of stagesOf(from, to)) yield* making(form);
}

/** The way from one form to another; undefined where they are the same. Between traditional forms characters are taken as OpenCC's own. */
export function converterFor(from: Form, to: Form): Convert | undefined {
  const stages = stagesOf(from, to).map(stageOf);
  return stages.length ? converterOf(stages) : undefined;
}
