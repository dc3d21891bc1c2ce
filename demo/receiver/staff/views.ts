/** The pages of the staff: plain HTML, no script. */
import type { FeedbackDocument } from '../../../src/spec/types.js';
import type { AuditRow } from '../audit.js';
import type { FieldValue } from '../intake/letter.js';
import { LETTER_DAYS } from '../letters/clock.js';
import { OUTCOMES, PAGE, type AttachmentInfo, type Filter, type LetterView, type PublicText } from '../letters/staff-store.js';
import { markup, type Markup, type Piece } from './markup.js';
import { may, ROLES } from './roles.js';
import type { Who } from './session.js';

const TYPES: Readonly<Record<string, string>> = { letter: '信箱', opinion: '百姓畅言', supervision: '监督举报', rating: '评议', survey: '问卷', request: '依申请公开' };
const STATUS: Readonly<Record<string, string>> = { received: '已收到', processing: '办理中', answered: '已答复', closed: '已办结' };
const EVENTS: Readonly<Record<string, string>> = {
  received: '收到', assigned: '交办', 'supplement-asked': '通知补正', supplemented: '收到补正', 'third-party-asked': '征求第三方意见', 'third-party-answered': '第三方答复', extended: '延期', answered: '答复', closed: '办结',
};
const DEEDS: Readonly<Record<string, string>> = {
  received: '收到', read: '查看来信', 'read-contact': '查看联系方式', 'read-attachment': '查看附件', assigned: '交办', answered: '答复', event: '记录步骤', published: '公开', unpublished: '撤回公开', exported: '导出', erased: '删除内容',
  expired: '到期删除', rated: '来信人评价', login: '登录', 'login-failed': '登录失败', logout: '退出', 'staff-added': '新增人员', 'staff-changed': '变更人员', invited: '发放邀请码', 'invite-revoked': '撤销邀请码', 'read-audit': '查看日志', 'read-list': '查看列表', backup: '备份',
};

export function layout(title: string, body: Piece, who?: Who): string {
  const page = markup`<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · 来信办理</title><link rel="stylesheet" href="/staff/staff.css"></head><body>
<a class="skip" href="#main">跳到正文</a>
<header><p>来信办理</p>${who && markup`<nav aria-label="主导航">${may(who, 'read') && markup`<a href="/staff">来信</a>`}${may(who, 'publish') && markup`<a href="/staff/surveys">问卷与评议</a>`}${may(who, 'audit') && markup`<a href="/staff/audit">日志</a>`}<a href="/staff/password">修改密码</a></nav>
<span>${who.display}（${ROLES[who.role].label}${who.department ? ` · ${who.department}` : ''}）</span>${form('/staff/logout', who, markup`<button class="quiet">退出</button>`)}`}</header>
<main id="main"${who ? '' : markup` class="narrow"`}><h1>${title}</h1>${body}</main></body></html>`;
  return `<!doctype html>\n${page.toString()}`;
}

const form = (action: string, who: Who, inner: Piece): Markup => markup`<form method="post" action="${action}"><input type="hidden" name="csrf" value="${who.csrf}">${inner}</form>`;

const problems = (list: readonly string[]): Piece => list.length ? markup`<div class="problems" role="alert"><strong>请先改正：</strong><ul>${list.map((each) => markup`<li>${each}</li>`)}</ul></div>` : '';

const options = (of: Readonly<Record<string, string>>, chosen: string | undefined, empty?: string): Piece =>
  markup`${empty !== undefined && markup`<option value="">${empty}</option>`}${Object.keys(of).map((value) => markup`<option value="${value}"${value === chosen ? markup` selected` : ''}>${of[value]}</option>`)}`;

const field = (label: string, id: string, control: Piece, hint = ''): Markup => markup`<div class="field"><label for="${id}">${label}</label>${control}${hint && markup`<p class="hint">${hint}</p>`}</div>`;

