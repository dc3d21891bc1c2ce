import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { maskValue } from '../spec/privacy.js';
import type { GazetteDocument, GazetteIssue, OfficialDocument } from '../spec/types.js';
import { ReadFailure } from './readers/failure.js';
import { readDocument } from './readers/json.js';

/** A gazette with the issues and texts that lie in files of their own beside it. Nothing outside its folder is touched. */
export interface WholeGazette {
  readonly document: GazetteDocument;
  readonly issues: readonly GazetteIssue[];
  readonly documents: readonly OfficialDocument[];
  /** Addresses that are not files beside it, or could not be read. */
  readonly missing: readonly string[];
}

export function readGazette(path: string): WholeGazette {
  const raw = readDocument(path);
  if (raw['kind'] !== 'gazette') throw new ReadFailure('wrong-kind', `这里要一份公报（kind 为 gazette），读到的是 ${typeof raw['kind'] === 'string' ? raw['kind'] : '没有 kind 的数据'}`);
  const document = maskValue(raw).value as unknown as GazetteDocument;
  const folder = realpathSync(dirname(resolve(path)));
  const missing: string[] = [];
  const issues: GazetteIssue[] = [];
  const documents = new Map<string, OfficialDocument>();
  const put = (one: OfficialDocument): void => void documents.set(one.id, { ...one, ...documents.get(one.id), ...(one.body && { body: one.body }) });
  const read = (src: string): GazetteDocument | undefined => {
    const file = beside(folder, src);
    if (!file) {
      missing.push(src);
      return undefined;
    }
    try {
      return maskValue(readDocument(file)).value as unknown as GazetteDocument;
    } catch {
      missing.push(src);
      return undefined;
    }
  };
  for (const one of document.documents ?? []) put(one);
  for (const issue of document.issues ?? []) {
    const part = issue.src && !issue.sections?.length ? read(issue.src) : undefined;
    for (const one of part?.documents ?? []) put(one);
    const own = part?.issues?.find(({ id }) => id === issue.id) ?? part?.issues?.[0];
    issues.push(own ? { ...issue, ...own, id: issue.id } : issue);
  }
  for (const one of [...documents.values()]) {
    if (!one.src || one.body?.length) continue;
    const part = read(one.src);
    const own = part?.documents?.find(({ id }) => id === one.id) ?? part?.documents?.[0];
    if (own?.body) documents.set(one.id, { ...one, body: own.body });
  }
  return { document, issues, documents: [...documents.values()], missing };
}

/** The file that a relative address names, if it lies in the folder; addresses of other machines are never asked for. */
function beside(folder: string, src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(src)) return undefined;
  let name = src.replace(/[?#].*$/, '');
  try {
    name = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  // A gazette in data/ often names its parts from the page's folder: data/gazette/2026-1.json.
  const names = [name, name.includes('/') ? name.slice(name.indexOf('/') + 1) : name];
  for (const one of names) {
    const file = resolve(folder, one);
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    const real = realpathSync(file);
    if (real.startsWith(folder + sep)) return real;
  }
  return undefined;
}
