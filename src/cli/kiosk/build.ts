import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeJson } from '../../models/json.js';
import { checkEnvelope } from '../../spec/guard.js';
import { KINDS, LIST_KEY, SPEC, type Kind } from '../../spec/kinds.js';
import { maskValue } from '../../spec/privacy.js';
import { isPacked, unpack } from '../../models/unpack.js';
import { lexiconOf } from '../words/lexicon.js';
import { shown } from '../io.js';
import { ReadFailure } from '../readers/failure.js';
import { readDocument } from '../readers/json.js';
import type { ReportFinding } from '../report.js';
import { PAGE_CSS, pageText, workerText } from './page.js';
import { isSafePath, MANIFEST, sha256, writeSolid, type Listed, type Manifest } from './release.js';

export interface BuildOptions {
  /** Attributes of the terminal: place, idle, night … */
  readonly attributes: Readonly<Record<string, string>>;
  readonly built: string;
}

export interface Built { readonly manifest: Manifest; readonly findings: readonly ReportFinding[]; readonly bytes: number }

type Loose = Record<string, unknown>;
/** Keys whose value may be the name of a file that lies beside the documents. */
const FILE_KEYS = /^(?:src|url|pdf|cover|picture|emblem)$/;
const LARGEST = 100 * 1024 * 1024;

/** Everything a terminal needs, in one folder: the page with all documents in it, the elements, pictures and attachments, the hash list. */
export class KioskBuild {
  private readonly _findings: ReportFinding[] = [];
  private readonly _inline = new Map<string, string>();
  private readonly _documents: Loose[] = [];
  private readonly _copied = new Map<string, Uint8Array>();
  private readonly _root: string;

  constructor(private readonly path: string) {
    this._root = existsSync(path) ? realpathSync(dirname(resolve(path))) : dirname(resolve(path));
  }

  write(output: string, { attributes, built }: BuildOptions): Built {
    const site = this._gated(readDocument(this.path), basename(this.path));
    if (site['spec'] !== SPEC) throw new ReadFailure('wrong-version', '不是 gk/1 数据:缺 "spec": "gk/1"');
    if (site['kind'] !== 'site') throw new ReadFailure('wrong-kind', `这里要一份站点文档(kind 为 site),读到的是 ${typeof site['kind'] === 'string' ? shown(site['kind']) : '没有 kind 的数据'}`);
    if (!Array.isArray(site['documents']) || !site['documents'].length) throw new ReadFailure('empty', '站点文档里没有列出任何文档(documents)');
    const entries: Manifest['documents'][number][] = [];
    const missing: string[] = [];
    (site['documents'] as unknown[]).forEach((entry, i) => {
      const { title, src, kind } = (entry ?? {}) as { title?: unknown; src?: unknown; kind?: unknown };
      const name = typeof title === 'string' ? title : `第 ${i + 1} 项`;
      const document = this._document(src, kind, name, `/documents/${i}`);
      if (!document) return void missing.push(name);
      const records = document[LIST_KEY[document['kind'] as Kind] ?? 'documents'];
      entries.push({ title: name, kind: String(document['kind']), ...(typeof document['updated'] === 'string' && { updated: document['updated'] }), records: Array.isArray(records) ? records.length : 0 });
    });
    if (!entries.length) throw new ReadFailure('empty', '列出的文档一份也没有读到,没有写任何文件');
    this._inline.set('words.json', writeJson(lexiconOf([site, ...this._documents])));
    return this._finish(output, site, entries, missing, attributes, built);
  }