export const loginPage = (list: readonly string[], name = ''): string => layout('登录', markup`${problems(list)}<form method="post" action="/staff/login">
${field('用户名', 'name', markup`<input id="name" name="name" value="${name}" autocomplete="username" required maxlength="64">`)}
${field('密码', 'password', markup`<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">`)}
<button>登录</button></form>`);

export const passwordPage = (who: Who, list: readonly string[], done = false): string => layout('修改密码', markup`${problems(list)}${done && markup`<p class="done" role="status">密码已修改，其他地方的登录已失效。</p>`}
${form('/staff/password', who, markup`${field('现在的密码', 'old', markup`<input id="old" name="old" type="password" autocomplete="current-password" required maxlength="200">`)}
${field('新密码', 'new', markup`<input id="new" name="new" type="password" autocomplete="new-password" required minlength="12" maxlength="200">`, '至少 12 位。')}<button>修改</button>`)}`, who);

export const messagePage = (title: string, lines: readonly string[], who?: Who): string => layout(title, markup`${lines.map((line) => markup`<p>${line}</p>`)}<p><a href="/staff">返回来信列表</a></p>`, who);

function clockWords({ clock, answered_on: answered }: LetterView): Piece {
  if (!clock) return '';
  if (clock.paused === 'supplement') return markup`<span class="paused">待补正，期限未起算</span>`;
  if (clock.paused === 'third-party') return markup`<span class="paused">征求第三方意见，期限暂停（已用 ${clock.used} 个工作日）</span>`;
  if (clock.used === undefined) return `${clock.limit} 个工作日（自 ${clock.from}；日历没有这一年，请自行计算）`;
  if (answered) return clock.overdue ? markup`<span class="late">逾期答复</span>（${clock.used} 个工作日）` : `${clock.used} 个工作日答复`;
  return clock.overdue ? markup`<span class="late">已逾期</span>（第 ${clock.used} 个工作日，期限 ${clock.limit} 个）` : `${clock.due ?? ''} 前（第 ${clock.used} / ${clock.limit} 个工作日）`;
}

export interface ListPage {
  rows: LetterView[];
  total: number;
  filter: Filter;
  departments: string[];
}

/** A list's address with one condition changed. Conditions hold nothing personal. */
function address(filter: Filter, page: number): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'type', 'department', 'from', 'to'] as const) if (filter[name]) query.set(name, filter[name]);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/staff?${text}` : '/staff';
}

export function listPage(who: Who, { rows, total, filter, departments }: ListPage): string {
  const page = filter.page ?? 1;
  const types = who.role === 'supervision' ? { supervision: TYPES['supervision']! } : Object.fromEntries(Object.entries(TYPES).filter(([type]) => type !== 'supervision'));
  const controls = markup`${field('状态', 'status', markup`<select id="status" name="status">${options({ open: '未办结（先到先列）', ...STATUS }, filter.status, '全部')}</select>`)}
${field('类型', 'type', markup`<select id="type" name="type">${options(types, filter.type, '全部')}</select>`)}
${field('部门', 'department', markup`<select id="department" name="department">${options(Object.fromEntries(departments.map((each) => [each, each])), filter.department, '全部')}</select>`)}
${field('收到自', 'from', markup`<input id="from" name="from" type="date" value="${filter.from}">`)}${field('至', 'to', markup`<input id="to" name="to" type="date" value="${filter.to}">`)}`;
  return layout(`来信 ${total} 件`, markup`<form class="filter" method="get" action="/staff">${controls}<button>筛选</button></form>
<div class="scroll"><table class="letters"><thead><tr><th scope="col">编号</th><th scope="col">类型</th><th scope="col">标题</th><th scope="col">部门</th><th scope="col">收到</th><th scope="col">状态</th><th scope="col">期限</th></tr></thead><tbody>
${rows.map((row) => markup`<tr><td>${row.number}</td><td>${TYPES[row.type]}</td><td><a href="/staff/letters/${row.id}">${row.title}</a></td><td>${row.department ?? '未交办'}</td><td>${row.received_on} 收到</td><td>${STATUS[row.status]}</td><td>${clockWords(row)}</td></tr>`)}</tbody></table></div>
${rows.length ? '' : markup`<p>没有符合条件的来信。</p>`}
<nav class="pages" aria-label="分页">${page > 1 && markup`<a href="${address(filter, page - 1)}">上一页</a>`}<span>第 ${page} / ${Math.max(1, Math.ceil(total / PAGE))} 页</span>${page * PAGE < total && markup`<a href="${address(filter, page + 1)}">下一页</a>`}</nav>
${may(who, 'export') && markup`<details><summary>按以上条件导出 CSV</summary>${form('/staff/export', who, markup`${(['status', 'type', 'department', 'from', 'to'] as const).map((name) => markup`<input type="hidden" name="${name}" value="${filter[name]}">`)}
${field('含联系方式的事由', 'reason', markup`<input id="reason" name="reason" maxlength="200">`, '留空则不含联系方式；写了事由才含，事由写入日志。')}<button class="quiet">导出</button>`)}</details>`}`, who);
}

