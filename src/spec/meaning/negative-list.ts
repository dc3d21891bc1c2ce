import { articleNumber, FORCE_2019 } from '../facts/law.js';
import { bags, envelope, error, Ids, later, note, text, unsafeUrls, warning, type Bag, type Checker, type MeaningOptions } from './common.js';
import { listDate, staleArticle } from './laws.js';

const FORCE = { must: '不得公开', may: '可以不公开' } as const;

/** A negative list: laws with version and article, how strongly they bind, and when each entry was last looked at. */
export function negativeList(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('条目编号');
  const { today } = options;
  let routes = 0;
  let records = 0;
  return {
    record(record, index) {
      const at = `/items/${index}`;
      const out = [...ids.check(text(record['id']), `${at}/id`), ...unsafeUrls(record, at)];
      const issued = listDate(head);
      const basis = bags(record['basis']);
      records++;
      if (record['route']) routes++;
      if (!basis.length) out.push(warning('no-basis', `${at}/basis`, '没有写依据。不公开必须有依据，请写明法律、版本和条文号。'));
      basis.forEach((law, i) => {
        const [name, article, version] = [text(law['law']), text(law['article']), text(law['version'])];
        const stale = staleArticle(name, article, version, issued, `${at}/basis/${i}/article`);
        out.push(...stale);
        const bound = /政府信息公开条例/.test(name) && /2019/.test(version) && !stale.length ? FORCE_2019[articleNumber(article)] : undefined;
        const force = record['force'] as keyof typeof FORCE | undefined;
        // Article 15 lets third parties agree; a list may then say so.
        if (bound && force && bound !== force && articleNumber(article) !== 15) {
          out.push(warning('force', `${at}/force`, `第 ${articleNumber(article)} 条是“${FORCE[bound]}”，force 应为 ${bound}。`));
        }
      });
      const [reviewed, reviewBy] = [text(record['reviewed']), text(record['reviewBy'])];
      if (later(reviewed, reviewBy)) out.push(error('date-order', `${at}/reviewBy`, `下次评估 ${reviewBy} 早于上次评估 ${reviewed}。`));
      else if (today && reviewBy && later(today, reviewBy)) out.push(warning('overdue', `${at}/reviewBy`, `评估期限 ${reviewBy} 已过，请重新评估能否公开。`));
      return out;
    },
    end() {
      const out = [...envelope(head, options), ...unsafeUrls({ ...head, items: [] }, '')];
      if (records && !routes && !text(head['notice'])) out.push(note('no-route', '', '没有写申请途径（route）。不在主动公开之列，不等于不能申请。'));
      return out;
    },
  };
}
