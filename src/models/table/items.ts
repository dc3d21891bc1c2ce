import type { Basis, CatalogueItem, Channel, ChannelLegend, Stage, TimeLimit } from '../../spec/types.js';
import { safeUrl } from '../../spec/url.js';
import type { Findings, Remark } from './findings.js';
import { note, warning } from './findings.js';
import type { FilledRecord } from './fill.js';
import { isDitto } from './fill.js';
import type { Column } from './heads.js';
import { placeOf } from './records.js';
import type { Section } from './sections.js';
import { readBoxes } from './cells/boxes.js';
import { readBasis } from './cells/basis.js';
import { channelCode } from '../../spec/channel-names.js';
import { readChannels, readLegend } from './cells/channels.js';
import { readContent } from './cells/content.js';
import { audienceCode, audienceOf, levelCodes, modeCode, plainTick, readTick, readWordMarks } from './cells/marks.js';
import { readNumber } from './cells/number.js';
import { readPublishers } from './cells/publishers.js';
import { readTimeLimit } from './cells/time-limit.js';
import { isBlank, isDash, label, squeeze } from './text.js';
import { subRole } from './head-words.js';

type AnyMark = { code: string; label: string; state: string; text?: string };
type Parsed<T> = { value: T; remarks: readonly Remark[] };

/** Texts of a long table repeat: each distinct one is parsed once, and its result is shared. */
class Memo<T> {
  private readonly known = new Map<string, Parsed<T>>();
  constructor(private readonly parse: (text: string) => Parsed<T>) {}
  get(text: string): Parsed<T> {
    let result = this.known.get(text);
    if (!result) {
      result = this.parse(text);
      if (this.known.size > 5_000) this.known.clear();
      this.known.set(text, result);
    }
    return result;
  }
}

const STAGES: readonly (readonly [RegExp, Stage])[] = [[/决策/, 'decision'], [/执行/, 'execution'], [/管理/, 'management'], [/服务/, 'service'], [/结果/, 'result']];

function readStages(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const box of readBoxes(text)) {
    if (box.mark === 'unmarked') continue;
    for (const [pattern, stage] of STAGES) if (pattern.test(box.label) && stages.indexOf(stage) < 0) stages.push(stage);
  }
  return stages;
}

