import { readXml } from '../readers/xml.js';
import { readDocx } from '../readers/docx.js';
import { ReadFailure } from '../readers/failure.js';
import { formatOf, type Format } from '../readers/read.js';
import { readXlsx } from '../readers/xlsx.js';
import { oleFailure, Zip } from '../readers/zip.js';
import type { Grid } from '../../models/table/grid.js';
import { gridFromCsv } from '../../models/table/from-csv.js';
import { half, squeeze } from '../../models/table/text.js';
import { decodeText } from '../io.js';
import { placeText } from '../report.js';
import { LintFindings } from './findings.js';
import { lintHtml } from './lint-html.js';
import { lintJson } from './lint-json.js';
import { findTellingHead } from './telling-heads.js';

const PHONE_HEAD = /^(?:.{0,8}(?:咨询|监督|举报|投诉|服务|办公|值班|热线|公开).{0,4}电话|办公电话|单位电话|电话)$/;

/** Cells of a table, and what its heads give away. */
export function lintGrid(grid: Grid, out: LintFindings): void {
  const telling = findTellingHead(grid);
  if (telling) {
    out.add('telling-heads', 'warning', { text: placeText(grid.name, telling.row), sheet: grid.name, row: telling.row }, `表头像是个人名单:${telling.kinds.join('、')}`);
  }
  const official: boolean[] = [];
  for (let r = 0; r < grid.rows.length; r++) {
    const cells = grid.rows[r]!;
    for (let c = 0; c < cells.length; c++) {
      const text = cells[c]!;
      // Telephones of offices stand under their own heads; in a list of persons nothing is exempt.
      if (!telling && text.length < 16 && PHONE_HEAD.test(half(squeeze(text)))) official[c] = true;
      const row = (grid.firstRow ?? 1) + r;
      if (text.length >= 11) out.text(text, { text: placeText(grid.name, row, c + 1), sheet: grid.name, row, column: c + 1 }, official[c]);
    }
    // A number typed one digit a cell.
    if (cells.length >= 11) {
      const joined = cells.map(cell => (/^\s*[\dXx０-９]\s*$/.test(cell) ? cell.trim() : ' ')).join('');
      const row = (grid.firstRow ?? 1) + r;
      if (/[\dXx０-９]{11}/.test(joined)) out.text(joined, { text: placeText(grid.name, row), sheet: grid.name, row });
    }
  }
  for (const link of grid.links ?? []) out.links.push(link.url);
}

function lintLines(text: string, out: LintFindings): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (let i = 0; i < lines.length; i++) out.text(lines[i]!, { text: `第${i + 1}行`, line: i + 1 });
  const link = /\]\(\s*<?([^)\s>]+)/g;
  for (let hit = link.exec(text); hit; hit = link.exec(text)) out.links.push(hit[1]!);
}

/** Text of the parts of an office file that no table shows: comments, notes, headers, text boxes, properties, deleted text. */
async function lintParts(zip: Zip, seen: RegExp, out: LintFindings): Promise<void> {
  for (const name of zip.entries.keys()) {
    if (/\/$/.test(name) || /(?:^|\/)_rels\/|^\[Content_Types\]|\/(?:theme|styles|settings|fontTable|webSettings|numbering|calcChain)[^/]*\.xml$/.test(name)) continue;
    if (/\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|webp)$/i.test(name)) {
      out.add('image', 'note', { text: name }, '文件里的图片没有检查,请人工看一看');
      continue;
    }
    if (/\.(?:xlsx|docx)$/i.test(name)) {
      const inner = await lintBytes(zip.read(name), name, out.file);
      for (const finding of inner.list) out.list.push({ ...finding, place: { ...finding.place, text: `${name} ${finding.place.text}`.trim() } });
      continue;
    }
    if (!/\.(?:xml|vml|txt)$/i.test(name)) {
      if (/embeddings\/|activeX\/|\.bin$/i.test(name) && !/printerSettings/i.test(name)) out.unreadable('嵌入的对象读不了', { text: name });
      continue;
    }
    if (seen.test(name)) continue;
    let text = '';
    await readXml(zip.stream(name), {
      open() { /* text only */ },
      text(piece) { text += piece; },
      close(tag) { if (/^(?:p|comment|si|c|row|author|oddHeader|oddFooter|title|creator|subject|description|keywords|lpwstr)$/.test(tag)) text += '\n'; },
    });
    out.text(text, { text: name });
  }
}

async function lintOffice(format: Format, bytes: Buffer, out: LintFindings): Promise<void> {
  const zip = new Zip(bytes);
  if (format === 'xlsx') {
    for (const grid of await readXlsx(bytes)) lintGrid(grid, out);
    // Sheets and strings have been seen cell by cell, except headers and validation lists, which are short.
    await lintParts(zip, /^xl\/(?:worksheets\/[^/]*|sharedStrings)\.xml$/, out);
    return;
  }
  const { grids, paragraphs, links } = await readDocx(bytes);
  for (const grid of grids) lintGrid(grid, out);
  paragraphs.forEach((text, i) => out.text(text, { text: `第${i + 1}段`, line: i + 1 }));
  out.links.push(...links);
  await lintParts(zip, /^word\/document\.xml$/, out);
  // Tracked deletions and text boxes of the body are not in its paragraphs.
  let hidden = '';
  let deleted = false;
  await readXml(zip.stream('word/document.xml'), {
    open(name) { if (name === 'delText') deleted = true; },
    text(piece) { if (deleted) hidden += piece; },
    close(name) {
      if (name === 'delText') deleted = false;
      if (name === 'p') hidden += '\n';
    },
  });
  out.text(hidden, { text: '修订中删去的文字' });
}

const NOT_READ: Readonly<Partial<Record<Format, string>>> = {
  pdf: 'PDF(可能是扫描件)读不了,请人工检查或改用原文件',
  image: '图片读不了,请人工检查',
  zip: '压缩包读不了,请解开后再查',
  unknown: '认不出这种文件,请人工检查',
};

/** Looks through the bytes of one file. Total: what fails to be read becomes a finding. */
export async function lintBytes(bytes: Buffer, name: string, file = name): Promise<LintFindings> {
  const out = new LintFindings(file);
  if (bytes.length === 0) return out;
  try {
    const format = formatOf(bytes, name);
    switch (format) {
      case 'xlsx': case 'docx': await lintOffice(format, bytes, out); break;
      case 'csv': lintGrid(gridFromCsv(decodeText(bytes).text, ''), out); break;
      case 'html': lintHtml(decodeText(bytes).text, out); break;
      case 'json': lintJson(decodeText(bytes).text, out); break;
      case 'text': lintLines(decodeText(bytes).text, out); break;
      case 'old': out.unreadable(oleFailure(bytes, name).message); break;
      default: out.unreadable(NOT_READ[format] ?? NOT_READ['unknown']!);
    }
  } catch (error) {
    // A table with more cells than is read is not looked through: never a pass.
    if (error instanceof RangeError) out.unreadable('内容过多,请拆分后再查');
    else if (error instanceof ReadFailure) out.unreadable(error.message);
    else throw error;
  }
  return out;
}
