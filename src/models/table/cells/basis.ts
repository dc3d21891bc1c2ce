import type { Basis } from '../../../spec/types.js';
import { half, isBlank, isDash, label, splitOutside, squeeze, tame } from '../text.js';
import type { Remark } from '../findings.js';
import { note, warning } from '../findings.js';
import type { DocumentNumber } from './document-number.js';
import { readDocumentNumber } from './document-number.js';

/** 公开依据 → titles, document numbers, articles. The wording of an article, when quoted, stays in the raw cell. */

const CHINESE = '一二三四五六七八九十百零〇';
const ORDINAL = `[${CHINESE}\\d]+`;
/** What stands below an article: 之一, its 款, its 项. */
const BELOW = `(?:之${ORDINAL})?(?:第[(（]?${ORDINAL}[)）]?款)?(?:第?[(（]${ORDINAL}[)）]项?|第${ORDINAL}项)*`;
const ARTICLE = new RegExp(
  `第${ORDINAL}条${BELOW}(?:(?:、|和|至|及)第?[(（]?${ORDINAL}[)）]?[条款项]${BELOW})*`,
);
const TYPE_END = /(?:法|条例|办法|规定|意见|通知|规划|方案|细则|文件|标准|决定|公告|准则|规程|目录|指南|指引|规则|纲要|计划|预案|制度|解释|批复|函|令|要点|清单|手册|通则|暂行|号)(?:[(（](?:试行|暂行|修订|修正)[^)）]*[)）])?(?:等\d*[份部项个]?)?$/;
const ENUMERATOR = /^(?:\d{1,2}\s*[.、．)）](?!\d)|[(（]\d{1,2}[)）]|[①-⑳]|[●•·▪◆■]|[一二三四五六七八九十]、|【[^】]{1,8}】|(?:法律法规|法律|行政法规|地方性法规|法规|部门规章|规章|规范性文件|政策文件)[:：]|(?:根据|依据|按照|依照|参照)(?=.{4}))+/;

/** 关于印发《…》的通知: the marked title is only a part of the document's own. */
const OUTER_HEAD = /([^《》;；、,，。\n]{0,30}关于[^《》;；、,，。\n]{2,12})$/;
const OUTER_TAIL = /^\s*(?:等[^《》]{0,10})?的(?:通知|意见|决定|公告|通告|批复|函|办法|规定)/;

interface Piece { title: string; tail: string; closed: boolean }

/** Book-title marks with their tails: 《A》(国令第711号)第二十条. Marks inside marks belong to the title. */
function titled(text: string): { pieces: Piece[]; head: string } {
  const pieces: Piece[] = [];
  let head = '';
  let from = 0;
  let at = text.indexOf('《');
  head = text.slice(0, at);
  while (at >= 0) {
    let depth = 0;
    let i = at;
    for (; i < text.length; i++) {
      const c = text.charAt(i);
      if (c === '《') depth++;
      if (c === '》' && --depth === 0) break;
    }
    const closed = i < text.length;
    const next = closed ? text.indexOf('《', i) : -1;
    const stop = closed ? (next < 0 ? text.length : next) : text.length;
    pieces.push({ title: text.slice(at + 1, closed ? i : stop), tail: closed ? text.slice(i + 1, stop) : '', closed });
    from = stop;
    at = next;
  }
  if (from < text.length && pieces.length) pieces[pieces.length - 1]!.tail += text.slice(from);
  return { pieces, head };
}

/** "社会救助暂行办法 各地文件" is two titles, "信息公开 实施意见" is one: every part must end like a title. */
function bySpaces(text: string): string[] {
  const words = text.split(/[\s\u3000]+/).filter(word => word !== '');
  return words.length > 1 && words.every(word => TYPE_END.test(word)) ? words : [text];
}

/** Separated titles without book-title marks. 、 separates only what ends like a title. */
function untitled(text: string): string[] {
  const out: string[] = [];
  for (const part of splitOutside(text, ';；\n')) {
    const bits = splitOutside(part, '、,，');
    const several = bits.length > 1 && bits.every(bit => TYPE_END.test(squeeze(bit)));
    for (const bit of several ? bits : [part]) out.push(...bySpaces(bit));
  }
  return out;
}

