/** Letters as the staff works on them. Everything that is seen or done leaves a line in the audit log, in the same transaction. */
import { scan, type FindingKind } from '../../../src/spec/index.js';
import { refusal } from '../answers.js';
import { record, type Deed } from '../audit.js';
import type { Sql } from '../db/sql.js';
import type { FieldValue, Letter } from '../intake/letter.js';
import type { Service } from '../service.js';
import { scopeOf, type Staff } from '../staff/roles.js';
import { clockFor, type Clock, type EventType, type LetterEvent } from './clock.js';
import { chinaDay } from './days.js';

export const OUTCOMES: Readonly<Record<string, string>> = { granted: '予以公开', partly: '部分公开', refused: '不予公开', none: '信息不存在', 'not-ours': '非本机关', 'not-handled': '不予处理', other: '其他' };

interface LetterRow {
  id: string;
  number: string;
  channel: string;
  type: string;
  department: string | null;
  consent: number;
  status: string;
  received_at: string;
  received_on: string;
  updated_at: string;
  answered_on: string | null;
  outcome: string | null;
  assignee: string | null;
  supervisor: string | null;
  satisfaction: number | null;
  erased_at: string | null;
  content: Uint8Array | null;
  contact: Uint8Array | null;
  answer: Uint8Array | null;
}

export interface LetterView extends Omit<LetterRow, 'content' | 'contact' | 'answer'> {
  title: string;
  body?: Letter['content'];
  answerText: string;
  hasContact: boolean;
  events: LetterEvent[];
  clock?: Clock;
}

export interface Filter {
  status?: string;
  type?: string;
  department?: string;
  from?: string;
  to?: string;
  page?: number;
}

export const PAGE = 50;

const textOf = (value: FieldValue | undefined) => value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value);

function titleOf(type: string, body: Letter['content'] | undefined): string {
  if (!body) return '（内容已删除）';
  const { fields, rating } = body;
  const text = textOf(fields['title']) || textOf(fields['content']) || textOf(fields['description']) || (rating ? `${rating.score} 分` : '');
  return [...text].slice(0, 40).join('') || (type === 'survey' ? '问卷' : '（无标题）');
}

function viewOf({ ring }: Service, row: LetterRow, events: LetterEvent[]): LetterView {
  const { content, contact, answer, ...rest } = row;
  const body = content ? JSON.parse(ring.openText(content, `content ${row.id}`)) as Letter['content'] : undefined;
  return {
    ...rest, title: titleOf(row.type, body), hasContact: !!contact, events, ...(body && { body }),
    answerText: answer ? ring.openText(answer, `answer ${row.id}`) : '', clock: clockFor(row.type, events, chinaDay()),
  };
}

function conditions(staff: Staff, filter: Filter): { where: string; values: string[] } {
  const { where, values } = scopeOf(staff);
  const all = [where];
  const add = (text: string, value: string | undefined) => {
    if (!value) return;
    all.push(text);
    values.push(value);
  };
  if (filter.status === 'open') all.push("l.status IN ('received', 'processing') AND l.type NOT IN ('rating', 'survey')");
  else add('l.status = ?', filter.status);
  add('l.type = ?', filter.type);
  add('l.department = ?', filter.department);
  add('l.received_on >= ?', filter.from);
  add('l.received_on <= ?', filter.to);
  return { where: all.join(' AND '), values };
}

async function eventsOf(sql: Sql, ids: readonly string[]): Promise<Map<string, LetterEvent[]>> {
  const found = new Map<string, LetterEvent[]>(ids.map((id) => [id, []]));
  for (let from = 0; from < ids.length; from += 200) {
    const part = ids.slice(from, from + 200);
    const rows = await sql.all<{ letter: string; type: EventType; day: string; note: string | null }>(`SELECT letter, type, day, note FROM events WHERE letter IN (${part.map(() => '?').join(', ')}) ORDER BY letter, seq`, ...part);
    for (const { letter, type, day, note } of rows) found.get(letter)!.push({ type, date: day, ...(note && { note }) });
  }
  return found;
}

const COLUMNS = 'l.id, l.number, l.channel, l.type, l.department, l.consent, l.status, l.received_at, l.received_on, l.updated_at, l.answered_on, l.outcome, l.assignee, l.supervisor, l.satisfaction, l.erased_at, l.content, l.contact, l.answer';

