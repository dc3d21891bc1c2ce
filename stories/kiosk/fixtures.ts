import catalogue from '../../demo/data/catalogue.json' with { type: 'json' };
import gazette from '../../demo/data/gazette.json' with { type: 'json' };
import negative from '../../demo/data/negative-list.json' with { type: 'json' };
import codes from '../../demo/data/qr-set.json' with { type: 'json' };
import demo from '../../demo/data/site.json' with { type: 'json' };
import { pageFiles } from '../../src/data/files.js';

/** Documents that stand in the page, as in a folder opened from a disk. */
const here = (name: string, document_: unknown): string => {
  pageFiles().set(new URL(`kiosk-story/${name}`, document.baseURI).href, () => JSON.stringify(document_));
  return `kiosk-story/${name}`;
};
const sources = [here('catalogue.json', catalogue), here('gazette.json', gazette), here('negative-list.json', negative), here('qr-set.json', codes)];
const documents = demo.documents.slice(0, 4).map((entry, i) => ({ ...entry, src: sources[i]! }));

export const site = { ...demo, documents };
export const missing = { ...site, documents: [...documents, { kind: 'catalogue', title: '乡镇公开', src: 'data/x.json?answer=404' }] };
export const faulty = { ...site, documents: [...documents, { title: '没有写种类' }, null] };
export const grouped = { ...site, documents: documents.map((entry, i) => ({ ...entry, group: i < 2 ? '政务公开' : '便民查询' })) };
const long = '关于进一步做好重点领域基层政务公开标准化规范化工作的专题栏目';
export const longest = { ...site, title: long.repeat(2), documents: documents.map((entry) => ({ ...entry, title: long })) };
export const empty = { ...site, documents: [], notice: '示例数据：正在更换内容，本月底前恢复。' };
export const invalid = { ...site, documents: [{ title: 'x' }, null] };
