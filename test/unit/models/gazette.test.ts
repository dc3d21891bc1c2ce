import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Columns } from '../../../src/models/columns.js';
import { levelOf, outlineOf, paragraphsOf } from '../../../src/models/gazette-body.js';
import { compareBodies } from '../../../src/models/gazette-compare.js';
import { citation, contentsOf, Library, newestOf, placeOf, validityOf, yearsOf } from '../../../src/models/gazette.js';
import { buildTextIndex, searchTextIndex, type TextIndexManifest, type TextIndexShard } from '../../../src/models/text-index.js';
import type { Block, GazetteIssue } from '../../../src/spec/types.js';

const TODAY = '2026-11-26';

test('what holds: what repealed it, then its dates, then the word in its record; nothing known is never "in force"', () => {
  const state = (of: Parameters<typeof validityOf>[0]): string => validityOf(of, TODAY).state;
  assert.equal(state({}), 'unknown');
  assert.equal(state({ status: 'in-force' }), 'in-force');
  assert.equal(state({ status: 'in-force', repealedBy: 'x' }), 'repealed');
  assert.equal(state({ status: 'in-force', expires: '2026-11-25' }), 'expired');
  assert.equal(state({ status: 'in-force', expires: '2026-11-26' }), 'in-force');
  assert.equal(state({ status: 'in-force', expires: '2026-11' }), 'in-force');
  assert.equal(state({ status: 'in-force', expires: '2026-10' }), 'expired');
  assert.equal(state({ status: 'in-force', effective: '2027-01-01' }), 'not-yet');
  assert.equal(state({ status: 'not-yet', effective: '2026-01-01' }), 'in-force');
  assert.equal(state({ status: 'not-yet' }), 'not-yet');
  assert.equal(state({ effective: { text: '自发布之日起施行' } }), 'unknown');
  assert.equal(state({ status: 'amended' }), 'amended');
  assert.deepEqual(validityOf({ status: 'in-force', expires: '2020-01-01' }, TODAY), { state: 'expired', byDate: 'expires', contradicts: 'in-force' });
});

test('documents find one another by id, number and title, both ways', () => {
  const columns = new Columns('documents');
  columns.append([
    { id: 'a', title: '甲办法', number: '某政发〔2020〕1号', repealedBy: 'b' }, { id: 'b', title: '乙办法', replaces: ['《甲办法》'], amendedBy: ['某政发〔2026〕9号'] }, { id: 'c', title: '丙决定', number: '某政发〔2026〕9号' }, { id: 'd', title: '丁', replaces: ['没有收入的文件', 'd'] },
  ], [0, 1, 2, 3]);
  const library = new Library(columns);
  assert.deepEqual(library.related(0).repealedBy, [{ id: 'b', text: '《乙办法》' }]);
  assert.deepEqual(library.related(0).replacedBy, [{ id: 'b', text: '《乙办法》' }]);
  assert.deepEqual(library.related(1).amendedBy, [{ id: 'c', text: '《丙决定》（某政发〔2026〕9号）' }]);
  assert.deepEqual(library.related(2).amends, [{ id: 'b', text: '《乙办法》' }]);
  assert.deepEqual(library.related(3).replaces, [{ text: '没有收入的文件' }, { text: 'd' }]);
});

test('issues by year, the newest that has come out, the place of a document and how it is cited', () => {
  const issue = (year: number, number: number, more: Partial<GazetteIssue> = {}): GazetteIssue => ({ id: `${year}-${number}`, year, issue: number, sections: [{ title: '文件', documents: [{ id: `d${year}${number}`, page: 3 }] }], ...more });
  const issues = [issue(2025, 4), issue(2026, 2, { published: '2026-06-30' }), issue(2026, 1), { id: 'later', year: 2026, issue: 4, published: '2026-12-31', sections: [{ title: '', documents: [{ id: 'z' }] }] }, { id: 'not', year: 2027, issue: 1 }];
  assert.deepEqual(yearsOf(issues).map(({ year, issues: list }) => [year, list.map(({ issue: n }) => n)]), [[2027, [1]], [2026, [1, 2, 4]], [2025, [4]]]);
  assert.equal(newestOf(issues, TODAY)?.id, '2026-2');
  assert.equal(newestOf([], TODAY), undefined);
  const place = placeOf(issues, 'd20262')!;
  assert.equal(citation('海原县人民政府公报', place), '《海原县人民政府公报》2026年第2期第3页');
  assert.deepEqual(contentsOf(issues[0]!, () => undefined), [{ title: '文件', entries: [{ id: 'd20254', page: 3 }] }]);
});