async function select(service: Service, staff: Staff, filter: Filter, limit: number, offset: number): Promise<LetterView[]> {
  const { where, values } = conditions(staff, filter);
  const rows = await service.db.all<LetterRow>(`SELECT ${COLUMNS} FROM letters l WHERE ${where} ORDER BY ${filter.status === 'open' ? 'l.received_on, l.received_at' : 'l.received_on DESC, l.received_at DESC'}, l.number LIMIT ${limit} OFFSET ${offset}`, ...values);
  const events = await eventsOf(service.db, rows.map(({ id }) => id));
  return rows.map((row) => viewOf(service, row, events.get(row.id)!));
}

const noted = (service: Service, staff: Staff, deed: Deed, subject: string, detail = '') => service.db.tx((sql) => record(sql, service.ring, staff.name, deed, subject, detail));

export async function list(service: Service, staff: Staff, filter: Filter): Promise<{ rows: LetterView[]; total: number }> {
  const { where, values } = conditions(staff, filter);
  const total = (await service.db.one<{ count: number }>(`SELECT COUNT(*) AS count FROM letters l WHERE ${where}`, ...values))!.count;
  const rows = await select(service, staff, filter, PAGE, ((filter.page ?? 1) - 1) * PAGE);
  if (rows.length) await noted(service, staff, 'read-list', `${rows[rows.length - 1]!.number}…${rows[0]!.number}`, String(rows.length));
  return { rows, total };
}

async function rowOf(sql: Sql, staff: Staff, id: string): Promise<LetterRow> {
  const { where, values } = scopeOf(staff);
  const row = await sql.one<LetterRow>(`SELECT ${COLUMNS} FROM letters l WHERE l.id = ? AND ${where}`, id, ...values);
  // What is not theirs does not exist for them.
  if (!row) throw refusal(404, 'not-found', '没有这封信。');
  return row;
}

export async function open(service: Service, staff: Staff, id: string, deed: 'read' | 'none' = 'read'): Promise<LetterView> {
  const row = await rowOf(service.db, staff, id);
  if (deed === 'read') await noted(service, staff, 'read', row.number);
  return viewOf(service, row, (await eventsOf(service.db, [id])).get(id)!);
}

/** Who wrote it: opened for a reason, which is kept. */
export async function openContact(service: Service, staff: Staff, id: string, reason: string): Promise<Record<string, FieldValue>> {
  const row = await rowOf(service.db, staff, id);
  await noted(service, staff, 'read-contact', row.number, reason);
  return row.contact ? JSON.parse(service.ring.openText(row.contact, `contact ${id}`)) as Record<string, FieldValue> : {};
}

/** Only what does not belong in the log is missing from it: the reason is the staff's own words, cleaned of numbers of persons. */
export function reasonOf(text: string | null): string {
  const reason = (text ?? '').trim().slice(0, 200);
  if ([...reason].length < 2) throw refusal(422, 'reason', '请写明事由。');
  if (scan(reason).length) throw refusal(422, 'reason', '事由会写入日志，请不要写证件号、手机号或账号。');
  return reason;
}

async function addEvent(sql: Sql, id: string, type: EventType, day: string, note: string | null): Promise<void> {
  const last = await sql.one<{ seq: number; day: string }>('SELECT seq, day FROM events WHERE letter = ? ORDER BY seq DESC LIMIT 1', id);
  if (last && day < last.day) throw refusal(422, 'date-order', '日期不能早于上一步。');
  if (day > chinaDay()) throw refusal(422, 'date-order', '日期不能在今天之后。');
  await sql.run('INSERT INTO events (letter, seq, day, type, note) VALUES (?, ?, ?, ?, ?)', id, (last?.seq ?? 0) + 1, day, type, note);
}

async function change(service: Service, staff: Staff, id: string, deed: Deed, detail: string, work: (sql: Sql, row: LetterRow, now: string) => Promise<void>): Promise<void> {
  await service.db.tx(async (sql) => {
    const now = new Date().toISOString();
    // Written first, so that two people who act at once act one after the other.
    await sql.run('UPDATE letters SET updated_at = ? WHERE id = ?', now, id);
    const row = await rowOf(sql, staff, id);
    if (row.erased_at) throw refusal(409, 'erased', '这封信的内容已删除。');
    await work(sql, row, now);
    await record(sql, service.ring, staff.name, deed, row.number, detail);
  });
}

