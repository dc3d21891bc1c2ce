/** What a clerk drops, picks or pastes → tables or a document. Everything is read in the page; nothing leaves it. */
import { ReadFailure } from '../cli/readers/failure.js';
import { parseJson } from '../cli/readers/parse-json.js';
import { formatOf, readTables } from '../cli/readers/read.js';
import { decodeText } from '../cli/readers/decode-text.js';
import type { Grid } from '../models/table/grid.js';
import { isPacked, unpack } from '../models/unpack.js';
import { SPEC } from '../spec/kinds.js';

export type Json = Record<string, unknown>;

export type Source =
  | { readonly type: 'document'; readonly document: Json }
  | { readonly type: 'tables'; readonly grids: readonly Grid[]; readonly title?: string };

/** Bytes that the page reads at most; larger tables are for the command line. */
export const MAX_BYTES = 30 * 1024 * 1024;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function documentOf(value: unknown): Source {
  if (Array.isArray(value)) throw new ReadFailure('wrong-kind', '这份 JSON 不是 gk/1 数据：最外层应是 {…}，这里是 […]。手里是表格的，请直接放表格');
  if (!isObject(value) || value['spec'] !== SPEC) throw new ReadFailure('wrong-kind', '这份 JSON 不是 gk/1 数据（最外层要有 "spec": "gk/1"）。手里是表格的，请直接放表格');
  return { type: 'document', document: isPacked(value) ? unpack(value) : value };
}

/** A table without a title of its own is called like its file, where that is a name and not `list2`. @throws ReadFailure one clear line for whatever cannot be read */
export async function readFile(bytes: Uint8Array, name: string): Promise<Source> {
  const source = await readBytes(bytes, name);
  return source.type === 'tables' && /[\u4e00-\u9fff]/.test(name) ? { title: name.replace(/\.[^.]*$/, ''), ...source } : source;
}

async function readBytes(bytes: Uint8Array, name: string): Promise<Source> {
  if (bytes.length > MAX_BYTES) throw new ReadFailure('too-large', '文件超过 30 MB，请用命令行 gk import 导入');
  const buffer = Buffer.from(bytes);
  if (bytes.length && formatOf(buffer, name) === 'json') {
    const value = parseJson(decodeText(bytes).text);
    if (!isObject(value) || value['type'] !== 'FeatureCollection') return documentOf(value);
  }
  const { grids, title } = await readTables(buffer, name);
  return { type: 'tables', grids, ...(title !== undefined && { title }) };
}

/** What was pasted: the HTML of a copied table where the clipboard has it, else text (tab-separated cells, CSV or JSON). */
export async function readPaste(html: string, text: string): Promise<Source> {
  if (/<table[\s>]/i.test(html)) return readBytes(new TextEncoder().encode(html), 'pasted.html');
  const plain = text.trim();
  if (plain === '') throw new ReadFailure('empty', '没有内容：请从 Excel、WPS、Word 或网页里选中整张表，复制，再粘贴到这里');
  // A table may begin with a bracket of its own: [1]甲.
  if (plain.charAt(0) === '{' || /^\[\s*(?:[{["“]|\]$)/.test(plain)) return documentOf(parseJson(plain));
  if (/^<[a-z!]/i.test(plain)) return readBytes(new TextEncoder().encode(plain), 'pasted.html');
  return readBytes(new TextEncoder().encode(text), 'pasted.csv');
}
