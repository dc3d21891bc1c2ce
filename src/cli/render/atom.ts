import { createHash } from 'node:crypto';
import { writeAddress } from '../../models/address.js';
import { rulesOf, statusOf, timingOf } from '../../models/replies.js';
import { PACE_NAMES, STATUS_NAMES } from '../../models/form/replies.js';
import { NOTHING_CHOSEN } from '../../models/selection.js';
import { today } from '../../models/today.js';
import { maskValue } from '../../spec/privacy.js';
import type { Reply } from '../../spec/types.js';
import { ReadFailure } from '../readers/failure.js';

type Json = Record<string, unknown>;

export interface AtomOptions {
  /** Entries at most, latest first; 100 where absent. */
  readonly limit?: number;
  /** Page that holds the ledger; entries link to their letter on it. Its fragment may name the element: `#gk-laixin`. */
  readonly page?: string;
  /** Address of the feed itself. */
  readonly self?: string;
}

export interface RenderedAtom {
  readonly atom: string;
  readonly shown: number;
  readonly total: number;
  readonly masked: readonly string[];
}

const MOST = 100;
/** Name space of our name-based UUIDs (RFC 9562, version 5): its own, for good. */
const NAMESPACE = Buffer.from('5f0c8a52b1d14be59b7e3a64c0d2f9a1', 'hex');

function uuid(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(Buffer.from(name, 'utf16le')).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

// Characters that XML 1.0 cannot hold in any form: controls but tab and line ends, halves of surrogate pairs, two non-characters.
 
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };
export const escapeXml = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"'\r]/g, letter => ENTITIES[letter]!);

/** What of a text can stand in a feed; a name must not be empty after all. */
const plain = (value: unknown): string => text(value).replace(NOT_XML, '').trim();
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Midnight in China of a date that is one; RFC 4287 asks for an instant. */
function instant(date: unknown): string | undefined {
  const day = text(date);
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day ? `${day}T00:00:00+08:00` : undefined;
}
const stamp = (reply: Reply): string | undefined => instant(reply.answered) ?? instant(reply.received);

/**
 * A ledger as an Atom feed (RFC 4287), latest first. Ids come from the publisher's name (or the document's `id`) and the letter's number
 * alone, so that neither its place nor an answer that is mended makes a letter new. Plain text only.
 * @throws ReadFailure where there is no date at all: a feed must say when it was updated, and ours is not guessed
 */
export function renderAtom(source: Json, options: AtomOptions = {}): RenderedAtom {
  const gate = maskValue(source);
  const document = gate.value;
  const publisher = (document['publisher'] ?? {}) as Json;
  const all = (Array.isArray(document['items']) ? (document['items'] as unknown[]) : [])
    .filter((item): item is Json => typeof item === 'object' && item !== null && text((item as Json)['number']) !== '' && text((item as Json)['title']) !== '') as unknown as Reply[];
  const name = text(document['id']) || text(publisher['name']) || text(document['title']);
  const dated = all.map((reply, place) => ({ reply, place, at: stamp(reply) ?? instant(document['updated']) })).filter((one): one is typeof one & { at: string } => one.at !== undefined);
  dated.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.place - b.place));
  const updated = [instant(document['updated']), dated[0]?.at].filter((at): at is string => at !== undefined).sort().pop();
  if (updated === undefined) throw new ReadFailure('no-date', '没有更新日期(updated),也没有来信日期,写不出订阅文件。请在数据里写 "updated"');
  const entries = dated.slice(0, Math.max(0, options.limit ?? MOST));
  const author = plain(publisher['name']) || plain(document['title']) || '未载';
  const rules = rulesOf(document, today());
  const seen = new Map<string, number>();
  // In the document's order, so that which of two equal numbers is the second does not depend on dates.
  const ids = new Map<Reply, string>();
  for (const reply of all) {
    const times = (seen.get(reply.number) ?? 0) + 1;
    seen.set(reply.number, times);
    ids.set(reply, uuid(`${name}\n${reply.number}${times > 1 ? `\n${times}` : ''}`));
  }
  const [page, element] = options.page?.split('#') ?? [];
  // `#gk-laixin`: the element's id on the page; the first ledger of a page without ids is `replies`.
  const id = /^gk-([^?;]+)/.exec(element ?? '')?.[1] ?? 'replies';
  let atom = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(text(document['language']) || 'zh-Hans')}">\n`;
  atom += `<id>${uuid(`${name}\nreplies`)}</id>\n<title>${escapeXml(text(document['title']) || '来信答复公开')}</title>\n<updated>${updated}</updated>\n<author><name>${escapeXml(author)}</name></author>\n`;
  if (text(document['notice'])) atom += `<subtitle>${escapeXml(text(document['notice']))}</subtitle>\n`;
  atom += '<generator>gk-elements</generator>\n';
  if (options.self !== undefined) atom += `<link rel="self" type="application/atom+xml" href="${escapeXml(options.self)}"/>\n`;
  if (page !== undefined) atom += `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>\n`;
  for (const { reply, at } of entries) {
    const status = statusOf(reply);
    const timing = timingOf(reply, rules);
    const facts = [
      `信件编号:${reply.number}`, reply.received && `来信:${reply.received}`, reply.answered && `答复:${reply.answered}`, timing.used === undefined ? '' : `用时:${timing.used} 个工作日`,
      timing.pace === 'overdue' ? PACE_NAMES['overdue'] : status && `状态:${STATUS_NAMES[status]}`,
    ].filter(Boolean).join('\n');
    const content = [reply.question && `来信\n${reply.question}`, reply.answer && `答复\n${reply.answer}`, facts].filter(Boolean).join('\n\n');
    atom += `<entry>\n<id>${ids.get(reply)!}</id>\n<title>${escapeXml(reply.title)}</title>\n<updated>${at}</updated>\n`;
    const received = instant(reply.received);
    if (received !== undefined) atom += `<published>${received}</published>\n`;
    atom += `<author><name>${escapeXml(plain(reply.department) || author)}</name></author>\n`;
    if (reply.type) atom += `<category term="${escapeXml(reply.type)}"/>\n`;
    if (page !== undefined) atom += `<link rel="alternate" type="text/html" href="${escapeXml(page + writeAddress('', id, { ...NOTHING_CHOSEN, item: reply.number }))}"/>\n`;
    atom += `<content type="text">${escapeXml(content)}</content>\n</entry>\n`;
  }
  return { atom: `${atom}</feed>\n`, shown: entries.length, total: all.length, masked: gate.findings.map(({ kind }) => kind) };
}