const DATE = /(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/;

/** "2024年3月1日", "2024/3/1" → "2024-03-01"; undefined when there is no whole date. */
export function readDate(text: string): string | undefined {
  const hit = DATE.exec(text);
  if (!hit || Number(hit[2]) < 1 || Number(hit[2]) > 12 || Number(hit[3]) < 1 || Number(hit[3]) > 31) return undefined;
  return `${hit[1]}-${`0${hit[2]}`.slice(-2)}-${`0${hit[3]}`.slice(-2)}`;
}

/** Turns the records of one section into items, without ids. */
export class ItemReader {
  private readonly legend: ChannelLegend;
  private readonly bulletLegend: boolean;
  private readonly basis = new Memo<Basis[]>(text => { const r = readBasis(text); return { value: r.items, remarks: r.remarks }; });
  private readonly channels: Memo<Channel[]>;
  private readonly content: Memo<string[]>;
  private readonly time = new Memo<TimeLimit | undefined>(text => { const r = readTimeLimit(text); return { value: r?.value, remarks: r?.remarks ?? [] }; });
  private readonly ticks = new Map<Column, Memo<AnyMark[]>>();
  private readonly lists = new Map<readonly AnyMark[], Map<readonly AnyMark[], readonly AnyMark[]>>();
  private readonly publishers = new Memo<string[]>(text => ({ value: readPublishers(text), remarks: [] }));

  constructor(private readonly section: Section, legend: ChannelLegend, private readonly findings: Findings) {
    this.legend = legend;
    const head = section.head.columns.filter(column => column.role === 'content').map(column => column.head).join('');
    this.bulletLegend = /[“"]?[●〇○★][”"]?(?:表示|为|是)?必选|必选项/.test(head);
    this.channels = new Memo<Channel[]>(text => { const r = readChannels(text, legend); return { value: r.items, remarks: r.remarks }; });
    this.content = new Memo<string[]>(text => { const r = readContent(text, this.bulletLegend); return { value: r.items, remarks: r.remarks }; });
  }

  /** The item with an empty id. */
  read(record: FilledRecord): CatalogueItem {
    const item: CatalogueItem = { id: '', path: record.path };
    const { columns } = this.section.head;
    const ext: Record<string, string> = {};
    let articles = '';
    for (let i = 0; i < columns.length; i++) {
      const text = record.full[i]!;
      const column = columns[i]!;
      if (column.role === 'article' && !isBlank(text)) articles = label(text);
      this.cell(item, record, column, i, text, ext);
    }
    if (articles !== '' && item.basis?.length === 1) {
      const article = readBasis(`《x》${articles.slice(articles.indexOf('第') < 0 ? 0 : articles.indexOf('第'))}`).items[0]?.article;
      if (article && !item.basis[0]!.article) item.basis = [{ ...item.basis[0]!, article }];
    }
    this.links(item, record);
    if (Object.keys(ext).length) item.ext = ext;
    if (record.guessed.length) item.ext = { ...item.ext, inferred: record.guessed.slice() };
    return item;
  }

  private say(record: FilledRecord, column: Column, remarks: readonly Remark[], text: string): void {
    // What 同上 stands for was said where it stands.
    if (record.dittos.some(ditto => this.section.head.columns[ditto.column] === column)) return;
    for (const remark of remarks) this.findings.add(placeOf(this.section, record.row, column.at), remark, text, column.head);
  }

  private cell(item: CatalogueItem, record: FilledRecord, column: Column, index: number, text: string, ext: Record<string, string>): void {
    const blank = isBlank(text);
    const guessed = record.guessed.indexOf(column.role) >= 0;
    switch (column.role) {
      case 'path': return;
      case 'number': {
        const number = readNumber(text);
        if (number !== undefined) item.number = number;
        return;
      }
      case 'field': {
        if (!blank && !isDash(text)) item.field = label(text);
        return;
      }
      case 'content': {
        if (blank || isDitto(text)) return;
        const { value, remarks } = this.content.get(text);
        if (!guessed) this.say(record, column, remarks, text);
        if (value.length) item.content = item.content ? [...item.content, ...value] : value;
        return;
      }
      case 'basis': {
        if (blank || isDitto(text)) return;
        const { value, remarks } = this.basis.get(text);
        if (!guessed) this.say(record, column, remarks, text);
        if (value.length) item.basis = item.basis ? [...item.basis, ...value] : value;
        return;
      }
      case 'timeLimit': return this.timeLimit(item, record, column, index, text);
      case 'publishers': {
        if (blank) return;
        const value = isDitto(text) ? [] : this.publishers.get(text).value;
        if (value.length) item.publishers = item.publishers ? [...item.publishers, ...value] : value;
        return;
      }
      case 'channels': {
        if (blank || isDitto(text)) return;
        const { value, remarks } = this.channels.get(text);
        if (!guessed) this.say(record, column, remarks, text);
        if (value.length) item.channels = item.channels ? [...item.channels, ...value] : value;
        return;
      }
      case 'channel': {
        const tick = readTick(text);
        const state = tick.state === 'yes' && this.legend === 'mandatory-optional' ? 'mandatory' : tick.state;
        const channel: Channel = { code: channelCode(column.leaf) as Channel['code'], label: column.leaf, state };
        if (tick.text !== undefined) channel.text = tick.text;
        item.channels = [...(item.channels ?? []), channel];
        return;
      }
      case 'audience': case 'mode': case 'levels': return this.marks(item, record, column, text);
      case 'stages': {
        const stages = blank ? [] : readStages(text);
        if (stages.length) item.stages = stages;
        return;
      }
      case 'powerType': case 'department': case 'degree': {
        if (!blank && !isDash(text)) item[column.role] = label(text);
        return;
      }
      case 'phone': {
        if (!blank && !isDash(text)) item.contacts = [...(item.contacts ?? []), { name: column.leaf, phone: label(text) }];
        return;
      }
      case 'link': {
        const url = blank ? undefined : safeUrl(squeeze(text));
        if (url && /^https?:/i.test(url)) item.links = [...(item.links ?? []), { title: column.leaf, url }];
        else if (!blank) ext[column.head] = label(text);
        return;
      }
      case 'updated': {
        const date = readDate(text);
        if (date) item.updated = date;
        else if (!blank) ext[column.head] = label(text);
        return;
      }
      default:
        if (!blank) ext[column.head || `第${column.at + 1}列`] = label(text);
    }
  }

  private timeLimit(item: CatalogueItem, record: FilledRecord, column: Column, index: number, text: string): void {
    if (isBlank(text)) return;
    const ditto = record.dittos.filter(d => d.column === index)[0];
    const { value, remarks } = this.time.get(text);
    if (record.guessed.indexOf('timeLimit') < 0 && !ditto) this.say(record, column, remarks, text);
    if (!value) return;
    if (!ditto) {
      item.timeLimit = value;
      return;
    }
    // 同上 stays the text; what it stands for follows as its clauses.
    const stands = ditto.stands === '' ? undefined : this.time.get(ditto.stands).value;
    const clauses: TimeLimit['clauses'] = [{ kind: 'reference', ...(stands && { anchor: stands.text }) }, ...(stands?.clauses ?? [])];
    item.timeLimit = { text: label(record.cells[index]!), clauses, ...(stands?.otherwise && { otherwise: true }) };
  }

  private marks(item: CatalogueItem, record: FilledRecord, column: Column, text: string): void {
    const role = column.role as 'audience' | 'mode' | 'levels';
    const { value, remarks } = this.tick(column).get(isDitto(text) ? '' : text);
    this.say(record, column, remarks, text);
    const held = item[role] as readonly AnyMark[] | undefined;
    if (value.length) item[role] = (held ? this.joined(held, value) : value) as never;
  }

  /** Marks of one column by the text of its cell. */
  private tick(column: Column): Memo<AnyMark[]> {
    let memo = this.ticks.get(column);
    if (memo) return memo;
    const role = column.role;
    const codesOf = role === 'audience' ? (h: string) => [audienceCode(h)] : role === 'mode' ? (h: string) => [modeCode(h)] : levelCodes;
    memo = new Memo<AnyMark[]>(text => {
      if (subRole(column.leaf) !== role) {
        const { marks, remarks } = readWordMarks(text, role === 'audience' ? words => [audienceOf(words)] : codesOf);
        return { value: marks, remarks };
      }
      const tick = plainTick(readTick(text), column.leaf);
      if (role === 'levels' && tick.text !== undefined) {
        // One column for two levels (州级县级), the cell says which.
        const named = levelCodes(tick.text);
        const heads = levelCodes(column.leaf);
        if (heads.length > 1 && named.every(code => heads.indexOf(code) >= 0)) {
          return { value: heads.map(code => ({ code, label: column.leaf, state: named.indexOf(code) >= 0 ? 'yes' : 'unknown' })), remarks: [] };
        }
      }
      const remarks = tick.text === undefined ? [] : [note('words-in-tick', `打勾的格子里写着文字“${tick.text}”,已作为说明保留`)];
      return { value: codesOf(column.leaf).map(code => ({ code, label: column.leaf, state: tick.state, ...(tick.text !== undefined && { text: tick.text }) })), remarks };
    });
    this.ticks.set(column, memo);
    return memo;
  }

  /** The same ticks make the same list: long tables hold each list once. */
  private joined(held: readonly AnyMark[], more: readonly AnyMark[]): readonly AnyMark[] {
    let known = this.lists.get(held);
    if (!known) this.lists.set(held, known = new Map<readonly AnyMark[], readonly AnyMark[]>());
    let list = known.get(more);
    if (!list) {
      // A column that stands for two levels (乡、村级) may stand there twice, once for each: one mark of a name is enough.
      const said = (mark: AnyMark): AnyMark | undefined => held.filter(one => one.code === mark.code && one.label === mark.label)[0];
      const kept = held.map(one => more.filter(mark => one.state === 'unknown' && mark.code === one.code && mark.label === one.label)[0] ?? one);
      known.set(more, list = [...kept, ...more.filter(mark => !said(mark))]);
    }
    return list;
  }

  private links(item: CatalogueItem, record: FilledRecord): void {
    const links = this.section.grid.links;
    if (!links) return;
    for (const link of links) {
      if (link.row !== record.row && record.parts.indexOf(link.row) < 0) continue;
      const url = safeUrl(link.url);
      if (url === undefined) {
        this.findings.add(placeOf(this.section, link.row, link.column), warning('link-unsafe', '链接地址不安全或写错了,没有收入'));
        continue;
      }
      const title = label(link.title) || record.path[record.path.length - 1] || url;
      if (!item.links?.some(known => known.url === url)) item.links = [...(item.links ?? []), { title, url }];
    }
  }
}

/** The meaning of ■ and □ that a section states in its head, title or notes. */
export function legendOf(section: Section): ChannelLegend | undefined {
  for (const column of section.head.columns) {
    const said = column.role === 'channels' || column.role === 'channel' ? readLegend(column.head) : undefined;
    if (said) return said;
  }
  for (const line of [section.title, ...section.lines]) {
    const said = /[■□▲●R☑方框标]/.test(line) ? readLegend(line) : undefined;
    if (said) return said;
  }
  return undefined;
}