test('anchors follow the words of a paragraph, not its place; blocks that are not known keep their words', () => {
  const body: Block[] = [{ type: 'para', text: '甲段。' }, { type: 'para', text: '乙段。' }, { type: 'para', text: '乙段。' }, { type: 'para', text: '丙', id: 'own' }];
  const anchors = paragraphsOf(body).map(({ anchor }) => anchor);
  assert.equal(new Set(anchors).size, 4);
  assert.equal(anchors[3], 'own');
  const edited = paragraphsOf([{ type: 'para', text: '新段。' }, ...body.slice(1)]).map(({ anchor }) => anchor);
  assert.deepEqual(edited.slice(1), anchors.slice(1));
  assert.equal(paragraphsOf([{ type: 'para', text: '甲段' }])[0]!.anchor, anchors[0], 'a comma moves no anchor');
  assert.deepEqual(paragraphsOf([{ type: 'hologram', deep: { words: ['一', '二'] } } as unknown as Block]).map(({ kind, text }) => [kind, text]), [['unknown', '一 二']]);
  assert.deepEqual(['一、总则', '（二）任务', '3.要求', '（4）细目', '正文'].map(levelOf), [1, 2, 3, 4, 0]);
  assert.deepEqual(outlineOf(paragraphsOf([{ type: 'para', text: '一、甲' }, { type: 'para', text: '话' }, { type: 'para', text: '二、乙' }])).map(({ text }) => text), ['一、甲', '二、乙']);
});

test('two versions side by side give back both texts, whatever they are', () => {
  const words = fc.array(fc.constantFrom('甲乙丙', '甲乙丁', '审核应当在十五日内完成', '审核应当在二十日内完成', '附则'), { maxLength: 7 });
  fc.assert(fc.property(words, words, (a, b) => {
    const body = (list: readonly string[]): Block[] => list.map((text) => ({ type: 'para', text }));
    const pairs = compareBodies(paragraphsOf(body(a)), paragraphsOf(body(b)));
    assert.deepEqual(pairs.filter(({ before }) => before).map(({ before }) => before!.text), a);
    assert.deepEqual(pairs.filter(({ after }) => after).map(({ after }) => after!.text), b);
    for (const { before, after, runs } of pairs) if (before && after && !runs) assert.equal(before.text, after.text);
  }), { numRuns: 300, seed: 7 });
});

test('the static index finds what a plain search finds, and little else', async () => {
  const letters = fc.array(fc.constantFrom(...'低保公租房补贴县乡镇审核结果'), { minLength: 3, maxLength: 40 }).map((list) => list.join(''));
  await fc.assert(fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 20 }), letters, async (texts, other) => {
    const query = other.slice(0, 3);
    const files = buildTextIndex(texts.map((text, i) => ({ id: `d${i}`, title: '', text })));
    const manifest = files.get('index.json') as TextIndexManifest;
    const found = await searchTextIndex(manifest, [query], async (shard) => files.get(`${shard}.json`) as TextIndexShard);
    texts.forEach((text, i) => { if (text.includes(query)) assert.ok(found!.includes(i), `${query} in ${text}`); });
  }), { numRuns: 100, seed: 3 });
  const files = buildTextIndex([{ id: 'a', title: '低保', text: '最低生活保障审核' }, { id: 'b', title: '', text: '公租房分配' }]);
  const read = async (shard: number): Promise<TextIndexShard> => files.get(`${shard}.json`) as TextIndexShard;
  assert.deepEqual(await searchTextIndex(files.get('index.json') as TextIndexManifest, ['生活', '审核'], read), [0]);
  assert.deepEqual(await searchTextIndex(files.get('index.json') as TextIndexManifest, ['__proto__'], read), []);
  assert.equal(await searchTextIndex(files.get('index.json') as TextIndexManifest, ['低'], read), undefined);
});