export const assign = (service: Service, staff: Staff, id: string, department: string | null, assignee: string | null): Promise<void> =>
  change(service, staff, id, 'assigned', `${department ?? ''} ${assignee ?? ''}`.trim(), async (sql, row) => {
    if (assignee && !await sql.one('SELECT name FROM staff WHERE name = ? AND disabled = 0', assignee)) throw refusal(422, 'assignee', '没有这个工作人员。');
    await sql.run("UPDATE letters SET department = ?, assignee = ?, status = CASE WHEN status = 'received' THEN 'processing' ELSE status END WHERE id = ?", department, assignee, id);
    if (row.status === 'received') await addEvent(sql, id, 'assigned', chinaDay(), department);
  });

export const answer = (service: Service, staff: Staff, id: string, text: string, outcome: string | null): Promise<void> =>
  change(service, staff, id, 'answered', outcome ?? '', async (sql, row) => {
    if (row.type === 'request' && !outcome) throw refusal(422, 'outcome', '请选择答复种类。');
    await sql.run("UPDATE letters SET answer = ?, outcome = ?, status = 'answered', answered_on = COALESCE(answered_on, ?) WHERE id = ?", service.ring.seal(text, `answer ${id}`), outcome, chinaDay(), id);
    if (!row.answered_on) await addEvent(sql, id, 'answered', chinaDay(), null);
  });

/** Which step may follow which: a pause must have begun before it ends, one extension, nothing after the answer. */
function checkStep(events: readonly LetterEvent[], type: EventType): void {
  const last = (...types: EventType[]) => [...events].reverse().find((event) => types.includes(event.type))?.type;
  const wrong = {
    supplemented: last('supplement-asked', 'supplemented') !== 'supplement-asked' && '没有待补正的通知。',
    'third-party-answered': last('third-party-asked', 'third-party-answered') !== 'third-party-asked' && '没有在征求第三方意见。',
    'supplement-asked': last('supplement-asked', 'supplemented') === 'supplement-asked' && '已经通知补正。',
    'third-party-asked': last('third-party-asked', 'third-party-answered') === 'third-party-asked' && '已经在征求第三方意见。',
    extended: !!last('extended') && '只能延期一次。',
    closed: !last('answered') && '还没有答复，不能办结。',
  }[type as 'extended'];
  if (wrong) throw refusal(422, 'step', wrong);
  if (type !== 'closed' && last('answered')) throw refusal(422, 'step', '已经答复。');
}

export const step = (service: Service, staff: Staff, id: string, type: EventType, day: string, note: string | null): Promise<void> =>
  change(service, staff, id, 'event', type, async (sql) => {
    checkStep((await eventsOf(sql, [id])).get(id)!, type);
    await addEvent(sql, id, type, day, note);
    await sql.run("UPDATE letters SET status = CASE WHEN ? = 'closed' THEN 'closed' WHEN status = 'received' THEN 'processing' ELSE status END WHERE id = ?", type, id);
  });

export interface PublicText {
  title: string;
  question: string;
  answer: string;
  kind: string;
}

const KINDS: Record<FindingKind, string> = { 'id-card': '身份证号', 'id-card-old': '旧身份证号', mobile: '手机号', 'bank-card': '银行卡号' };
const PARTS = { title: '标题', question: '来信内容', answer: '答复', kind: '类型' };

