import { half, isBlank, label, squeeze, tame, trim } from '../text.js';

/**
 * The box glyphs of a cell. Wingdings boxes lose their font on the way to a web page and arrive as letters (R £ n o ¨ þ)
 * or private-use code points; □ is often typed as the character 口.
 */

export type BoxMark = 'marked' | 'unmarked' | 'designated' | 'none';

export interface Box {
  readonly mark: BoxMark;
  /** What is printed beside the box, its broken words joined. */
  readonly label: string;
  /** The same with its own spaces and line ends. */
  readonly raw: string;
}

const MARKED = '■▄▆▇█▪◼◾⬛☑✅✔✓√☒⊠●◆★\uf06e\uf052\uf053\uf0fe\uf0fd\uf054\uf0a2\uf0fc';
const UNMARKED = '□☐▢◻◽⬜❏❑〇○◯△☆◇\uf0a3\uf0a8\uf06f\uf071\uf072';
const DESIGNATED = '▲';
/** Letters that are boxes only where a box can stand. */
const LETTER_MARKED = 'Rþýn';
const LETTER_UNMARKED = '£¨o口囗';
const LETTERS = LETTER_MARKED + LETTER_UNMARKED;
const CJK = /[\u4e00-\u9fff“]/;

function markOf(c: string): BoxMark {
  if (DESIGNATED.indexOf(c) >= 0) return 'designated';
  return (MARKED + LETTER_MARKED).indexOf(c) >= 0 ? 'marked' : 'unmarked';
}

/** "窗口", "出入口", "户口": the character, not the box. */
function isWordMouth(text: string, i: number): boolean {
  return /[窗出入人户路港关接进门洞井]/.test(text.charAt(i - 1));
}

function isBoxAt(text: string, i: number, zoo: boolean): boolean {
  const c = text.charAt(i);
  if ((MARKED + UNMARKED + DESIGNATED).indexOf(c) >= 0) return true;
  if (LETTERS.indexOf(c) < 0) return false;
  const rest = trim(text.slice(i + 1, i + 12)).charAt(0);
  if (!CJK.test(rest)) return false;
  const before = text.charAt(i - 1);
  const atStart = i === 0 || isBlank(before) || /[?;；、,，.。]/.test(before);
  if ('口囗'.indexOf(c) >= 0) return !isWordMouth(text, i) && (atStart || zoo);
  if ('no'.indexOf(c) >= 0) return atStart;
  return atStart || zoo || '£þ¨'.indexOf(c) >= 0;
}

/** "[√]" "( )" "□√" "☑\ufe0f" as one glyph each. */
function oneGlyphEach(text: string): string {
  let out = text.replace(/\ufe0f/g, '').replace(/\?(?=[■□▲☑☐√])/g, ' ').replace(/([■□▲☑☐√])\?/g, '$1');
  out = out.replace(/[□☐口]\s*[√✓✔]|[√✓✔]\s*[□☐]/g, '■');
  if (/[[(（【〔]\s*[√✓✔■]\s*[\])）】〕]/.test(out)) {
    out = out.replace(/[[(（【〔]\s*[√✓✔■]\s*[\])）】〕]/g, '■').replace(/[[(（【〔]\s*[×✗□☐口]?\s*[\])）】〕]/g, '□');
  }
  return out;
}

/** A cell that is nothing but one box, or nothing: its mark. */
export function soleBox(text: string): BoxMark | undefined {
  const bare = squeeze(oneGlyphEach(tame(text)));
  if (bare.length !== 1 || (MARKED + UNMARKED + DESIGNATED + LETTERS).indexOf(bare) < 0) return undefined;
  return markOf(bare);
}

/** How many box glyphs the cell holds. */
export function countBoxes(text: string): number {
  const cell = oneGlyphEach(tame(text));
  const zoo = isZoo(cell);
  let count = 0;
  for (let i = 0; i < cell.length; i++) if (isBoxAt(cell, i, zoo)) count++;
  return count;
}

/** The cell surely holds boxes, so that a doubtful letter in mid-text is one too. */
function isZoo(cell: string): boolean {
  return /[■□▄▲☑☐£]/.test(cell) || /^\s*(?:R|口)\s*[\u4e00-\u9fff]/.test(cell);
}

function clean(text: string): string {
  return label(half(text).replace(/[\ue000-\uf8ff]/g, '')).replace(/^[;、,.:?_·]+|[;、,.?_]+$/g, '');
}

/**
 * The boxes of a cell in their order. Text before the first box comes as a box without mark; a cell whose boxes stand
 * behind their labels ("政府网站■ 政府公报□") is read that way round.
 */
export function readBoxes(text: string): Box[] {
  const cell = oneGlyphEach(tame(text));
  const zoo = isZoo(cell);
  const marks: BoxMark[] = [];
  const texts: string[] = [];
  let from = 0;
  for (let i = 0; i < cell.length; i++) {
    if (!isBoxAt(cell, i, zoo)) continue;
    texts.push(cell.slice(from, i));
    marks.push(markOf(cell.charAt(i)));
    from = i + 1;
  }
  texts.push(cell.slice(from));
  const boxes: Box[] = [];
  const add = (mark: BoxMark, raw: string): void => { boxes.push({ mark, label: clean(raw), raw }); };
  if (marks.length > 0 && !isBlank(texts[0]) && isBlank(texts[texts.length - 1])) {
    for (let i = 0; i < marks.length; i++) add(marks[i]!, texts[i]!);
    return boxes;
  }
  if (!isBlank(texts[0])) add('none', texts[0]!);
  for (let i = 0; i < marks.length; i++) add(marks[i]!, texts[i + 1]!);
  return boxes;
}
