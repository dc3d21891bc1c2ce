import type { Issue } from '../issues.js';
import { bags, dateOf, envelope, error, Ids, later, note, ordered, quote, text, texts, unsafeUrls, warning, type Bag, type Checker, type MeaningOptions } from './common.js';

/** 发文字号 with the six-corner brackets lost: 〔2017148号 → 〔2017〕148号, (2007)78号 → 〔2007〕78号; nothing when it cannot be told. */
export function repairedNumber(number: string): string | undefined {
  const found = /^(.*?)[〔[（(【﹝]?\s*((?:19|20)\d\d)\s*[〕\]）)】﹞]?\s*第?0*([1-9]\d{0,3})\s*号$/.exec(number.trim());
  if (!found) return undefined;
  const whole = `${found[1]!.trim()}〔${found[2]}〕${found[3]}号`;
  return whole === number ? undefined : whole;
}

function status(record: Bag, at: string, today: string | undefined): Issue[] {
  const now = text(record['status']);
  const [effective, expires] = [dateOf(record['effective']), dateOf(record['expires'])];
  const repealed = text(record['repealedBy']);
  const out: Issue[] = [];
  const say = (better: string, why: string) => out.push(warning('status', `${at}/status`, `${why}，效力请改为 ${better}。`));
  if (repealed && now && now !== 'repealed') say('repealed', '已写明由别的文件废止');
  else if (today && (now === 'in-force' || now === 'amended' || now === 'not-yet') && expires && later(today, expires)) say('expired', `已于 ${expires} 失效`);
  else if (today && now === 'not-yet' && effective && !later(effective, today)) say('in-force', `已于 ${effective} 施行`);
  else if (today && now === 'in-force' && effective && later(effective, today)) say('not-yet', `要到 ${effective} 才施行`);
  if (now === 'repealed' && !repealed) out.push(note('no-basis', `${at}/repealedBy`, '已废止的文件请写明由哪份文件废止（repealedBy）。'));
  return out;
}

function official(record: Bag, at: string, ids: Ids, today: string | undefined): Issue[] {
  const id = text(record['id']);
  const out = [...ids.check(id, `${at}/id`), ...unsafeUrls(record, at), ...status(record, at, today), ...ordered(record, 'signed', 'published', ['成文日期', '发布日期'], at),
    ...ordered(record, 'effective', 'expires', ['施行日期', '失效日期'], at), ...ordered(record, 'signed', 'effective', ['成文日期', '施行日期'], at)];
  const number = text(record['number']);
  const better = repairedNumber(number);
  if (better) out.push(warning('number', `${at}/number`, `发文字号${quote(number)}请写成 ${quote(better)}。`));
  for (const key of ['repealedBy', 'replaces', 'amendedBy']) {
    if (record[key] === id || texts(record[key]).includes(id)) out.push(error('dangling', `${at}/${key}`, '文件不能废止、取代或修改它自己。'));
  }
  return out;
}

function issue(record: Bag, at: string, issueIds: Ids, numbers: Ids, documents: Ids | undefined): Issue[] {
  const out = [...issueIds.check(text(record['id']), `${at}/id`), ...unsafeUrls(record, at), ...numbers.check(`${String(record['year'])} 年第 ${String(record['issue'])} 期`, `${at}/issue`)];
  const published = dateOf(record['published']);
  const year = Number(record['year']);
  // The last issue of a year often comes out in January.
  if (published && (Number(published.slice(0, 4)) < year || Number(published.slice(0, 4)) > year + 1)) out.push(warning('date-order', `${at}/published`, `出版日期 ${published} 与 ${year} 年不符。`));
  let page = 0;
  bags(record['sections']).forEach((section, s) => bags(section['documents']).forEach((entry, d) => {
    const here = `${at}/sections/${s}/documents/${d}`;
    if (documents && !record['src'] && !documents.has(text(entry['id']))) out.push(error('dangling', `${here}/id`, `目次里的${quote(entry['id'])}不在 documents 里。`));
    const start = Number(entry['page'] ?? page);
    if (start < page) out.push(note('page-order', `${here}/page`, `起始页 ${start} 小于前一篇的 ${page}。`));
    page = start;
  }));
  return out;
}

/** A gazette: issues, their contents, and the library of documents with validity. Its lists are checked at the end. */
export function gazette(head: Bag, options: MeaningOptions): Checker {
  return {
    record: () => [],
    end() {
      const ids = new Ids('文件编号');
      const [issueIds, numbers] = [new Ids('期编号'), new Ids('期号')];
      const documents = bags(head['documents']);
      const checked = documents.flatMap((record, i) => official(record, `/documents/${i}`, ids, options.today));
      return [...envelope(head, options), ...checked, ...bags(head['issues']).flatMap((record, i) => issue(record, `/issues/${i}`, issueIds, numbers, documents.length ? ids : undefined))];
    },
  };
}
