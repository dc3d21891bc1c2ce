/** Pages of the format: every kind with every field, its type, its words and an example, out of src/spec/schema. */
import { codeBlock, escape, inline } from './markdown.mjs';
import { cut, gather, invent } from './sample.mjs';

const TYPES = { string: '文字', integer: '整数', number: '数', boolean: '是否', array: '数组', object: '对象', null: '空' };

export const formatPath = name => `format/${name}.html`;

class FormatPages {
  constructor(schemas, kinds, { validate, listKey }) {
    Object.assign(this, { schemas, kinds, validate, listKey, examples: gather(schemas, kinds) });
  }

  /** Where a definition stands: `#Field` on the page of its own file. */
  #anchor(file, def, page) {
    return `${file === page ? '' : `${file}.html`}${def ? `#${def}` : ''}`;
  }

  #type(schema, file, page) {
    if (schema.$ref) {
      const to = this.schemas.follow(schema.$ref, file);
      return `<a href="${escape(this.#anchor(to.file, to.def, page))}">${escape(to.def ?? to.file)}</a>`;
    }
    if (schema.const !== undefined) return `<code>${escape(JSON.stringify(schema.const))}</code>`;
    if (schema.enum) return schema.enum.map(value => `<code>${escape(value)}</code>`).join(' ');
    if (schema.anyOf ?? schema.oneOf) return [...new Set((schema.anyOf ?? schema.oneOf).map(part => this.#type(part, file, page)))].join('，或 ');
    const type = [schema.type].flat().filter(Boolean);
    if (type[0] === 'array') {
      const range = schema.minItems || schema.maxItems ? `（${schema.minItems ?? 0}${schema.maxItems ? `–${schema.maxItems}` : ' 起'} 个）` : '';
      return `数组${range}${schema.items ? ` › ${this.#type(schema.items, file, page)}` : ''}`;
    }
    const range = schema.minimum !== undefined || schema.maximum !== undefined ? `（${schema.minimum ?? '…'} – ${schema.maximum ?? '…'}）` : '';
    const kind = type.map(name => TYPES[name] ?? name).join('、') || '任意';
    return `${kind}${range}${schema.format ? ` <code>${escape(schema.format)}</code>` : ''}`;
  }

  /** Words of the field itself, else those of what it points to. */
  #words(schema, file) {
    if (schema.description) return inline(schema.description);
    if (schema.$ref) return inline(this.schemas.follow(schema.$ref, file).schema?.description ?? '');
    return inline(schema.items?.description ?? '');
  }

  #example(owner, key, schema, file) {
    const value = this.examples.get(`${owner}.${key}`)?.value ?? invent(this.schemas, schema, file);
    if (value === undefined) return '';
    const text = JSON.stringify(value);
    return text.length <= 120 ? `<code class="ex">${escape(text)}</code>` : `<details><summary>例</summary>${codeBlock(JSON.stringify(value, null, 1), 'json', { copy: false })}</details>`;
  }

  /** Rows of an object's fields; objects inside it that have no name of their own follow with their path. */
  #rows(schema, file, owner, page, path = '') {
    const required = new Set(schema.required ?? []);
    return Object.entries(schema.properties ?? {}).map(([key, inner]) => {
      const name = `${path}${key}`;
      const row = `<tr><th scope="row"><code>${escape(name)}</code></th><td>${required.has(key) ? '是' : ''}</td><td>${this.#type(inner, file, page)}</td><td>${this.#words(inner, file)}</td><td>${this.#example(owner, key, inner, file)}</td></tr>\n`;
      const deep = inner.properties ? inner : inner.items?.properties ? inner.items : undefined;
      return row + (deep ? this.#rows(deep, file, `${owner}/${key}`, page, `${name}${inner.items ? '[].' : '.'}`) : '');
    }).join('');
  }

  #table(schema, file, owner, page) {
    const rows = this.#rows(schema, file, owner, page);
    return rows ? `<div class="scroll" tabindex="0" role="group" aria-label="字段"><table class="fields"><thead><tr><th>键</th><th>必填</th><th>类型</th><th>说明</th><th>例</th></tr></thead><tbody>${rows}</tbody></table></div>` : '';
  }

  /** A whole document of this kind that validates: the demonstration's, as short as it can be. */
  async document(kind) {
    const demo = this.kinds.get(kind)?.[0]?.document;
    if (!demo) {
      const document = invent(this.schemas, this.schemas.byName.get(kind), kind);
      return { document, valid: !(await this.validate(document)).some(issue => issue.severity === 'error') };
    }
    for (const most of [2, 4, 8, 16, 1e6]) {
      const document = cut(demo, this.listKey[kind], most);
      if (!(await this.validate(document)).some(issue => issue.severity === 'error')) return { document, valid: true };
    }
    // Demonstration data may hold a fault on purpose: it is shown, and nobody says that it is valid.
    return { document: demo, valid: false };
  }

  async page(name) {
    const schema = this.schemas.byName.get(name);
    const headings = [];
    const heading = (level, id, text) => {
      headings.push({ level, id, text });
      return `<h${level} id="${escape(id)}">${inline(text)}</h${level}>`;
    };
    const isKind = name !== 'envelope';
    let html = isKind
      ? `<p>写在 <code>"kind": "${escape(name)}"</code>。每份文档都有的键（<code>title</code>、<code>publisher</code>、<code>updated</code> 等）见 <a href="envelope.html">文档信封</a>。没有写的表示“未知”，不表示“没有”；不认识的键原样保留。</p>`
      : '<p>每一份 <code>gk/1</code> 文档共有的键。</p>';
    html += heading(2, 'fields', '字段') + this.#table(schema, name, name, name);
    if (isKind) {
      const { document, valid } = await this.document(name);
      if (document) html += `${heading(2, 'example', '一份完整的例子')}<p>示例数据${valid ? '，生成本页时已通过校验' : '，其中有一处是有意写错的'}。</p>${codeBlock(JSON.stringify(document, null, 1), 'json', { label: '完整的例子' })}`;
    }
    const definitions = Object.entries(schema.$defs ?? {});
    if (definitions.length) html += heading(2, 'definitions', '其中的对象和取值');
    for (const [def, inner] of definitions) {
      html += heading(3, def, def) + (inner.description ? `<p>${inline(inner.description)}</p>` : '');
      if (inner.properties || inner.allOf) html += this.#table(inner, name, `${name}/${def}`, name);
      else html += `<p>${this.#type(inner, name, name)}</p>`;
      if (inner.pattern) html += `<p>格式：<code>${escape(inner.pattern)}</code></p>`;
    }
    html += `<p>JSON Schema：<code>dist/spec/${escape(name)}.schema.json</code>，包里是 <code>gk-elements/spec/${escape(name)}.schema.json</code>。</p>`;
    return {
      path: formatPath(name), lang: 'zh', title: `${schema.title}（${name}）`, lead: schema.description, html, headings, wide: true, source: `src/spec/schema/${name}.schema.json`,
      nav: `${schema.title} ${name}`,
      sections: [{ id: '', heading: '', text: schema.description ?? '' }, ...this.#searchRows(schema, name), ...definitions.flatMap(([def, inner]) => [{ id: def, heading: def, text: inner.description ?? '' }, ...this.#searchRows(inner, def, def)])],
    };
  }

  #searchRows(schema, owner, id = 'fields') {
    return Object.entries(schema.properties ?? {}).map(([key, inner]) => ({ id, heading: `${owner}.${key}`, text: inner.description ?? '' }));
  }

  pages() {
    return Promise.all([...this.schemas.byName.keys()].sort((a, b) => (a === 'envelope' ? -1 : b === 'envelope' ? 1 : a < b ? -1 : 1)).map(name => this.page(name)));
  }
}

export const formatPages = (schemas, kinds, tools) => new FormatPages(schemas, kinds, tools);