  private _finish(output: string, site: Loose, documents: Manifest['documents'], missing: readonly string[], attributes: BuildOptions['attributes'], built: string): Built {
    const { title, publisher, ext } = site as { title?: string; publisher?: { phone?: string }; ext?: { demo?: boolean } };
    const files = new Map<string, Uint8Array>(this._copied);
    files.set('gk.all.js', readFileSync(wholeFile()));
    files.set('kiosk.css', Buffer.from(PAGE_CSS));
    const json = writeJson(site);
    const inline = [...this._inline].map(([path, text]) => ({ path, json: text }));
    const seed = [json, writeJson(attributes), ...inline.map((one) => `${one.path}\n${one.json}`), ...[...files].map(([path, bytes]) => `${path} ${sha256(bytes)}`)].join('\n');
    const version = sha256(Buffer.from(seed)).slice(0, 12);
    const page = pageText({ title: title ?? '政务公开', version, attributes: { ...attributes, dictionary: 'words.json', worker: 'sw.js' }, demo: ext?.demo === true, ...(publisher?.phone && { phone: publisher.phone }), site: json, files: inline, list: documents.map((one) => one.title) });
    files.set('index.html', Buffer.from(page));
    const list = (): Listed[] => [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })).sort((a, b) => (a.path < b.path ? -1 : 1));
    files.set('sw.js', Buffer.from(workerText(version, list())));
    const manifest: Manifest = { format: 1, version, built, title: title ?? '', documents, missing, files: list() };
    files.set(MANIFEST, Buffer.from(`${writeJson(manifest, 1)}\n`));
    swapFolder(output, files);
    let bytes = 0;
    for (const file of files.values()) bytes += file.length;
    return { manifest, findings: this._findings, bytes };
  }

  /** One document and the parts that it is made of, into the page. */
  private _document(src: unknown, kind: unknown, name: string, pointer: string): Loose | undefined {
    const path = this._local(src);
    if (!path) {
      this._find('missing-part', 'error', pointer, typeof src === 'string' && /^[a-z]+:/i.test(src) ? `“${name}”在别的地址上(${shown(src)}),终端上没有网络也要能看:请先下载到站点文档旁边` : `“${name}”没有找到:${typeof src === 'string' ? shown(src) : '没有写 src'}`);
      return undefined;
    }
    const document = this._read(path, name, pointer);
    if (!document) return undefined;
    if (document['kind'] !== kind) this._find('wrong-kind', 'warning', pointer, `“${name}”写的种类是 ${shown(String(kind))},文件里是 ${shown(String(document['kind']))}`);
    // As the element will ask for it: parts of a set from the document, parts of a gazette from the page.
    const folder = posix.dirname(path);
    for (const key of ['parts', 'issues', 'documents'] as const) {
      const list = document[key];
      if (document['kind'] === 'site' || !Array.isArray(list)) continue;
      for (const one of list as Loose[]) {
        const part = one?.['src'];
        if (typeof part !== 'string') continue;
        const asked = key === 'parts' ? posix.normalize(posix.join(folder, part)) : posix.normalize(part);
        const found = [asked, posix.normalize(posix.join(folder, part)), part.replace(/^[^/]*\//, ''), posix.join(folder, part.replace(/^[^/]*\//, ''))].find((candidate) => this._local(candidate));
        if (this._inline.has(asked)) continue;
        const read = found && this._read(found, name, pointer, asked);
        if (!read) this._find('missing-part', 'warning', pointer, `“${name}”里的一部分没有读到:${shown(part)}`);
      }
    }
    return document;
  }

  private _read(path: string, name: string, pointer: string, asked = path): Loose | undefined {
    try {
      const raw = readDocument(join(this._root, path));
      const document = this._gated(isPacked(raw) ? unpack(raw) : raw, path);
      const envelope = checkEnvelope(document, KINDS);
      if (!envelope.ok) throw new ReadFailure(envelope.issue.code, envelope.issue.message);
      this._inline.set(asked, writeJson(document));
      this._documents.push(document);
      this._attachments(document, posix.dirname(path), name);
      return document;
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      this._find(error.code, 'error', pointer, `“${name}”读不了:${error.message}`);
      return undefined;
    }
  }

  /** Pictures and papers that lie beside the documents go along. */
  private _attachments(value: unknown, folder: string, name: string, key = ''): void {
    if (typeof value === 'string') {
      if (!FILE_KEYS.test(key) || /^[a-z][a-z0-9+.-]*:|^\/|^#/i.test(value) || /\.json(?:[?#]|$)/i.test(value)) return;
      const plain = value.replace(/[?#].*$/, '');
      const found = this._local(plain) ?? this._local(posix.join(folder, plain)) ?? this._local(plain.replace(/^[^/]*\//, ''));
      const target = posix.normalize(plain);
      if (!found || !isSafePath(target)) return void this._find('missing-file', 'note', '', `“${name}”提到的文件不在旁边,终端上打不开:${shown(value)}`);
      if (this._copied.has(target)) return;
      const file = join(this._root, found);
      if (statSync(file).size > LARGEST) return void this._find('too-large', 'warning', '', `文件太大,没有放进终端:${shown(value)}`);
      this._copied.set(target, readFileSync(file));
    } else if (Array.isArray(value)) for (const one of value) this._attachments(one, folder, name, key);
    else if (value && typeof value === 'object') for (const one of Object.keys(value)) this._attachments((value as Loose)[one], folder, name, one);
  }

  /** A relative name that is a file inside the site's folder, normalised; undefined for anything else. */
  private _local(src: unknown): string | undefined {
    if (typeof src !== 'string' || /^[a-z][a-z0-9+.-]*:|^[/\\]/i.test(src)) return undefined;
    let path: string;
    try {
      path = posix.normalize(decodeURIComponent(src.replace(/[?#].*$/, '')));
    } catch {
      return undefined;
    }
    if (!isSafePath(path)) return undefined;
    const file = join(this._root, path);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    return realpathSync(file).startsWith(this._root + sep) ? path : undefined;
  }

  private _gated(document: Loose, file: string): Loose {
    const { value, findings } = maskValue(document);
    for (const { kind, pointer } of findings) this._findings.push({ code: 'personal-data', severity: 'error', file, place: { text: pointer, pointer }, message: `有个人信息(${kind}),已经遮盖` });
    return value;
  }

  private _find(code: string, severity: ReportFinding['severity'], pointer: string, message: string): void {
    this._findings.push({ code, severity, file: this.path, place: { text: pointer, ...(pointer && { pointer }) }, message });
  }
}

/** `gk.all.js` beside this program, or in the repository when it runs from source. */
function wholeFile(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const path of [join(here, '../cdn/gk.all.js'), join(here, '../../../dist/cdn/gk.all.js')]) if (existsSync(path)) return path;
  throw new ReadFailure('not-found', '找不到 gk.all.js:安装不完整,或还没有构建(npm run build)');
}

/** The folder as it should be takes the old one's place in one step; the old one must be a terminal's, or empty. */
function swapFolder(output: string, files: ReadonlyMap<string, Uint8Array>): void {
  const target = resolve(output);
  const there = existsSync(target);
  if (there && !statSync(target).isDirectory()) throw new ReadFailure('not-a-folder', `这不是文件夹:${shown(output)}`);
  if (there && readdirSync(target).length && !existsSync(join(target, MANIFEST))) throw new ReadFailure('not-empty', `文件夹里有别的东西,不敢覆盖:${shown(output)}`);
  const fresh = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    files.forEach((bytes, path) => writeSolid(join(fresh, path), bytes));
    if (there) renameSync(target, old);
    renameSync(fresh, target);
  } catch (error) {
    if (there && existsSync(old) && !existsSync(target)) renameSync(old, target);
    rmSync(fresh, { recursive: true, force: true });
    throw new ReadFailure('unwritable', `写不进去(磁盘可能已满),原来的文件夹照旧:${(error as Error).message}`);
  }
  rmSync(old, { recursive: true, force: true });
}
