import { extname } from 'node:path';
import type { Grid } from '../../models/table/grid.js';
import { gridFromCsv } from '../../models/table/from-csv.js';
import { decodeText } from './decode-text.js';
import { readDocx } from './docx.js';
import { ReadFailure } from './failure.js';
import { readGeoJson } from './geojson.js';
import { readHtml } from './html.js';
import { readXlsx, type XlsxProgress } from './xlsx.js';
import { oleFailure, sniff, Zip } from './zip.js';

export type Format = 'xlsx' | 'docx' | 'csv' | 'html' | 'json' | 'text' | 'pdf' | 'old' | 'zip' | 'image' | 'unknown';

/** What a file is: by its first bytes, and by its name only where the bytes do not say. */
export function formatOf(bytes: Buffer, name: string): Format {
  const extension = extname(name).toLowerCase();
  switch (sniff(bytes)) {
    case 'ole': return 'old';
    case 'pdf': return 'pdf';
    case 'zip': {
      const zip = new Zip(bytes);
      if (zip.has('xl/workbook.xml')) return 'xlsx';
      return zip.has('word/document.xml') ? 'docx' : extension === '.xlsx' ? 'xlsx' : extension === '.docx' ? 'docx' : 'zip';
    }
    default:
  }
  if (extension === '.xlsx' || extension === '.docx') throw new ReadFailure('truncated', '文件不完整或已损坏,打不开。请在原软件里打开后重新保存');
  if (/^\.(?:png|jpe?g|gif|bmp|webp|tiff?)$/.test(extension)) return 'image';
  if (/^\.(?:rar|7z|gz|tar|et|wps|ofd|dps|ppt|pptx)$/.test(extension)) return 'unknown';
  if (bytes.subarray(0, 8192).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) return 'unknown';
  const start = decodeText(bytes.subarray(0, 2) .length ? bytes.length > 4096 ? safeHead(bytes) : bytes : bytes).text.trimStart();
  if (extension === '.json' || extension === '.geojson') return 'json';
  if (/^\.(?:html?|shtml|mht)$/.test(extension) || /^<(?:!doctype html|html|table|meta|head|body|div)/i.test(start)) return 'html';
  if (extension === '.xls' && /^<(?:html|table|meta)/i.test(start)) return 'html';
  if (/^\.(?:csv|tsv|tab)$/.test(extension)) return 'csv';
  return /^[[{]/.test(start) && extension === '' ? 'json' : /^\.(?:txt|md|xml|js|log|ini|ya?ml|svg)$/.test(extension) ? 'text' : extension === '' ? 'csv' : 'text';
}

/** The first bytes, cut where a character ends in either encoding: before the last line end. */
function safeHead(bytes: Buffer): Buffer {
  const end = bytes.subarray(0, 4096).lastIndexOf(10);
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

export interface Tables {
  readonly format: Format;
  readonly grids: Grid[];
  /** Title of the page or the file's own, where it has one. */
  readonly title?: string;
  readonly encoding?: string;
}

const NO_TABLES: Readonly<Partial<Record<Format, string>>> = {
  pdf: 'PDF 里的表格不能可靠读取,请找到原来的 Word 或 Excel 文件',
  image: '这是图片,不能读取,请找到原来的 Word 或 Excel 文件',
  zip: '这是压缩包,请先解开,再读取里面的文件',
  unknown: '认不出这种文件。可以读取 .xlsx、.docx、.csv、.html',
};

/** Tables of any file a clerk may have. @throws ReadFailure one clear line for whatever cannot be read */
export async function readTables(bytes: Buffer, name: string, progress?: XlsxProgress): Promise<Tables> {
  if (bytes.length === 0) throw new ReadFailure('empty', '文件是空的');
  const format = formatOf(bytes, name);
  switch (format) {
    case 'xlsx': return { format, grids: await readXlsx(bytes, progress) };
    case 'docx': return { format, grids: (await readDocx(bytes)).grids };
    case 'html': {
      const { text, encoding } = decodeText(bytes);
      const page = readHtml(text);
      return { format, grids: page.grids, encoding, ...(page.title !== '' && { title: page.title }) };
    }
    case 'csv': case 'text': {
      const { text, encoding } = decodeText(bytes);
      try {
        return { format, grids: [gridFromCsv(text, '表')], encoding };
      } catch {
        throw new ReadFailure('too-large', '表格内容过多,请拆分后再导入');
      }
    }
    case 'json': {
      const { text, encoding } = decodeText(bytes);
      return { format, grids: [readGeoJson(text)], encoding };
    }
    case 'old': throw oleFailure(bytes, name);
    default: throw new ReadFailure(format === 'pdf' ? 'pdf' : 'unsupported', NO_TABLES[format] ?? NO_TABLES['unknown']!);
  }
}
