import type { TimeClause, TimeLimit, TimeUnit } from '../../../spec/types.js';
import { half, isBlank, isDash, label, squeeze, tame, toNumber, trim } from '../text.js';
import type { Remark } from '../findings.js';
import { note, warning } from '../findings.js';

/**
 * 公开时限 → rules. One cell often holds two ("10个工作日内,公示7天"). What is not surely understood stays `unparsed`;
 * 20日 is never read as 20个工作日.
 */

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半]+)';
const UNIT = '(个?工作日|个?自然日|日历日|个?小时|[日天](?:\\(?工作日\\)?)?|个?星期|周|个?月|年)';
const AMOUNT = new RegExp(`${NUMBER}(?:[-~至到—]${NUMBER})?个?${UNIT}`);
const AT_LEAST = /(?:不得?少于|不得?低于|不短于|不得短于|至少|最少|以上)/;
const OTHERWISE = /[,;。.]?(?:其中)?(?:(?:相关)?(?:政策)?(?:法律|法规|规章|政策|国家|上级)[^;。]{0,24}?)?另有(?:明确)?规定的?[,、]?(?:应|应当|则|按|从|除外|以)[^;。,)]*/;
const RETENTION = /(?:永久|长期|常年|保持长期|持续)(?:公开|有效|公示|保留|保存)?/;
const VAGUE = /及时|实时|即时|适时|随时|随[^,;。]{0,12}?(?:公开|发布|公布)|同步|动态(?:更新|调整|公开)?|定期|不定期|按[^,;。]{0,10}?进[展度]|第一时间|尽快|当[日天时]|立即|提前[^,;。]*|按需|视情/;
const REFERENCE = /^(?:同上|同前|同左|〃|″|"|“|同第?\d+项?)$/;
const BY_RULE = /(?:按照?|依照?|依据|根据)[^,;。]*?(?:规定|要求|办法|条例|法律|法规)|法定时[限间]|规定时[限间]|以[^,;。]*为准/;
const PUBLISH = /(?:予以|进行|向社会|主动|依法|对外|应当|应)*(?:公开|公布|发布|公示|公告|更新)(?:信息|结果)?/;

/** "…后", "…时" (not 及时, 实时 …), "…之日起": the event a vague rule hangs on. */
const EVENT = /^[在于自]?(.{2,30}?(?:后|前|之日起?|[^及实随即适同定届小]时(?!限|间|候)))/;

interface Cursor { text: string }

function unitOf(word: string): TimeUnit | undefined {
  if (/工作日/.test(word)) return 'workday';
  if (/小时/.test(word)) return undefined;
  if (/日|天/.test(word)) return 'day';
  if (/周|星期/.test(word)) return 'week';
  return /月/.test(word) ? 'month' : 'year';
}

/** The event a time runs from: "自…之日起" without 自 and 起. Empty when there is none. */
function anchorOf(before: string): string {
  let text = before.replace(/^[,、.:;。()]+/, '').replace(/^(?:予以)?(?:公开|公布|公示|发布)(?=自|信息|政府信息|该)/, '').replace(/[,、]+$/, '').replace(/^.*应自/, '');
  text = text.replace(/(?:应当?|须|并|的)$/, '').replace(/(?:在|于)$/, '');
  text = text.replace(/^(?:其中|应当?|须|并|且|原则上|一般|在|于)*(?:自|从)?/, '');
  text = text.replace(/^(?:公开)?(?:时限|期限)[::]?(?:为|是)?/, '').replace(/^自/, '');
  text = text.replace(/(?:之日)起?的?$/, '之日').replace(/日起$/, '日').replace(/起$/, '');
  text = text.replace(/(?:,|、)$/, '').replace(/个$/, '');
  return /^(?:予以|进行)?(?:公开|公布|发布|公示|公示期|时间|时长)?(?:为|是|应|不|期限?|期)*$/.test(text) ? '' : text;
}

function frequency(part: string): TimeClause | undefined {
  const times = new RegExp(`(每?半年|每?季度?|每个?月|每周|每[日天]|每?一?年度?|每年)(?:至少|不少于|不低于|内)?(?:定期)?(?:更新|公开|公布|发布)?(至少|不少于)?${NUMBER}次`).exec(part)
    ?? new RegExp(`(每?半年|每?季度?|每个?月|每周|每[日天]|每?一?年度?|每年)(?:至少|不少于)?${NUMBER}次`).exec(part);
  const period = times ? times[1]! : (/每?半年|每季度?|按季度?|每个?月|按月|每周|每[日天]|每年度?|按年度?|(?:按)?年度(?=更新|公开|公布)/.exec(part)?.[0] ?? '');
  if (period === '') return undefined;
  const count = times ? toNumber(times[times.length - 1]!) ?? 1 : 1;
  const clause: TimeClause = { kind: 'frequency', n: count, unit: 'year' };
  if (/半年/.test(period)) clause.n = count * 2;
  else if (/季/.test(period)) clause.n = count * 4;
  else if (/月/.test(period)) clause.unit = 'month';
  else if (/周/.test(period)) clause.unit = 'week';
  else if (/日|天/.test(period)) clause.unit = 'day';
  if (AT_LEAST.test(part)) clause.min = true;
  const by = /((?:结束|终了|届满)后?\d{1,2}个?(?:工作日|日|天|月)|\d{1,2}月(?:\d{1,2}日|底|末|中旬|上旬|下旬)?|\d{1,2}日|(?:年|季|月)(?:底|末|初)|第[一二三四]季度)(?:之?前|以前|内)?/.exec(part.slice(part.indexOf(period) + period.length));
  if (by) clause.anchor = by[0];
  return clause;
}

/** A rule with an amount of time: deadline, notice period, retention or a bare duration. */
function amount(part: string): TimeClause | undefined {
  const hit = AMOUNT.exec(part);
  if (!hit) return undefined;
  const before = part.slice(0, hit.index);
  const after = part.slice(hit.index + hit[0].length);
  const n = toNumber(hit[2] ?? hit[1]!);
  const unit = unitOf(hit[3]!);
  if (n === undefined || unit === undefined) return undefined;
  if (unit === 'day' && /月$/.test(before)) return undefined;
  // 可延长20个工作日 lengthens another rule; it is none of its own.
  if ((unit === 'year' && n > 1900) || /(?:第|提前|延长(?:至|到)?)$/.test(before)) return undefined;
  const least = AT_LEAST.test(before.slice(-6)) || /^(?:以上|及以上)/.test(after);
  const within = /^(?:以?之?内|里|前|为限|\(?含\)?内)/.test(after);
  const anchor = anchorOf(before.replace(/(?:不得?少于|不得?低于|不短于|不得短于|至少|最少|不超过|最长|最多|约)$/, ''));
  const clause: TimeClause = { kind: 'duration', n, unit };
  if (/(?:公示期?|公告期?|征求意见|意见征[集求]|听证)[^起内]*$/.test(before) && !/(?:起|后)$/.test(before) && !within) clause.kind = 'notice';
  else if (/^(?:以上)?的?\(?(?:公示期|公告期|公示)/.test(after)) clause.kind = 'notice';
  else if (/(?:公开|公示|保留|保存|有效|展示)(?:期限?|时间|时限)?(?:为|不少于|至少|不得少于)?$/.test(before) && !within && unit !== 'workday') clause.kind = /公示/.test(before) ? 'notice' : 'retention';
  else if (within || anchor !== '') clause.kind = 'deadline';
  if (least) clause.min = true;
  if (anchor !== '' && clause.kind !== 'notice' && clause.kind !== 'retention') clause.anchor = anchor;
  return clause;
}

function take(rest: Cursor, pattern: RegExp): boolean {
  const hit = pattern.exec(rest.text);
  if (!hit) return false;
  rest.text = `${rest.text.slice(0, hit.index)},${rest.text.slice(hit.index + hit[0].length)}`;
  return true;
}

/** Where one rule ends and the next begins: signs, and a new 自… or 公示… after a finished one. */
function parts(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.split(/[;。\n]|\.(?!\d)/)) {
    let held = '';
    for (const bit of piece.split(',')) {
      // A comma after an event belongs to its rule ("自信息形成之日起,20个工作日内").
      const whole = held ? `${held},${bit}` : bit;
      if (AMOUNT.test(whole) || VAGUE.test(whole) || RETENTION.test(whole) || BY_RULE.test(whole)) {
        out.push(whole);
        held = '';
      } else held = whole;
    }
    if (held) out.push(held);
  }
  return out;
}

function clausesOf(part: string): TimeClause[] {
  const often = frequency(part);
  if (often) return [often];
  const timed = amount(part);
  if (timed) {
    // Two rules glued without a sign ("…20个工作日内公示7天").
    const hit = AMOUNT.exec(part)!;
    const rest = part.slice(hit.index + hit[0].length);
    const more = AMOUNT.test(rest) ? amount(rest.replace(/^(?:以?之?内)?[,、]?/, '')) : undefined;
    return more ? [timed, more] : [timed];
  }
  if (RETENTION.test(part)) return [{ kind: 'retention' }];
  if (!VAGUE.test(part)) {
    const dated = /(?:\d{4}年|[次当本]月|[次当本]年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?:之?前|以前)/.exec(part);
    if (dated && /\d/.test(dated[0])) return [{ kind: 'deadline', anchor: dated[0] }];
  }
  if (VAGUE.test(part)) {
    const event = EVENT.exec(part);
    return event ? [{ kind: 'vague', anchor: event[1]!.replace(/起$/, '') }] : [{ kind: 'vague' }];
  }
  if (BY_RULE.test(part)) return [{ kind: 'reference', anchor: part }];
  // An event and a place, no time: "在实地启动征收时,在村公示栏".
  const event = EVENT.exec(part);
  return event ? [{ kind: 'vague', anchor: event[1]! }] : [];
}

/** Broken words joined, and digits that the cell pulled apart ("2 0个工作日"). */
function tidy(line: string): string {
  return label(line).replace(/(\d) (?=\d)/g, '$1');
}

/** Reads a 公开时限 cell; undefined when it is blank. `text` is the cell with its broken lines joined. */
export function readTimeLimit(source: string): { value: TimeLimit; remarks: Remark[] } | undefined {
  const cell = tame(source);
  if (isBlank(cell) || isDash(cell)) return undefined;
  const remarks: Remark[] = [];
  const shown = trim(cell).replace(/([;;。])\s*\n/g, '$1\u0000').split('\u0000').map(tidy).join('\n');
  const printed = half(shown).split('\n').map(squeeze).join('\n');
  // A scanner reads 日 as 曰 and 0 as O; beside 工作 and a digit nothing else can be meant.
  const plain = printed.replace(/曰(?=[起内前后止])|([工作之])曰/g, (_, before?: string) => `${before ?? ''}日`).replace(/(\d)[Oo](?=个|工|日|天)/g, '$10');
  if (plain !== printed) remarks.push(note('time-repaired', '公开时限里的“曰”“O”已读作“日”“0”'));
  const value: TimeLimit = { text: shown };
  if (REFERENCE.test(plain)) {
    value.clauses = [{ kind: 'reference' }];
    return { value, remarks };
  }
  const rest: Cursor = { text: plain };
  if (take(rest, OTHERWISE)) value.otherwise = true;
  const clauses: TimeClause[] = [];
  for (const part of parts(rest.text)) {
    const bare = part.replace(PUBLISH, '').replace(/[,、.()\s"“”]/g, '');
    if (bare === '' && !AMOUNT.test(part)) continue;
    const found = clausesOf(part);
    if (found.length) clauses.push(...found);
    // Who publishes, and where, is no rule of time.
    else if (clauses.length && /^(?:由|并|同时|须|向|在).*(?:公开|公布|发布|公示|公告)$/.test(part)) continue;
    else if (bare.length > 1) clauses.push({ kind: 'unparsed', anchor: part });
  }
  if (clauses.length === 0 && !value.otherwise) clauses.push({ kind: 'unparsed' });
  for (const clause of clauses) {
    if (clause.kind !== 'unparsed') continue;
    remarks.push(warning('time-unparsed', '公开时限没有读懂,原文已保留'));
    break;
  }
  if (/(?:予以公|予以|之日|工作)$/.test(plain)) remarks.push(note('maybe-cut', '公开时限像是没有写完,请对照原件'));
  if (clauses.length) value.clauses = clauses;
  return { value, remarks };
}