export interface LetterPage {
  letter: LetterView;
  attachments: AttachmentInfo[];
  channels: FeedbackDocument;
  published?: PublicText;
  draft?: PublicText;
  contact?: Record<string, FieldValue>;
  problems?: readonly string[];
  staff: { name: string; display: string }[];
}

const shown = (value: FieldValue): string => Array.isArray(value) ? value.join('、') : value === true ? '是' : value === false ? '否' : String(value);

function bodyList(letter: LetterView, channels: FeedbackDocument): Piece {
  const channel = channels.channels.find(({ id }) => id === letter.channel);
  const { body } = letter;
  if (!body) return markup`<p>内容已删除（${letter.erased_at?.slice(0, 10)}）。</p>`;
  const label = (name: string) => channel?.fields?.find((each) => each.name === name)?.label ?? name;
  const asked = (name: string) => channel?.questions?.find((each) => each.id === name)?.label ?? name;
  return markup`<dl>${Object.entries(body.fields).map(([name, value]) => markup`<dt>${label(name)}</dt><dd>${shown(value)}</dd>`)}
${body.rating && markup`<dt>评分</dt><dd>${body.rating.score} 分 ${body.rating.tags.join('、')}</dd>`}
${Object.entries(body.answers ?? {}).map(([name, value]) => markup`<dt>${asked(name)}</dt><dd>${shown(value)}</dd>`)}
${body.page && markup`<dt>所在网页</dt><dd>${body.page}</dd>`}</dl>`;
}

function publishForm(who: Who, { letter, published, draft }: LetterPage): Piece {
  const text = (name: string) => { const value = letter.body?.fields[name]; return value === undefined ? '' : shown(value); };
  const now = draft ?? published ?? { title: text('title') || letter.title, question: text('content'), answer: letter.answerText, kind: text('kind') };
  if (!letter.consent) return markup`<p>来信人没有同意公开，不能公开。</p>`;
  return markup`${published && markup`<p class="done">已公开。${form(`/staff/letters/${letter.id}/unpublish`, who, markup`<button class="quiet">撤回</button>`)}</p>`}
${form(`/staff/letters/${letter.id}/publish`, who, markup`${field('标题', 'title', markup`<input id="title" name="title" value="${now.title}" maxlength="200">`)}${field('类型', 'kind', markup`<input id="kind" name="kind" value="${now.kind}" maxlength="20">`)}
${field('来信内容', 'question', markup`<textarea id="question" name="question">\n${now.question}</textarea>`, '请删去能认出来信人的内容。')}${field('答复', 'public-answer', markup`<textarea id="public-answer" name="answer">\n${now.answer}</textarea>`)}<button>${published ? '更新公开内容' : '公开'}</button>`)}`;
}

/** What can come next, so that nothing impossible is offered. */
function nextSteps({ type, status, events, answered_on: answered }: LetterView): string[] {
  if (answered) return status === 'closed' ? [] : ['closed'];
  if (type !== 'request') return [];
  const last = (...types: string[]) => [...events].reverse().find((event) => types.includes(event.type))?.type;
  return [last('supplement-asked', 'supplemented') === 'supplement-asked' ? 'supplemented' : 'supplement-asked', last('third-party-asked', 'third-party-answered') === 'third-party-asked' ? 'third-party-answered' : 'third-party-asked', ...(last('extended') ? [] : ['extended'])];
}