function numberRemark(number: DocumentNumber): Remark | undefined {
  if (number.unclear) return warning('basis-number-unclear', `文号“${number.found}”的年份与序号分不清,按原样保留,请核对`);
  if (number.change === 'repaired') return note('basis-number-repaired', `文号“${number.found}”括号缺损,已读作“${number.value}”`);
  if (number.change === 'style') return note('basis-number-style', `文号“${number.found}”已统一写作“${number.value}”`);
  return undefined;
}

/** A title in one piece; only between issuers who signed together ("财政部 农业农村部关于…") the space is theirs. */
function titleText(text: string): string {
  return label(text.replace(/(部|委|委员会|局|厅|署|院|会|银行)[\s\u3000]+(?!办公)(?=[^《》]{2,60}关于)/g, '$1\u0001')).replace(/\u0001/g, ' ');
}

/** A title given apart from what follows it. */
function entry(title: string, tail: string, remarks: Remark[]): Basis | undefined {
  const basis: Basis = { title: titleText(title) };
  const number = readDocumentNumber(tail);
  const remark = number && numberRemark(number);
  if (remark) remarks.push(remark);
  if (number) basis.number = number.value;
  const article = ARTICLE.exec(squeeze(tail));
  if (article) basis.article = article[0];
  return basis.title === '' ? undefined : basis;
}

/** A title without marks: number and article are cut off its end; a bare number is its own title. */
function plainEntry(text: string, remarks: Remark[]): Basis | undefined {
  const whole = squeeze(label(text).replace(ENUMERATOR, '').replace(/[;；。.,，、:：]+$/, ''));
  if (whole === '' || whole === '号') return undefined;
  const number = readDocumentNumber(whole);
  const at = number ? half(whole).indexOf(number.found) : -1;
  const article = ARTICLE.exec(whole);
  let end = whole.length;
  if (at >= 0) end = at;
  if (article && article.index < end) end = article.index;
  const head = whole.slice(0, end).replace(/[(（〔[【:：、,，]+$/, '');
  const basis = entry(head === '' ? number?.value ?? whole : head, whole, remarks);
  return basis;
}

function isTitle(text: string): boolean {
  return text.length > 3 && (TYPE_END.test(text) || /(?:规章|法规|政策|文件精神)$/.test(text));
}

function isReference(text: string): boolean {
  return /^(?:同上|同前|〃|″)$/.test(squeeze(text));
}

/** Reads a 公开依据 cell. Document numbers with lost brackets are repaired only where one reading exists, and that is said. */
export function readBasis(source: string): { items: Basis[]; remarks: Remark[] } {
  const cell = tame(source);
  const items: Basis[] = [];
  const remarks: Remark[] = [];
  if (isBlank(cell) || isDash(cell) || isReference(cell)) return { items, remarks };
  const add = (basis: Basis | undefined): void => {
    if (basis && !items.some(b => b.title === basis.title && b.number === basis.number && b.article === basis.article)) items.push(basis);
  };
  if (cell.indexOf('《') < 0) {
    for (const part of untitled(cell)) add(plainEntry(part, remarks));
    return { items, remarks };
  }
  const { pieces, head } = titled(cell);
  const loose = (text: string): void => {
    for (const part of untitled(text)) {
      const plain = label(part).replace(ENUMERATOR, '').replace(/^[、,，]+|[;；。.,，、:：]+$/g, '');
      if (isTitle(plain) || /号$/.test(plain)) add(plainEntry(plain, remarks));
    }
  };
  // Titles without marks before the first marked one; words such as 根据 or an issuer's name are not titles.
  if (!OUTER_HEAD.test(head)) loose(head);
  let before = head;
  for (const piece of pieces) {
    if (!piece.closed) {
      remarks.push(note('maybe-cut', '书名号没有闭合,公开依据可能被截断,请对照原件'));
      add(entry(piece.title.replace(/[(（][^()（）]*[)）].*$/, ''), piece.title, remarks));
      continue;
    }
    // The tail runs to the first sign outside brackets; what follows may be titles without marks.
    const tails = splitOutside(piece.tail, '、,，;；。\n');
    const outer = OUTER_TAIL.exec(tails[0]!) ? OUTER_HEAD.exec(before) : null;
    const whole = outer ? `${outer[1]}《${piece.title}》${OUTER_TAIL.exec(tails[0]!)![0]}` : piece.title;
    const basis = entry(whole, tails[0]!, remarks);
    if (basis?.article) basis.article = ARTICLE.exec(squeeze(piece.tail))![0];
    add(basis);
    loose(tails.slice(1).join('\n'));
    before = piece.tail;
  }
  return { items, remarks };
}
