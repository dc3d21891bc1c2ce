import { isNumberOnly } from './basis.js';
import { writeJson } from './json.js';

/**
 * The words of a value as the official form prints them, a string a line. Export, print and comparison share them,
 * so that a paper, a spreadsheet and "what has changed" never say different things.
 */

export interface PrintedMark { readonly code: string; readonly label?: string; readonly state: string; readonly text?: string }

type Entry = Record<string, unknown>;

const NONE: readonly string[] = [];
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (entry: Entry, key: string): string => (typeof entry[key] === 'string' ? (entry[key]) : '');

/** The 13 channels in the order of the official form, with the names printed there (国办 2019). */
export const CHANNELS: readonly (readonly [code: string, label: string])[] = [
  ['website', '政府网站'], ['gazette', '政府公报'], ['weibo-wechat-app', '两微一端'], ['press', '发布会/听证会'],
  ['broadcast', '广播电视'], ['print', '纸质媒体'], ['reading-room', '公开查阅点'], ['service-centre', '政务服务中心'],
  ['service-station', '便民服务站'], ['home-visit', '入户/现场'], ['notice-board', '社区/企事业单位/村公示栏（电子屏）'],
  ['push', '精准推送'], ['other', '其他'],
];

/** 《名称》（文号）第N条; a title that has its marks already, or (unless `marks`) is not a document's name of its own (示例), stays bare. A number that is all there is stands once. */
export function basisLine(entry: Entry, marks = false): string {
  const title = textIn(entry, 'title') || textIn(entry, 'law');
  const number = textIn(entry, 'number');
  if (isNumberOnly(title, number)) return number + textIn(entry, 'article');
  const name = !title || /[《》]/.test(title) || (!marks && /（示例）$/.test(title)) ? title : `《${title}》`;
  return name + (number && `（${number}）`) + textIn(entry, 'article');
}

export function marksOf(value: unknown): readonly PrintedMark[] {
  return Array.isArray(value) ? (value as unknown[]).filter((entry): entry is PrintedMark => isEntry(entry) && typeof entry['code'] === 'string') : [];
}

/** A tick cell: √, the words that stand in its place, or nothing. Only what the table lost is said to be unknown. */
export function tickText(mark: PrintedMark | undefined): string {
  if (!mark) return '';
  const sign = mark.state === 'yes' ? '√' : mark.state === 'unknown' ? '未载' : '';
  return mark.text ? (mark.state === 'yes' ? `√（${mark.text}）` : mark.text) : sign;
}

/**
 * Channels as boxes. Where ■ and □ mean "used" and "not used", all 13 are printed and what the table does not name is □;
 * where they mean "must" and "may", an optional one says so, because □ alone then stands for a channel that is not used.
 * @param value `channels` of an item
 * @param legend `channelLegend` of the document
 * @param all false prints only what the document lists, as its source does: a table that is read back then says no more than before
 */
export function channelLines(value: unknown, legend: unknown, all = true): readonly string[] {
  const listed = marksOf(value);
  if (!listed.length) return NONE;
  const lines: string[] = [];
  const put = (mark: PrintedMark, label: string): void => {
    const optional = mark.state === 'optional';
    if (!all && mark.state === 'no' && legend === 'mandatory-optional') return;
    // Land tables print ▲; where any one of the marked will do, the mark is ■.
    const box = mark.state === 'designated' ? (legend === 'any-of-marked' ? '■' : '▲') : mark.state === 'yes' || mark.state === 'mandatory' ? '■' : mark.state === 'unknown' ? '' : '□';
    const note = all && optional && legend === 'mandatory-optional' ? '（可选）' : '';
    const name = mark.label ?? label;
    // A label as printed ("其他:乡村大喇叭") may hold the words already.
    const words = mark.text && name.indexOf(mark.text) < 0 ? `：${mark.text.replace(/^其他[：:]/, '')}` : '';
    lines.push(box + name + words + note);
  };
  for (const [code, label] of CHANNELS) {
    const own = listed.filter((mark) => mark.code === code);
    for (const mark of own) put(mark, label);
    if (!own.length && all) lines.push(`□${label}`);
  }
  for (const mark of listed) if (!CHANNELS.some(([code]) => code === mark.code)) put(mark, mark.code.replace(/^x-/, ''));
  return lines;
}

/** Lines of any value of a record by its key; what is not known is written out, never dropped. */
export function linesOf(key: string, value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return NONE;
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [`${value}`];
  if (Array.isArray(value)) return value.map((entry) => lineOf(key, entry)).filter((line) => line !== '');
  const line = lineOf(key, value);
  return line ? [line] : NONE;
}

function lineOf(key: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isEntry(value)) return value === undefined || value === null ? '' : writeJson(value);
  switch (key) {
    case 'basis': return basisLine(value);
    case 'timeLimit': return textIn(value, 'text');
    case 'channels': return textIn(value, 'state') === 'no' ? '' : channelLines([value], undefined, false)[0] ?? '';
    case 'audience': case 'mode': case 'levels': {
      const mark = value as unknown as PrintedMark;
      const tick = tickText(mark);
      return tick && (mark.label ?? mark.code) + (tick === '√' ? '' : `：${tick}`);
    }
    case 'contacts': return joined(value, ['name', 'phone', 'address']);
    case 'links': return joined(value, ['title', 'date', 'url']);
    case 'approval': return joined(value, ['approvedBy', 'reviewedBy', 'filed', 'date']);
    case 'term': return joined(value, ['from', 'to'], '—');
    case 'hours': case 'route': return textIn(value, 'text');
    default: return writeJson(value);
  }
}

function joined(entry: Entry, keys: readonly string[], by = ' '): string {
  return keys.map((key) => textIn(entry, key)).filter(Boolean).join(by);
}
