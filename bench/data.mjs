/**
 * Synthetic `gk/1` catalogues: about 2,600 standard items repeated over bodies of government, a third of them in local wording.
 * Seeded: the same size gives the same bytes on every machine.
 */
import { AUDIENCE, CATEGORIES, CHANNELS, CLAUSES, DEPARTMENTS, FIELDS, LAWS, LEVELS, MODE, PLACES, SECOND, TIMES } from './corpus.mjs';

const STANDARD_ITEMS = 2600;
const ITEMS_A_BODY = 15;

/** What is typed, one character after the other. Each character leaves fewer rows than the one before, so that an old answer is never taken for the new one. */
export const QUERIES = ['发布日期', '社会保障', '保障审核', '申请人', '住房和', '整改期', '农业机', '工作日'];

/** The values that are ticked and unticked, one after the other. */
export const FACET_VALUES = ['社会救助', '乡、村级', '县级', '依申请公开', '公开查阅点'];
const facetOf = value => [LEVELS, MODE, CHANNELS].findIndex(pairs => pairs.some(([, label]) => label === value));

/** The 14 columns of the printed form as flat text, for peers that take rows. */
export const COLUMNS = [
  ['number', '序号', 50], ['field', '领域', 80], ['first', '一级事项', 90], ['second', '二级事项', 90], ['content', '公开内容', 260], ['basis', '公开依据', 180],
  ['time', '公开时限', 110], ['publisher', '公开主体', 110], ['channels', '公开渠道', 130], ['audience', '公开对象', 60], ['mode', '公开方式', 60],
  ['levels', '公开层级', 60], ['department', '责任部门', 80], ['category', '类别', 60],
];

/** Mulberry32. */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = (list, next) => list[Math.floor(next() * list.length)];
const some = (list, count, next) => {
  const rest = [...list.keys()];
  const taken = [];
  while (taken.length < count && rest.length) taken.push(rest.splice(Math.floor(next() * rest.length), 1)[0]);
  return taken.sort((a, b) => a - b).map(i => list[i]);
};
const marks = (pairs, state = 'yes') => pairs.map(([code, label]) => ({ code, label, state }));

/** Bullets of 公开内容, about 130 characters in all, now and then up to 400. */
function content(second, next) {
  const wanted = next() < 0.06 ? 250 + next() * 120 : 60 + next() * 100;
  const bullets = [];
  for (let length = 0; length < wanted && bullets.length < 20;) {
    const text = bullets.length === 0 ? `${second}：${pick(CLAUSES, next)}` : pick(CLAUSES, next);
    bullets.push(text);
    length += text.length;
  }
  return bullets;
}

function standardItems() {
  const next = random(20190054);
  const fields = Object.keys(FIELDS);
  const items = [];
  for (let i = 0; i < STANDARD_ITEMS; i++) {
    const field = fields[Math.floor(i / (STANDARD_ITEMS / fields.length))];
    const firsts = FIELDS[field];
    const within = i % (STANDARD_ITEMS / fields.length);
    const first = firsts[Math.floor(within / SECOND.length) % firsts.length];
    const second = SECOND[within % SECOND.length];
    const [text, n] = pick(TIMES, next);
    items.push({
      number: String(within + 1), field, path: [first, second], content: content(`${first}${second}`, next),
      basis: some(LAWS, 2 + Math.floor(next() * 3), next).map(([title, number]) => (number ? { title, number } : { title })),
      timeLimit: { text, clauses: n ? [{ kind: 'deadline', n, unit: 'workday' }] : [] },
      channels: marks([CHANNELS[0], ...some(CHANNELS.slice(1), 1 + Math.floor(next() * 3), next)]),
      audience: marks(some(AUDIENCE, 1, next)), mode: marks([MODE[next() < 0.9 ? 0 : 1]]), levels: marks(some(LEVELS, 1 + Math.floor(next() * 2), next)),
      category: pick(CATEGORIES, next), department: pick(DEPARTMENTS, next),
    });
  }
  return items;
}