/** The gate before publishing: numbers of persons, and whatever the writer gave as contact. What it says repeats nothing of it. */
export async function gate(service: Service, staff: Staff, id: string, text: PublicText): Promise<string[]> {
  const row = await rowOf(service.db, staff, id);
  const contact = row.contact ? JSON.parse(service.ring.openText(row.contact, `contact ${id}`)) as Record<string, FieldValue> : {};
  const secrets = Object.values(contact).flatMap((value) => textOf(value).split('、')).map((each) => each.normalize('NFKC').replace(/\s/g, '').toLowerCase()).filter((each) => [...each].length >= 2);
  const problems: string[] = [];
  for (const part of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    for (const { kind } of scan(text[part])) problems.push(`“${PARTS[part]}”里有${KINDS[kind]}，请删去或改写。`);
    const plain = text[part].normalize('NFKC').replace(/\s/g, '').toLowerCase();
    if (secrets.some((secret) => plain.includes(secret))) problems.push(`“${PARTS[part]}”里有来信人的姓名或联系方式，请删去或改写。`);
  }
  if (!text.title.trim()) problems.push('请填写标题。');
  if (!row.consent) problems.push('来信人没有同意公开。');
  if (row.type !== 'letter' && row.type !== 'opinion') problems.push('这一类来信不进入公开台账。');
  return problems;
}

/** Text as it may stand in a document: no control characters. */
export const cleanText = (text: string | null, max = 20_000): string => (text ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ').trim().slice(0, max);

export const publish = (service: Service, staff: Staff, id: string, text: PublicText): Promise<void> =>
  change(service, staff, id, 'published', '', async (sql, _row, now) => {
    await sql.run(
      `INSERT INTO published (letter, title, question, answer, kind, published_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (letter) DO UPDATE SET title = excluded.title, question = excluded.question, answer = excluded.answer, kind = excluded.kind, published_at = excluded.published_at`,
      id, text.title, text.question || null, text.answer || null, text.kind || null, now);
  });

export const unpublish = (service: Service, staff: Staff, id: string): Promise<void> =>
  change(service, staff, id, 'unpublished', '', async (sql) => void await sql.run('DELETE FROM published WHERE letter = ?', id));

export const publishedText = (service: Service, id: string): Promise<PublicText | undefined> =>
  service.db.one<PublicText>("SELECT title, COALESCE(question, '') AS question, COALESCE(answer, '') AS answer, COALESCE(kind, '') AS kind FROM published WHERE letter = ?", id);

export interface AttachmentInfo {
  name: string;
  label: string;
  type: string;
  bytes: number;
  note: string | null;
}

export async function attachmentsOf({ db, ring }: Service, id: string): Promise<AttachmentInfo[]> {
  const rows = await db.all<Omit<AttachmentInfo, 'label'> & { label: Uint8Array }>('SELECT name, label, type, bytes, note FROM attachments WHERE letter = ? ORDER BY place', id);
  return rows.map((row) => ({ ...row, label: ring.openText(row.label, `label ${row.name}`) }));
}

export async function attachment(service: Service, staff: Staff, name: string): Promise<{ label: string; type: string; bytes: Buffer }> {
  const { db, ring } = service;
  const { where, values } = scopeOf(staff);
  const row = await db.one<{ number: string; type: string; label: Uint8Array; body: Uint8Array }>(`SELECT l.number, a.type, a.label, a.body FROM attachments a JOIN letters l ON l.id = a.letter WHERE a.name = ? AND ${where}`, name, ...values);
  if (!row) throw refusal(404, 'not-found', '没有这个附件。');
  await noted(service, staff, 'read-attachment', row.number, name);
  return { label: ring.openText(row.label, `label ${name}`), type: row.type, bytes: ring.open(row.body, `file ${name}`) };
}

/** Letters for a file, and the people behind them when a reason is given. */
export async function exportRows(service: Service, staff: Staff, filter: Filter, contactReason: string): Promise<{ letters: LetterView[]; contacts: Map<string, Record<string, FieldValue>> }> {
  const letters = await select(service, staff, filter, 100_000, 0);
  const contacts = new Map<string, Record<string, FieldValue>>();
  if (contactReason) {
    const { where, values } = conditions(staff, filter);
    const rows = await service.db.all<{ id: string; contact: Uint8Array }>(`SELECT l.id, l.contact FROM letters l WHERE ${where} AND l.contact IS NOT NULL`, ...values);
    for (const { id, contact } of rows) contacts.set(id, JSON.parse(service.ring.openText(contact, `contact ${id}`)) as Record<string, FieldValue>);
  }
  await noted(service, staff, 'exported', contactReason ? '含联系方式' : '', `${letters.length} ${contactReason}`.trim());
  return { letters, contacts };
}
