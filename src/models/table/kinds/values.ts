import type { LooseDate, OpeningHours, WeeklyHours } from '../../../spec/types.js';
import { half, label, squeeze, toNumber } from '../text.js';

/** Values that several kinds of lists share. */

const TWO = (n: number | string): string => `0${n}`.slice(-2);

/** "2024年3月1日", "2024.3", "二〇二四年三月" → YYYY-MM-DD or YYYY-MM; other words stay words. */
export function looseDate(text: string): LooseDate | undefined {
  const dated = /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})(?!\d)/.exec(half(text));
  if (dated && valid(dated[2]!, dated[3]!)) return `${dated[1]}-${TWO(dated[2]!)}-${TWO(dated[3]!)}`;
  const plain = half(squeeze(text)).replace(/[〇零一二三四五六七八九十]+(?=[年月日])/g, digits => {
    if (digits.length === 4 && !/十/.test(digits)) return digits.replace(/./g, d => String('〇一二三四五六七八九'.indexOf(d === '零' ? '〇' : d)));
    return String(toNumber(digits) ?? digits);
  });
  if (plain === '') return undefined;
  const day = /(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(plain);
  if (day && valid(day[2]!, day[3]!)) return `${day[1]}-${TWO(day[2]!)}-${TWO(day[3]!)}`;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact && valid(compact[2]!, compact[3]!)) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const month = /^(\d{4})[-年./](\d{1,2})月?$/.exec(plain);
  if (month && valid(month[2]!, '1')) return `${month[1]}-${TWO(month[2]!)}`;
  return { text: label(text) };
}

/** The same where only a whole day is allowed. */
export function day(text: string | undefined): string | undefined {
  const date = text === undefined ? undefined : looseDate(text);
  return typeof date === 'string' && date.length === 10 ? date : undefined;
}

function valid(month: string, date: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
}

const DAYS = '一二三四五六日';

function daysOf(text: string): number[] | undefined {
  if (/工作日|法定工作/.test(text)) return [1, 2, 3, 4, 5];
  if (/^(?:周末|双休日)(?!.*休息)/.test(text)) return [6, 7];
  if (/每天|每日|全年|天天/.test(text)) return [1, 2, 3, 4, 5, 6, 7];
  const range = /(?:周|星期|礼拜)([一二三四五六日天])(?:至|到|-|—|~)(?:周|星期|礼拜)?([一二三四五六日天])/.exec(text);
  if (!range) return undefined;
  const at = (c: string): number => DAYS.indexOf(c === '天' ? '日' : c) + 1;
  const days: number[] = [];
  for (let d = at(range[1]!); d <= at(range[2]!); d++) days.push(d);
  return days.length ? days : undefined;
}

/** Opening hours: the text always, the weekly times only where days and times are both plain. */
export function openingHours(text: string): OpeningHours {
  const hours: OpeningHours = { text: label(text) };
  const plain = half(squeeze(text)).replace(/时(?=[-至到—~])|时$/g, ':00').replace(/[点时]/g, ':').replace(/分/g, '');
  const days = daysOf(plain);
  if (!days) return hours;
  const weekly: WeeklyHours[] = [];
  const span = /(下午)?(\d{1,2}):(\d{2})(?:-|—|至|到|~)(下午)?(\d{1,2}):(\d{2})/g;
  for (let hit = span.exec(plain); hit; hit = span.exec(plain)) {
    const open = Number(hit[2]) + (hit[1] && Number(hit[2]) < 12 ? 12 : 0);
    const close = Number(hit[5]) + ((hit[4] ?? hit[1]) && Number(hit[5]) < 12 ? 12 : 0);
    if (open > 23 || close > 24 || open >= close) return hours;
    weekly.push({ days: days.slice(), open: `${TWO(open)}:${hit[3]}`, close: `${TWO(close)}:${hit[6]}` });
  }
  if (weekly.length) hours.weekly = weekly;
  return hours;
}

/** Hours that stand in several columns: 工作日 8:30-12:00；周末 9:00-11:00. Weekly times only where each part has its own. */
export function jointHours(parts: readonly string[]): OpeningHours {
  const each = parts.map(openingHours);
  const hours: OpeningHours = { text: each.map(({ text }) => text).join('；') };
  const weekly: WeeklyHours[] = [];
  for (const { weekly: own, text } of each) {
    if (!own && !/(?:休息|不办公|不开放|闭馆)$/.test(text)) return hours;
    for (const span of own ?? []) weekly.push(span);
  }
  if (weekly.length) hours.weekly = weekly;
  return hours;
}

/** A list in one cell: by line, 、 ; or number. */
export function list(text: string): string[] {
  return text.split(/[\n、;；]|(?:^|\s)\d{1,2}[.．)](?!\d)/).map(label).filter(part => part !== '');
}

/** "105.64", "东经105°38′36″" → degrees; undefined when it is neither. */
export function degrees(text: string): number | undefined {
  const plain = half(squeeze(text)).replace(/^(?:东经|北纬|经度|纬度|[EN])[:：]?/i, '').replace(/[EN]$/i, '');
  if (/^\d{1,3}(?:\.\d+)?[°度]?$/.test(plain)) return Number(plain.replace(/[°度]/, ''));
  const dms = /^(\d{1,3})[°度](?:(\d{1,2})[′'分])?(?:(\d{1,2}(?:\.\d+)?)[″"秒])?$/.exec(plain);
  if (!dms) return undefined;
  const value = Number(dms[1]) + Number(dms[2] ?? 0) / 60 + Number(dms[3] ?? 0) / 3600;
  return Math.round(value * 1e6) / 1e6;
}