function workForms(who: Who, page: LetterPage, today: string): Piece {
  const { letter, channels, staff } = page;
  const at = `/staff/letters/${letter.id}`;
  if (letter.erased_at) return '';
  const departments = [...new Set([...channels.channels.flatMap((each) => each.departments ?? []), ...(letter.department ? [letter.department] : [])])];
  const steps = nextSteps(letter);
  return markup`${may(who, 'assign') && markup`<h2>交办</h2>${form(`${at}/assign`, who, markup`${field('部门', 'department', markup`<input id="department" name="department" list="departments" value="${letter.department}" maxlength="200"><datalist id="departments">${departments.map((each) => markup`<option value="${each}">`)}</datalist>`)}
${field('经办人', 'assignee', markup`<select id="assignee" name="assignee">${options(Object.fromEntries(staff.map(({ name, display }) => [name, display])), letter.assignee ?? undefined, '未指定')}</select>`)}<button>交办</button>`)}`}
${may(who, 'answer') && markup`<h2>答复来信人</h2>${form(`${at}/answer`, who, markup`${field('答复内容', 'answer', markup`<textarea id="answer" name="answer" required>\n${letter.answerText}</textarea>`, '来信人凭编号和查询码看到这段话。')}
${letter.type === 'request' && field('答复种类', 'outcome', markup`<select id="outcome" name="outcome" required>${options(OUTCOMES, letter.outcome ?? undefined, '请选择')}</select>`)}<button>${letter.answerText ? '更正答复' : '答复'}</button>`)}
${steps.length ? markup`<h2>记录一步</h2>${form(`${at}/step`, who, markup`${field('步骤', 'step', markup`<select id="step" name="type">${options(Object.fromEntries(steps.map((type) => [type, EVENTS[type]!])), undefined)}</select>`)}${field('日期', 'day', markup`<input id="day" name="day" type="date" value="${today}" max="${today}" required>`)}
${field('说明', 'note', markup`<input id="note" name="note" maxlength="200">`, '来信人能看到。')}<button class="quiet">记录</button>`)}` : ''}`}
${may(who, 'publish') && (letter.type === 'letter' || letter.type === 'opinion') && markup`<details${letter.answered_on || page.draft || page.published ? markup` open` : ''}><summary>公开到台账</summary>${publishForm(who, page)}</details>`}
${may(who, 'erase') && markup`<details><summary>删除内容</summary>${form(`${at}/erase`, who, markup`${field('事由', 'erase-reason', markup`<input id="erase-reason" name="reason" required maxlength="200">`, '来信内容、联系方式、附件和答复都会删去，不能恢复；编号与日期保留。')}<button class="danger">删除内容</button>`)}</details>`}`;
}

export function letterPage(who: Who, page: LetterPage, today: string): string {
  const { letter, attachments, contact, channels } = page;
  const contactLabel = (name: string) => channels.channels.find(({ id }) => id === letter.channel)?.fields?.find((each) => each.name === name)?.label ?? name;
  return layout(`${letter.number} ${letter.title}`, markup`${problems(page.problems ?? [])}<div class="columns"><div>
<dl><dt>类型</dt><dd>${TYPES[letter.type]}</dd><dt>状态</dt><dd>${STATUS[letter.status]}${letter.outcome && `（${OUTCOMES[letter.outcome] ?? ''}）`}</dd><dt>收到</dt><dd>${letter.received_on}</dd><dt>部门</dt><dd>${letter.department ?? '未交办'}</dd><dt>期限</dt><dd>${clockWords(letter)}</dd>
<dt>同意公开</dt><dd>${letter.consent ? '是' : '否'}</dd>${letter.satisfaction && markup`<dt>满意度</dt><dd>${letter.satisfaction} / 5</dd>`}${letter.supervisor && markup`<dt>监督员</dt><dd>${letter.supervisor}</dd>`}</dl>
<h2>内容</h2>${bodyList(letter, channels)}
${attachments.length ? markup`<h2>附件</h2><ul>${attachments.map((file) => markup`<li><a href="/staff/attachments/${file.name}">${file.label}</a>（${Math.ceil(file.bytes / 1024)} KB${file.note && markup`，<strong>${file.note}</strong>`}）</li>`)}</ul>` : ''}
<h2>联系方式</h2>${contact ? markup`<dl>${Object.entries(contact).map(([name, value]) => markup`<dt>${contactLabel(name)}</dt><dd>${shown(value)}</dd>`)}</dl>` : !letter.hasContact ? markup`<p>没有留下联系方式。</p>` : may(who, 'contact') && form(`/staff/letters/${letter.id}/contact`, who, markup`${field('查看的事由', 'contact-reason', markup`<input id="contact-reason" name="reason" required maxlength="200">`, '事由写入日志。')}<button class="quiet">查看</button>`)}
<h2>经过</h2><ol>${letter.events.map(({ type, date, note }) => markup`<li>${date} ${EVENTS[type]}${note && `：${note}`}</li>`)}</ol></div>
<div>${workForms(who, page, today)}</div></div>`, who);
}

