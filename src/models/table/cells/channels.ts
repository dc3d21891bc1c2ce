import type { Channel, ChannelLegend, ChannelState } from '../../../spec/types.js';
import { half, isBlank, isDash, key, label, splitOutside, squeeze, tame } from '../text.js';
import type { Remark } from '../findings.js';
import { note, warning } from '../findings.js';
import type { Box } from './boxes.js';
import { readBoxes } from './boxes.js';
import { channelCode } from '../../../spec/channel-names.js';

const LEGENDS: readonly (readonly [RegExp, ChannelLegend])[] = [
  [/必选|必须公开|可选项|选择性/, 'mandatory-optional'],
  [/至少(?:选择)?(?:其[一1]|其中[一1]|[一1]种|[一1]项|[一1]个)|任选/, 'any-of-marked'],
];

/** What a head, title or note says about ■ and □; undefined when it says nothing about them. */
export function readLegend(text: string): ChannelLegend | undefined {
  const plain = key(tame(text));
  for (const [pattern, legend] of LEGENDS) if (pattern.test(plain)) return legend;
  return undefined;
}

function stateOf(mark: Box['mark'], legend: ChannelLegend): ChannelState {
  if (mark === 'none') return 'yes';
  if (mark === 'designated') return 'designated';
  if (mark === 'marked') return legend === 'used' ? 'yes' : legend === 'mandatory-optional' ? 'mandatory' : 'designated';
  return legend === 'mandatory-optional' ? 'optional' : 'no';
}

/** "村委会示栏": the 公 that some exports lose is put back when only then the name is known. */
function withoutNoise(name: string): string {
  return half(name).replace(/^[\d.、)（(]+(?=[\u4e00-\u9fff])/, '').replace(/[_;,、。:]+$/, '');
}

/** Parts of a name that are channels of their own: "政府网站和办事大厅", "乡镇便民服务中心/村委会公示栏". */
function parts(name: string): string[] {
  const code = channelCode(name);
  if (code === 'other' || /^(?:发布会|入户|现场|社区|公开查阅点|村居|广播)/.test(name) || /微信.*微博|微博.*微信/.test(name) === true) return [name];
  for (const separator of ['、,，;；', '/／⁄', '和或', '及与']) {
    const bits = splitOutside(name, separator).map(label).filter(bit => bit !== '');
    if (bits.length < 2) continue;
    const codes = bits.map(channelCode);
    if (codes.every(c => c !== undefined) && codes.some(c => c !== codes[0])) return bits;
    if (separator === '、,，;；' && codes.some(c => c !== undefined)) return bits;
  }
  return [name];
}

/** A boxed label may swallow a neighbour that has no box: "政府网站 政府公报". It stays one where the words are no channel. */
function unboxedNeighbours(text: string): string[] {
  if (/(?:注|备注|说明)\s*[:：]/.test(text)) return [text];
  const words = text.split(/[\s\u3000]+/).map(label).filter(word => word !== '');
  const codes = words.map(channelCode);
  const apart = codes.every((code, i) => code !== undefined && codes.indexOf(code) === i);
  return words.length > 1 && apart && codes[0] !== 'other' ? words : [text];
}

function channelOf(name: string, state: ChannelState, remarks: Remark[]): Channel | undefined {
  const cut = /[(（]?(?:注|备注|说明)\s*[:：]/.exec(name);
  const shown = withoutNoise(label(cut ? name.slice(0, cut.index) : name));
  if (shown === '') return undefined;
  const code = channelCode(shown);
  const channel: Channel = { code: (code ?? `x-${key(shown)}`) as Channel['code'], label: shown, state };
  const named = code === 'other' ? shown.replace(/^其[他它][:：,、\s]*/, '').replace(/^[(（](.*)[)）]$/, '$1') : '';
  const extra = cut ? label(name.slice(cut.index)) : '';
  if (named !== '' || extra !== '') channel.text = named !== '' && extra !== '' ? `${named};${extra}` : named + extra;
  if (code === undefined) remarks.push(note('channel-unknown', `渠道“${shown}”不在标准渠道内,已原样保留`));
  return channel;
}

/**
 * Reads a 公开渠道 cell: boxes of any glyph, or bare names by line, number or sign. Labels stay as printed. A box without
 * a name, or a cell that is only a box, is said and yields nothing.
 */
export function readChannels(source: string, legend: ChannelLegend = 'used'): { items: Channel[]; remarks: Remark[] } {
  const items: Channel[] = [];
  const remarks: Remark[] = [];
  const cell = tame(source);
  if (isBlank(cell) || isDash(cell)) return { items, remarks };
  const boxes = readBoxes(cell);
  const boxed = boxes.some(box => box.mark !== 'none');
  const names: { name: string; mark: Box['mark'] }[] = [];
  let nameless = 0;
  for (const box of boxes) {
    if (box.label === '') {
      nameless++;
      continue;
    }
    if (!boxed) {
      for (const name of bareNames(cell)) names.push({ name, mark: 'none' });
      break;
    }
    const printed = box.mark === 'none' ? bareNames(box.raw) : unboxedNeighbours(box.raw);
    for (let i = 0; i < printed.length; i++) {
      for (const part of parts(printed[i]!)) names.push({ name: part, mark: i === 0 ? box.mark : 'none' });
    }
  }
  for (const { name, mark } of names) {
    const state = boxed && mark === 'none' ? 'unknown' : stateOf(mark, legend);
    const channel = channelOf(name, state, remarks);
    if (!channel) continue;
    if (state === 'unknown') remarks.push(warning('channel-without-box', `“${channel.label}”前面没有方框,是否采用记为未载`));
    if (items.some(c => c.code === channel.code && c.label === channel.label)) {
      remarks.push(note('channel-twice', `渠道“${channel.label}”出现两次`));
      continue;
    }
    // Two sites of one kind ("政府网站", "管理部门网站") keep apart by their names.
    if (items.some(c => c.code === channel.code)) channel.code = `x-${key(channel.label!)}`;
    items.push(channel);
  }
  if (nameless > 0) remarks.push(warning('channel-cut', '有方框没有渠道名称,原表可能被截断,请对照原件'));
  return { items, remarks };
}

/** Names without boxes: by line, by number, by sign; a sentence stays one. */
function bareNames(text: string): string[] {
  const out: string[] = [];
  for (const line of text.split(/\n|[;；。]|(?:^|[\s、,])\d{1,2}[.、．)](?!\d)/)) {
    const whole = label(line);
    if (whole === '') continue;
    const words = line.split(/[\s\u3000]+/).map(label).filter(word => word !== '');
    const known = words.length > 1 && words.every(word => channelCode(word) !== undefined);
    for (const word of known ? words : [whole]) for (const part of parts(word)) out.push(part);
  }
  return joinLines(out);
}

/** A name cut by a line end ("社区/企事业单位/村公示 | 栏(电子屏)") is one again. */
function joinLines(names: readonly string[]): string[] {
  const out: string[] = [];
  for (const name of names) {
    const last = out[out.length - 1];
    const lone = channelCode(name) === undefined || /^[栏(（点站台心]/.test(name);
    if (last !== undefined && lone && squeeze(name).length <= 6 && channelCode(last + name) !== undefined && /^[栏(（点站台心]/.test(name)) out[out.length - 1] = last + name;
    else out.push(name);
  }
  return out;
}
