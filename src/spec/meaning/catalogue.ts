import type { Issue } from '../issues.js';
import { bags, envelope, error, Ids, later, note, quote, text, texts, unsafeUrls, warning, type Bag, type Checker, type MeaningOptions } from './common.js';
import { listDate, staleArticle } from './laws.js';
import { isGenericOwner } from './owners.js';

/** 20日 is not 20个工作日: the clause must have the unit that the text has. */
function timeLimit(record: Bag, at: string): Issue[] {
  const limit = record['timeLimit'] as Bag | undefined;
  const raw = text(limit?.['text']).replace(/\s+/g, '');
  const out: Issue[] = [];
  bags(limit?.['clauses']).forEach((clause, i) => {
    const { n, unit } = clause as { n?: number; unit?: string };
    if (!n || (unit !== 'workday' && unit !== 'day')) return;
    // The count with its unit, as the text has it; the text may have several.
    const said = [...raw.matchAll(/(\d+)个?(工作)?[日天]/g)].filter((found) => Number(found[1]) === n).map((found) => (found[2] ? 'workday' : 'day'));
    const inText = said[0];
    if (inText && !said.includes(unit)) out.push(error('wrong-unit', `${at}/timeLimit/clauses/${i}/unit`, `原文是 ${n} ${inText === 'workday' ? '个工作日' : '日'}，unit 应为 ${inText}；日与工作日不同。`));
  });
  return out;
}

function item(record: Bag, at: string, head: Bag, fields: ReadonlySet<string>, township: boolean): Issue[] {
  const out: Issue[] = [...timeLimit(record, at), ...unsafeUrls(record, at)];
  const field = text(record['field']);
  if (field && fields.size && !fields.has(field)) out.push(warning('dangling', `${at}/field`, `领域${quote(field)}不在 fields 里。请补进 fields，或改成其中的编号、名称。`));
  const codes = new Ids('渠道代码');
  bags(record['channels']).forEach((channel, i) => {
    const code = text(channel['code']);
    if (code !== 'other' && code.slice(0, 2) !== 'x-') out.push(...codes.check(code, `${at}/channels/${i}/code`).map((issue) => ({ ...issue, severity: 'warning' as const })));
  });
  bags(record['basis']).forEach((basis, i) => {
    // The number of the decree says which edition is meant.
    const decree = text(basis['number']);
    const version = /492号/.test(decree) ? '2008' : /711号/.test(decree) ? '2019' : '';
    out.push(...staleArticle(text(basis['title']), text(basis['article']), version, listDate(head), `${at}/basis/${i}/article`));
  });
  if (township) {
    texts(record['publishers']).forEach((name, i) => {
      if (isGenericOwner(name)) out.push(warning('generic-owner', `${at}/publishers/${i}`, `${quote(name)}是模板里的泛称，请改成本单位的名称。`));
    });
  }
  const updated = text(record['updated']);
  if (updated && later(updated, text(head['updated']))) out.push(warning('date-order', `${at}/updated`, `本事项的更新日期 ${updated} 晚于整份目录的更新日期，请把目录的 updated 也改过来。`));
  let last = '';
  bags(record['history']).forEach((change, i) => {
    const date = text(change['date']);
    if (later(last, date)) out.push(note('date-order', `${at}/history/${i}/date`, '动态调整请按日期由早到晚排列。'));
    last = date;
  });
  return out;
}

/** A catalogue: ids, fields, time limits, laws, and owners left open where the publisher is a township or a village. */
export function catalogue(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('事项编号');
  const fieldIds = new Ids('领域编号');
  const fields = new Set<string>();
  const out = [...envelope(head, options), ...unsafeUrls({ ...head, items: [] }, '')];
  bags(head['fields']).forEach((field, i) => {
    out.push(...fieldIds.check(text(field['id']), `/fields/${i}/id`));
    fields.add(text(field['id'])).add(text(field['name']));
  });
  const township = /^(?:township|village)$/.test(text((head['publisher'] as Bag | undefined)?.['level']));
  return {
    record: (record, index) => [...ids.check(text(record['id']), `/items/${index}/id`), ...item(record, `/items/${index}`, head, fields, township)],
    end: () => out,
  };
}

/** A set: every part has its own document, overrides name items of the template, owners are real offices. */
export function catalogueSet(head: Bag, options: MeaningOptions): Checker {
  const sources = new Ids('文档地址');
  const out = [...envelope(head, options), ...unsafeUrls({ ...head, parts: [] }, '')];
  const template = text((head['template'] as Bag | undefined)?.['src']);
  const overrides = bags(head['overrides']);
  if (overrides.length && !template) out.push(error('dangling', '/overrides', '有 overrides（改动）而没有 template（模板），请补上模板。'));
  const changed = new Ids('改动');
  overrides.forEach((override, i) => {
    out.push(...changed.check(`${text(override['unit'])} ${text(override['id'])}`, `/overrides/${i}`));
    texts((override['set'] as Bag | undefined)?.['publishers']).forEach((name, k) => {
      if (isGenericOwner(name)) out.push(warning('generic-owner', `/overrides/${i}/set/publishers/${k}`, `${quote(name)}是模板里的泛称，请改成本单位的名称。`));
    });
  });
  return {
    record: (record, index) => {
      const at = `/parts/${index}`;
      const issues = [...sources.check(text(record['src']), `${at}/src`), ...unsafeUrls(record, at)];
      const publisher = text((record['publisher'] as Bag | undefined)?.['name']);
      if (publisher && isGenericOwner(publisher)) issues.push(warning('generic-owner', `${at}/publisher/name`, `${quote(publisher)}是泛称，请写单位全称。`));
      if (template && record['src'] === template) issues.push(warning('duplicate-id', `${at}/src`, '这一部分就是模板本身，请改成本单位的目录。'));
      return issues;
    },
    end: () => out,
  };
}