export const auditPage = (who: Who, rows: readonly AuditRow[], whole: { count: number; broken?: number }, before: number | undefined): string => layout('日志', markup`
<p class="${whole.broken ? 'late' : 'done'}" role="status">${whole.broken ? `第 ${whole.broken} 条之后的日志与签名不符，请立即报告。` : `共 ${whole.count} 条，签名前后相符。`}</p>
<div class="scroll"><table><thead><tr><th scope="col">序号</th><th scope="col">时间（UTC）</th><th scope="col">人员</th><th scope="col">动作</th><th scope="col">对象</th><th scope="col">说明</th></tr></thead><tbody>
${rows.map((row) => markup`<tr><td>${row.seq}</td><td>${row.at.slice(0, 19).replace('T', ' ')}</td><td>${row.actor}</td><td>${DEEDS[row.action] ?? row.action}</td><td>${row.subject}</td><td>${row.detail}</td></tr>`)}</tbody></table></div>
${before !== undefined && before > 1 && markup`<p><a href="/staff/audit?before=${before}">更早</a></p>`}`, who);

export interface Tally {
  title: string;
  letters: number;
  questions: { label: string; counts: Record<string, number> }[];
}

export const surveysPage = (who: Who, tallies: readonly Tally[]): string => layout('问卷与评议', markup`${tallies.map((tally) => markup`<h2>${tally.title}（${tally.letters} 份）</h2>${tally.questions.map((question) => markup`<div class="scroll"><table><thead><tr><th scope="col">${question.label}</th><th scope="col">份数</th></tr></thead><tbody>
${Object.entries(question.counts).map(([value, count]) => markup`<tr><td>${value}</td><td>${count}</td></tr>`)}</tbody></table></div>`)}`)}${tallies.length ? '' : markup`<p>没有问卷或评议渠道。</p>`}`, who);

export const exportHead = ['编号', '类型', '部门', '状态', '收到', '答复', '答复种类', '满意度', '同意公开', '逾期', '标题', '内容', '答复内容', '联系方式'];

export function exportCells(letter: LetterView, contact: Record<string, FieldValue> | undefined): string[] {
  const fields = letter.body?.fields ?? {};
  const content = Object.entries(fields).filter(([name]) => name !== 'title').map(([name, value]) => `${name}: ${shown(value)}`).join('\n');
  return [letter.number, TYPES[letter.type]!, letter.department ?? '', STATUS[letter.status]!, letter.received_on, letter.answered_on ?? '', letter.outcome ? OUTCOMES[letter.outcome] ?? '' : '', letter.satisfaction ? String(letter.satisfaction) : '', letter.consent ? '是' : '否',
    LETTER_DAYS[letter.type] && letter.clock?.overdue ? '是' : '', letter.title, content, letter.answerText, Object.entries(contact ?? {}).map(([name, value]) => `${name}: ${shown(value)}`).join('\n')];
}
