/**
 * `node scripts/spec/make-pinyin-table.mjs`: writes src/models/pinyin-table.ts, the first character of each syllable in the order
 * `zh-Hans-CN-u-co-pinyin`, and the few characters that some engine's order reads otherwise than pinyin-pro (MIT, development dependency).
 * The order is taken from Node and from every Chromium that test/engines has: characters are chosen that part the syllables in all of them.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { launch } from '../../test/engines/cdp.mjs';
import { engines } from '../../test/engines/engines.mjs';

const ORDER = `(() => {
  const all = [];
  for (let code = 0x4e00; code <= 0x9fa5; code++) all.push(String.fromCharCode(code));
  return all.sort(new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare).join('');
})()`;

/** Characters that nobody needs to meet in a source file. */
const UNWANTED = '屄屌肏毴';

const options = { toneType: 'none', v: true };
const main = character => pinyin(character, options);
const readings = character => new Set(pinyin(character, { ...options, multiple: true, type: 'array' }));

function gb2312(first, last) {
  const decoder = new TextDecoder('gb18030');
  const found = [];
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) found.push(decoder.decode(new Uint8Array([lead, trail])));
  }
  return found;
}

/** Node's order first, which decides. */
async function orders() {
  const found = [(0, eval)(ORDER)];
  for (const engine of engines()) {
    if (engine.missing) throw new Error(`engine ${engine.name} is missing`);
    const browser = await launch(engine);
    const page = await browser.newPage();
    await page.goto('about:blank');
    found.push((await page.send('Runtime.evaluate', { expression: ORDER, returnByValue: true })).result.value);
    await browser.close();
  }
  return found;
}

/** The syllable of each place of an ordered list: the non-descending labels that agree with the most readings. */
function label(sorted, syllables, common) {
  const count = syllables.length;
  let before = new Float64Array(count);
  const steps = [];
  for (const character of sorted) {
    const own = readings(character);
    const weight = common.has(character) ? 1 : 0.2;
    const now = new Float64Array(count);
    const from = new Int16Array(count);
    for (let k = 0, best = 0; k < count; k++) {
      if (before[k] >= before[best]) best = k;
      now[k] = before[best] + (own.has(syllables[k]) ? weight : 0);
      from[k] = best;
    }
    steps.push(from);
    before = now;
  }
  const labels = new Array(sorted.length);
  for (let place = sorted.length - 1, k = before.indexOf(Math.max(...before)); place >= 0; place--) {
    labels[place] = k;
    k = steps[place][k];
  }
  return labels;
}

const level1 = gb2312(0xb0, 0xd7);
const level2 = gb2312(0xd8, 0xf7);
const common = new Set([...level1, ...level2]);
/** lü stands after lu and before luan. */
const place = syllable => syllable.replace('v', 'u') + (syllable.includes('v') ? '\u0001' : '');
const spoken = [...new Set([...common].map(main))].sort((a, b) => (place(a) < place(b) ? -1 : 1));
const ranks = (await orders()).map(order => new Map([...order].map((character, rank) => [character, rank])));

const sorted = [...ranks[0].keys()];
const labels = label(sorted, spoken, common);
/** 嗲 and 嗯 are the only ones of their syllables and stand elsewhere in old orders: they are among the corrections. */
const used = [...new Set(labels)].filter(k => !'dia ng'.split(' ').includes(spoken[k]));
const syllables = used.map(k => spoken[k]);
const runs = used.map(k => sorted.filter((_, i) => labels[i] === k));
const firsts = runs.map((run, k) => {
  const near = [...(runs[k - 1] ?? []).map(character => [character, false]), ...run.map(character => [character, true])].filter(([character]) => common.has(character));
  let best;
  for (const candidate of run.slice(0, 60)) {
    if (UNWANTED.includes(candidate)) continue;
    let wrong = 0;
    for (const rank of ranks) for (const [character, after] of near) if ((rank.get(character) >= rank.get(candidate)) !== after) wrong++;
    if (!best || wrong < best.wrong) best = { candidate, wrong };
  }
  return best.candidate;
});
for (const rank of ranks) firsts.forEach((first, k) => { if (k && rank.get(first) <= rank.get(firsts[k - 1])) throw new Error(`${firsts[k - 1]} and ${first} change places`); });

const read = (rank, character) => syllables[firsts.filter(first => rank.get(first) <= rank.get(character)).length - 1];
/** Where an engine reads otherwise than pinyin-pro, or engines differ; the rarer half of GB 2312 keeps the reading of today's order if there is one. */
const corrections = [];
for (const character of common) {
  const found = ranks.map(rank => read(rank, character));
  const right = level1.includes(character) || !readings(character).has(found[0]) ? main(character) : found[0];
  if (found.some(each => each !== right)) corrections.push(right + character);
}

writeFileSync(new URL('../../src/models/pinyin-table.ts', import.meta.url), `/**
 * Generated by scripts/spec/make-pinyin-table.mjs from the pinyin order of ICU and the readings of pinyin-pro (MIT).
 * Each syllable with the first character that it has in the order, ascending; then characters which some engine's order puts elsewhere.
 */
export const FIRSTS = '${firsts.map((first, k) => syllables[k] + first).join('')}';
export const CORRECTIONS = '${corrections.join('')}';
`);
console.log(`wrote src/models/pinyin-table.ts: ${syllables.length} syllables, ${corrections.length} corrections`);
