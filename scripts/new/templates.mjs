/** What `npm run new` writes for one element: the five files of its room, a story of each kind, a test, a demo page. */

export const pascal = name => name.split('-').map(word => word[0].toUpperCase() + word.slice(1)).join('');
export const camel = name => pascal(name).replace(/^./, letter => letter.toLowerCase());

/** @param {{name: string, kind: string, noun: string}} of name without `gk-` */
export function files({ name, kind, noun }) {
  const tag = `gk-${name}`;
  const cls = `Gk${pascal(name)}`;
  const room = `src/components/${name}`;
  return {
    [`${room}/${tag}.ts`]: `import type { TemplateResult } from 'lit';
import { DataElement } from '../../base/data-element.js';
import { GkSelectEvent } from '../../base/events.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import type { Kind } from '../../spec/kinds.js';
import { ${camel(name)}Styles } from './styles.js';
import { ${camel(name)}View } from './view.js';

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
 * @cssproperty --gk-accent - The site's own accent; every colour derived from it keeps its contrast.
 */
export class ${cls} extends DataElement {
  static override styles = [...DataElement.styles, ...${camel(name)}Styles];

  protected readonly noun = '${noun}';

  protected documentKinds(): readonly Kind[] {
    return ['${kind}'];
  }

  override reset(): void {
    this.requestUpdate();
  }

  protected override ready(document: OpenDocument): TemplateResult {
    return ${camel(name)}View({
      document,
      heading: this.heading,
      level: this.headingLevel,
      open: (id, item) => this.dispatchEvent(new GkSelectEvent({ id, item })),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${cls};
  }
}
`,
    [`${room}/view.ts`]: `import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import { headingView } from '../../parts/heading.js';
import { text } from '../../parts/text.js';

/** Everything the view draws from, and what it calls back. */
export interface ${pascal(name)}Context {
  readonly document: OpenDocument;
  readonly heading: string | null;
  readonly level: number;
  open(id: string, item: Record<string, unknown>): void;
}

export function ${camel(name)}View(c: ${pascal(name)}Context): TemplateResult {
  const { envelope, columns } = c.document;
  const title = c.heading ?? (typeof envelope['title'] === 'string' ? envelope['title'] : '');
  const records = columns.count ? [...Array(columns.count).keys()].map((row) => columns.record(row)) : [];
  return html\`
    \${headingView({ title, level: c.level, sub: [], actions: [] })}
    <p role="status">共 \${records.length} 项</p>
    <ul class="list" role="list">
      \${repeat(records, (record) => record['id'], (record) => html\`<li><button type="button" class="item" @click=\${() => c.open(String(record['id']), record)}>\${text(nameOf(record))}</button></li>\`)}
    </ul>
  \`;
}

/** What a record is called. */
function nameOf(record: Record<string, unknown>): string {
  const { name, title, path } = record;
  if (Array.isArray(path)) return path.join(' › ');
  return typeof name === 'string' ? name : typeof title === 'string' ? title : String(record['id']);
}
`,
    [`${room}/styles.ts`]: `import { css } from 'lit';
import { headingStyles } from '../../parts/heading.js';

const own = css\`
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    width: 100%;
    min-height: 44px;
    text-align: start;
  }
\`;

export const ${camel(name)}Styles = [headingStyles, own];
`,
    [`${room}/events.ts`]: `export { GkErrorEvent, GkIssuesEvent, GkLoadEvent, GkPrivacyEvent, GkSelectEvent } from '../../base/events.js';
`,
    [`${room}/define.ts`]: `import { define } from '../../base/define.js';
import { ${cls} } from './${tag}.js';

define('${tag}', ${cls});
export { ${cls} };
`,
    [`stories/${name}/${tag}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/components/${name}/define.js';

const sample = { spec: 'gk/1', kind: '${kind}', title: '${noun}', items: [{ id: 'a', name: '第一项', path: ['第一项'] }, { id: 'b', name: '第二项', path: ['第二项'] }] };

const meta: Meta = { title: '组件/${noun}', component: '${tag}' };
export default meta;

/** 有数据。 */
export const Ready: StoryObj = { name: '正常', render: () => html\`<${tag} .data=\${sample}></${tag}>\` };
/** 文档说没有内容。 */
export const Empty: StoryObj = { name: '没有内容', render: () => html\`<${tag} .data=\${{ ...sample, items: [] }}></${tag}>\` };
/** 文件找不到：说明原因、电话和重试。 */
export const Failed: StoryObj = { name: '读取失败', render: () => html\`<${tag} src="missing.json" phone="0955-4000012"></${tag}>\` };
`,
    [`test/elements/${name}.test.ts`]: `import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/components/${name}/define.js';
import type { ${cls} } from '../../src/components/${name}/${tag}.js';

const sample = { spec: 'gk/1', kind: '${kind}', title: '${noun}', items: [{ id: 'a', name: '第一项', path: ['第一项'] }] };

describe('${tag}', () => {
  it('draws its records and says so once', async () => {
    const element = document.createElement('${tag}');
    element.data = sample;
    const loaded = oneEvent(element, 'gk-load');
    document.body.append(element);
    const event = (await loaded) as CustomEvent<{ count: number }>;
    await element.updateComplete;
    expect(event.detail.count).to.equal(1);
    expect(element.shadowRoot?.textContent).to.contain('第一项');
    element.remove();
  });

  it('is accessible', async () => {
    const element = await fixture<${cls}>(html\`<${tag} .data=\${sample}></${tag}>\`);
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
`,
    [`demo/${name}.html`]: `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${noun}</title>
<link rel="stylesheet" href="../dist/cdn/gk.css">
</head>
<body>
<${tag} src="data/${name}.json" phone="0955-4000012">
<p>${noun}：<a href="data/${name}.json">数据文件</a></p>
</${tag}>
<script src="../dist/cdn/gk.js"></script>
</body>
</html>
`,
  };
}