/** Name of the n-th body; the first is 海原县桃溪镇. */
function bodyName(n) {
  const { first, second, counties, kinds } = PLACES;
  const place = first[n % first.length] + second[Math.floor(n * 7 / 3) % second.length];
  const kind = kinds[Math.floor(n / first.length) % kinds.length];
  const county = counties[Math.floor(n / (first.length * kinds.length)) % counties.length];
  return `${county}${place}${kind}${kind === '街道办事处' ? '' : '人民政府'}`;
}

/**
 * A catalogue of `count` items.
 * @param {number} count
 * @returns {Record<string, any>} a `gk/1` document; parts of its items are shared objects, do not change them
 */
export function catalogue(count, seed = 1) {
  const standard = standardItems();
  const next = random(seed);
  const items = [];
  for (let body = 0; items.length < count; body++) {
    const publisher = bodyName(body);
    const publishers = [publisher];
    const start = body === 0 ? 0 : Math.floor(next() * STANDARD_ITEMS);
    for (let k = 0; k < ITEMS_A_BODY && items.length < count; k++) {
      const item = standard[(start + k) % STANDARD_ITEMS];
      const local = next() < 1 / 3;
      items.push({
        id: `c${String(items.length + 1).padStart(6, '0')}`, ...item, publishers,
        content: local ? [`${item.content[0]}（${publisher}另有规定的从其规定）`, ...item.content.slice(1)] : item.content,
      });
    }
  }
  return {
    spec: 'gk/1', kind: 'catalogue', title: `公开事项标准目录（性能测试，${count}项）`, publisher: { name: '海原县政务公开办公室', level: 'county' },
    updated: '2026-11-01', channelLegend: 'used', items,
  };
}

/** One item as the texts of the 14 columns, in order. */
export function texts(item) {
  const labels = list => list.map(entry => entry.label).join('；');
  return [
    item.number, item.field, item.path[0], item.path[1], item.content.join('\n'),
    item.basis.map(law => (law.number ? `${law.title}（${law.number}）` : law.title)).join('\n'), item.timeLimit.text, item.publishers.join('、'),
    labels(item.channels), labels(item.audience), labels(item.mode), labels(item.levels), item.department, item.category,
  ];
}

/** What is searched of the 14 texts: all but the code of the category. */
export const wordsOf = texts => texts.slice(0, 13).join('\n');

/** The document as an array of flat rows: what a site would feed to a general grid. */
export function flatRows(document) {
  return document.items.map(item => Object.fromEntries(texts(item).map((text, i) => [COLUMNS[i][0], text])));
}

/** Plain substring over the texts of each item: what every peer has to find. First three rows by words that tell them apart. */
export function expectations(document) {
  const hay = document.items.map(item => wordsOf(texts(item)));
  const facts = i => [document.items[i].content[0].slice(0, 14), document.items[i].publishers[0]];
  const prefixes = QUERIES.flatMap(query => [...query].map((_, i) => query.slice(0, i + 1)));
  const queries = {};
  for (const query of ['', ...prefixes]) {
    const first = [];
    let count = 0;
    for (let i = 0; i < hay.length; i++) if (hay[i].includes(query) && ++count <= 3) first.push(facts(i));
    queries[query] = { count, first };
  }
  const valuesOf = item => [item.field, ...['levels', 'mode', 'channels'].flatMap(key => item[key].map(entry => entry.label))];
  const facets = {};
  for (const name of FACET_VALUES) {
    const left = document.items.map((item, i) => [valuesOf(item), i]).filter(([values]) => values.includes(name));
    // The counts of values in other facets; those of its own facet do not follow from the rows that are left.
    const own = facetOf(name);
    const counts = FACET_VALUES.filter(other => facetOf(other) !== own).map(other => [other, left.filter(([values]) => values.includes(other)).length]);
    facets[name] = { count: left.length, first: left.slice(0, 3).map(([, i]) => facts(i)), counts };
  }
  return { queries, facets };
}
