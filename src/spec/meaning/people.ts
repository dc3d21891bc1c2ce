/** Letters, supervisors, codes, sites and forms: the checks of the shorter kinds. */
import type { Issue } from '../issues.js';
import { bags, dateOf, daysBetween, envelope, error, Ids, later, note, ordered, quote, text, unsafeUrls, warning, type Bag, type Checker, type MeaningOptions } from './common.js';

const without = (head: Bag, list: string): Bag => ({ ...head, [list]: [] });

/** Letters unanswered for longer count in inspections as not answered at all (国办秘函〔2019〕19号). */
const UNANSWERED_DAYS = 90;

export function replies(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('信件编号');
  const { today } = options;
  let count = 0;
  return {
    record(record, index) {
      const at = `/items/${index}`;
      count++;
      const out = [...ids.check(text(record['number']), `${at}/number`), ...ordered(record, 'received', 'answered', ['来信日期', '答复日期'], at), ...unsafeUrls(record, at)];
      const [status, received] = [text(record['status']), text(record['received'])];
      if ((status === 'answered' || status === 'closed') && !text(record['answer'])) out.push(warning('no-answer', `${at}/answer`, '状态为已答复，却没有答复内容。'));
      if ((status === 'received' || status === 'processing') && text(record['answer'])) out.push(warning('status', `${at}/status`, '已有答复内容，状态请改为 answered。'));
      if (today && received && (status === 'received' || status === 'processing') && daysBetween(received, today) > UNANSWERED_DAYS) {
        out.push(warning('overdue', `${at}/status`, `来信已 ${daysBetween(received, today)} 天没有答复（检查以 3 个月为限）。`));
      }
      return out;
    },
    end() {
      const out = [...envelope(head, options), ...unsafeUrls(without(head, 'items'), '')];
      const totals = (head['totals'] ?? {}) as Record<string, number | undefined>;
      const { received, answered, published, onTime } = totals;
      if (answered! > received!) out.push(error('range', '/totals/answered', `办结 ${answered} 件多于收到 ${received} 件。`));
      if (published! > received!) out.push(error('range', '/totals/published', `公开 ${published} 件多于收到 ${received} 件。`));
      if (onTime! > answered!) out.push(error('range', '/totals/onTime', `按时办结 ${onTime} 件多于办结 ${answered} 件。`));
      if (!totals['period'] && published! < count) out.push(note('range', '/totals/published', `列出的来信有 ${count} 封，多于公开总数 ${published}；若总数只算一段时间，请写明 period。`));
      return out;
    },
  };
}

export function supervisors(head: Bag, options: MeaningOptions): Checker {
  const names = new Ids('姓名');
  return {
    record(record, index) {
      const at = `/members/${index}`;
      const out: Issue[] = names.check(`${text(record['group'])} ${text(record['name'])}`, `${at}/name`).map((issue) => ({ ...issue, severity: 'note', message: '同一界别有两个相同的姓名，请核对。' }));
      const term = record['term'] as Bag | undefined;
      if (term) {
        const [from, to] = [dateOf(term['from']), dateOf(term['to'])];
        if (later(from, to)) out.push(error('date-order', `${at}/term/to`, `任期止 ${to} 早于任期起 ${from}。`));
        else if (options.today && later(options.today, to)) out.push(warning('overdue', `${at}/term/to`, `任期已于 ${to} 届满，请更新名册。`));
      }
      return out;
    },
    end() {
      const out = [...envelope(head, options), ...unsafeUrls(without(head, 'members'), '')];
      bags(head['evaluations']).forEach((evaluation, i) => {
        if (options.today && later(text(evaluation['date']), options.today)) out.push(error('future-date', `/evaluations/${i}/date`, `评议日期 ${text(evaluation['date'])} 在今天之后。`));
      });
      return out;
    },
  };
}

export function qrSet(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('编号');
  return {
    record(record, index) {
      const at = `/items/${index}`;
      const url = text(record['url']);
      const out = [...ids.check(text(record['id']), `${at}/id`), ...unsafeUrls(record, at)];
      if (!out.some(({ code }) => code === 'unsafe-url') && !/^(?:https?:\/\/|tel:|mailto:)/i.test(url)) out.push(error('not-absolute', `${at}/url`, '二维码要印在纸上，地址须写全，以 https:// 开头。'));
      const expires = text(record['expires']);
      if (options.today && expires && later(options.today, expires)) out.push(warning('expired', `${at}/expires`, `已于 ${expires} 失效，请撤换。`));
      return out;
    },
    end: () => [...envelope(head, options), ...unsafeUrls(without(head, 'items'), '')],
  };
}

export function site(head: Bag, options: MeaningOptions): Checker {
  const sources = new Ids('文档地址');
  return {
    record: (record, index) => [...sources.check(text(record['src']), `/documents/${index}/src`), ...unsafeUrls(record, `/documents/${index}`)],
    end: () => [...envelope(head, options), ...unsafeUrls(without(head, 'documents'), '')],
  };
}

const CONTACT = /name|phone|tel|mobile|mail|address|idcard|id-card|contact|xingming|dianhua|姓名|电话|手机|地址|证件/i;

export function feedback(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('渠道编号');
  const phone = text((head['publisher'] as Bag | undefined)?.['phone']);
  return {
    record(record, index) {
      const at = `/channels/${index}`;
      const out = [...ids.check(text(record['id']), `${at}/id`), ...unsafeUrls(record, at)];
      const fields = bags(record['fields']);
      const questions = bags(record['questions']);
      const type = text(record['type']);
      const endpoint = text(record['endpoint']);
      const personal = type === 'request' || fields.some((field) => CONTACT.test(text(field['name'])) || CONTACT.test(text(field['label'])) || field['type'] === 'tel' || field['type'] === 'email');
      if (personal && !record['privacy']) out.push(error('no-privacy-notice', `${at}/privacy`, '要填写个人信息，却没有 privacy：请写明收集什么、由谁保管、保管多久。'));
      if (/^http:/i.test(endpoint) && personal) out.push(warning('insecure', `${at}/endpoint`, '接收地址不是 https，个人信息会以明文传送；本组件不会显示联系方式一栏。'));
      if (!endpoint && !phone) out.push(note('no-endpoint', at, '没有接收地址，也没有电话：读者只能打印。请补 endpoint 或 publisher.phone。'));
      const names = new Ids('键名');
      fields.forEach((field, i) => {
        const here = `${at}/fields/${i}`;
        out.push(...names.check(text(field['name']), `${here}/name`));
        if (/^(?:select|radio)$/.test(text(field['type'])) && !(field['options'] as unknown[] | undefined)?.length) out.push(error('required', `${here}/options`, `${quote(field['label'])}是选择项，请写出 options。`));
        if (type === 'request' && /用途/.test(text(field['label'])) && field['required']) out.push(warning('purpose-required', `${here}/required`, '现行条例不要求说明用途，请改为选填。'));
      });
      const asked = new Ids('题目编号');
      questions.forEach((question, i) => {
        out.push(...asked.check(text(question['id']), `${at}/questions/${i}/id`));
        if (/^(?:single|multiple)$/.test(text(question['type'])) && !(question['options'] as unknown[] | undefined)?.length) out.push(error('required', `${at}/questions/${i}/options`, '选择题请写出 options。'));
      });
      if (type === 'survey' && !questions.length) out.push(error('required', `${at}/questions`, '问卷没有题目。'));
      return out;
    },
    end: () => [...envelope(head, options), ...unsafeUrls(without(head, 'channels'), '')],
  };
}
