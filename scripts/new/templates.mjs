/** What `npm run new` writes for one element: a list of its own that works, the five files of its room, words in three languages, a story of each kind, a test, a demo page. */

export const pascal = name => name.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('');
export const camel = name => pascal(name).replace(/^./, letter => letter.toLowerCase());

/** @param {{name: string, kind: string, noun: string}} of name without `gk-` */
export function files(of) {
  return { ...room(of), ...words(of), ...around(of) };
}

function room({ name, kind, noun }) {
  const tag = `gk-${name}`;
  const cls = `Gk${pascal(name)}`;
  const at = `src/components/${name}`;
  return {
    [`${at}/${tag}.ts`]: `import { ListElement } from '../../base/list-element.js';
import type { ListContext } from '../../base/list/context.js';
import { Lazy } from '../../controllers/lazy.js';
import { ${camel(name)}Words, type ${pascal(name)}Words } from '../../i18n/${name}.js';
import type { ListDefinition } from '../../models/selection.js';
import type { ViewOption } from '../../parts/types.js';
import type { Kind } from '../../spec/kinds.js';
import { ${camel(name)}Styles } from './styles.js';

/**
 * ${noun}.
 *
 * @summary ${noun}
 * @status experimental
 * @slot - Fallback for readers without JavaScript: a table, a list or links.
 * @event gk-load - The document is in: \`{kind, count, updated, stale}\`.
 * @event gk-error - It could not be read: \`{code, message, retryable}\`.
 * @event gk-issues - What is wrong with the data: \`{issues}\`.
 * @event gk-privacy - Personal data was masked: \`{findings}\`, kinds and pointers only.
 * @event gk-select - A record was opened: \`{id, item}\`.
 * @event gk-filter-change - Conditions changed: \`{filters, count}\`.
 * @event gk-navigate - A link is about to be opened (cancelable): \`{href}\`.
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class ${cls} extends ListElement<${pascal(name)}Words> {
  static override styles = [...ListElement.styles, ...${camel(name)}Styles];

  /** What is searched, and which conditions are offered (src/models/facets.ts). */
  protected readonly list: ListDefinition = { facets: [], searched: ['name', 'title', 'path'], names: ['name', 'title', 'path'] };
  private readonly _view = new Lazy(this, () => import('./view.js'));

  protected documentKinds(): readonly Kind[] {
    return ['${kind}'];
  }

  protected get words(): ${pascal(name)}Words {
    return this.wordsOf(${camel(name)}Words);
  }

  /** Cards only; a table is a plan for base/list/record-table.ts. */
  protected override views(): readonly ViewOption[] {
    return super.views(true);
  }

  protected drawList(c: ListContext<${pascal(name)}Words>): unknown {
    return this._view.get()?.cards(c);
  }

  protected drawItem(c: ListContext<${pascal(name)}Words>): unknown {
    return this._view.get()?.itemOf(c);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${cls};
  }
}
`,
    [`${at}/view.ts`]: `import type { TemplateResult } from 'lit';
import { itemDialog, styles as frameStyles } from '../../base/list/item-frame.js';
import type { ListContext } from '../../base/list/context.js';
import type { ${pascal(name)}Words } from '../../i18n/${name}.js';
import type { Columns } from '../../models/columns.js';
import { linesOf } from '../../models/printed.js';
import { cardsStyles, cardsView } from '../../parts/cards.js';

export const styles = [cardsStyles, ...frameStyles];

/** Cards shown at first. */
const FIRST = 20;

export function cards(c: ListContext<${pascal(name)}Words>): TemplateResult {
  const { columns } = c.document;
  const { rows } = c.selected;
  const shown = FIRST + (c.more.get('') ?? 0);
  const views = [...rows.subarray(0, shown)].map((row) => {
    const id = String(columns.value(row, 'id'));
    return { id, href: c.act.selection.linkTo(id), parent: '', title: nameOf(columns, row), content: [], facts: [], ticks: [] };
  });
  return cardsView({ groups: [{ key: '', label: '', count: c.messages.count(rows.length), cards: views, more: Math.max(0, rows.length - shown) }], hits: c.act.selection.hits, elder: c.elder, level: c.level + 1 }, { open: c.act.open, more: c.act.more }, c.messages);
}

/** The record in full: every field by its key, until it is given words. */
export const itemOf = (c: ListContext<${pascal(name)}Words>): unknown => itemDialog(c, (row) => ({
  path: [],
  title: nameOf(c.document.columns, row),
  facts: c.document.columns.keys().filter((key) => key !== 'id').map((key) => ({ label: key, content: linesOf(key, c.document.columns.value(row, key)).join(c.messages.clauseStop) })).filter(({ content }) => content),
}), (row) => nameOf(c.document.columns, row));

/** What a record is called. */
function nameOf(columns: Columns, row: number): string {
  const path = columns.value(row, 'path');
  const name = columns.value(row, 'name') ?? columns.value(row, 'title');
  return Array.isArray(path) ? path.join(' › ') : typeof name === 'string' ? name : String(columns.value(row, 'id'));
}
`,
    [`${at}/styles.ts`]: `export { listStyles as ${camel(name)}Styles } from '../../base/list/styles.js';
`,
    [`${at}/events.ts`]: `export { GkErrorEvent, GkFilterChangeEvent, GkIssuesEvent, GkLoadEvent, GkNavigateEvent, GkPrivacyEvent, GkSelectEvent } from '../../base/events.js';
`,
    [`${at}/define.ts`]: `import { define } from '../../base/define.js';
import { ${cls} } from './${tag}.js';

define('${tag}', ${cls});
export { ${cls} };
`,
  };
}

function words({ name, noun }) {
  const type = `${pascal(name)}Words`;
  const other = (lang, [search, holder, caption]) => `import type { ${type} } from './${name}.js';

export const words: ${type} = {
  noun: '${lang === 'en' ? name : noun}',
  searchLabel: '${search}',
  placeholder: '${holder}',
  caption: (title) => ${caption},
  facets: {},
};
`;
  return {
    [`src/i18n/${name}.ts`]: `import { ElementWords } from './element-words.js';

const zhHans = {
  noun: '${noun}',
  searchLabel: '搜索${noun}',
  placeholder: '名称或拼音首字母',
  caption: (title: string) => \`\${title}：一览\`,
  /** Conditions by id. */
  facets: {} as Readonly<Record<string, string>>,
};
export type ${type} = typeof zhHans;

export const ${camel(name)}Words = new ElementWords<${type}>(zhHans, {
  'zh-Hant': () => import('./${name}.zh-hant.js'),
  en: () => import('./${name}.en.js'),
});
`,
    [`src/i18n/${name}.zh-hant.ts`]: other('zh-Hant', [`搜尋${noun}`, '名稱或拼音首字母', '`${title}：一覽`']),
    [`src/i18n/${name}.en.ts`]: other('en', ['Search', 'Name', '`${title}: list`']),
  };
}

function around({ name, kind, noun }) {
  const tag = `gk-${name}`;
  const cls = `Gk${pascal(name)}`;
  return {
    [`stories/${name}/${tag}.stories.ts`]: `import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/${name}/define.js';
import { controls } from '../controls.js';
import { framed, shown, story } from '../stage.js';

const sample = { spec: 'gk/1', kind: '${kind}', title: '${noun}（示例数据）', updated: '2026-01-01', publisher: { name: '示例县人民政府' }, items: [{ id: 'a', name: '第一项', path: ['第一项'] }, { id: 'b', name: '第二项', path: ['第二项'] }] };

export default { title: '${noun}', ...controls('${tag}'), parameters: framed } satisfies Meta;

export const Ready = story('正常', () => html\`<${tag} .data=\${sample}></${tag}>\`);
export const Phone = story('手机', () => html\`<${tag} .data=\${sample}></${tag}>\`, { width: 360 });
export const Empty = story('没有内容', () => html\`<${tag} .data=\${{ ...sample, items: [] }}></${tag}>\`, { expect: 'empty' });
export const Failed = story('读取失败', () => html\`<${tag} src="data/x.json?answer=404" phone="0955-4000012"></${tag}>\`, { expect: 'error', steps: [shown('没有读出来')] });
`,
    [`test/elements/${name}.test.ts`]: `/** Next: a subject in test/fixtures/elements/ and \`dataElementSuite\`, which runs everything that every element must do. */
import { expect } from '@open-wc/testing';
import '../../src/components/${name}/define.js';
import type { ${cls} } from '../../src/components/${name}/${tag}.js';
import { clean, inState, mount, named, shows } from '../common/kit.js';

const sample = { spec: 'gk/1', kind: '${kind}', title: '${noun}', updated: '2026-01-01', publisher: { name: '示例县人民政府' }, items: [{ id: 'a', name: '第一项', path: ['第一项'] }] };

describe('${tag}', () => {
  afterEach(clean);

  it('draws its records and opens one', async () => {
    const host = mount('${tag}');
    (host as unknown as ${cls}).data = sample;
    await inState(host, 'ready');
    await shows(host, '第一项');
    named(host, 'article a', /第一项/).click();
    await shows(host, '第 1 项，共 1 项');
    await expect(host).to.be.accessible();
  });
});
`,
    [`demo/${name}.html`]: `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${noun}（示例数据）</title>
<link rel="icon" href="favicon.svg">
<link rel="stylesheet" href="../dist/cdn/gk.css">
<link rel="stylesheet" href="demo.css">
</head>
<body>
<div class="strip"><p class="page"><b>示例数据</b>演示页，不是任何机关的网站。<a href="index.html">全部演示页</a></p></div>
<main class="page plain" id="main">
<${tag} src="data/${name}.json" phone="0955-4000012">
<p>${noun}：<a href="data/${name}.json">数据文件</a></p>
</${tag}>
</main>
<script src="../dist/cdn/gk.js"></script>
</body>
</html>
`,
  };
}
