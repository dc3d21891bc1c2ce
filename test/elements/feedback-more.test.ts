/** Letters as their writers meet them: what is wrong is said at once, nothing typed is lost, a receipt is believed only if it is one. */
import { expect } from '@open-wc/testing';
import '../../src/components/feedback/define.js';
import type { GkFeedback } from '../../src/components/feedback/gk-feedback.js';
import { outbox } from '../../src/controllers/letter/outbox.js';
import { openStore } from '../../src/data/storage.js';
import { all, clean, drawn, focused, inState, mount, named, one, shows, until, type GkHost } from '../common/kit.js';
import { channels, only } from '../fixtures/elements/feedback.js';

type Answer = (request: { key: string; body: Record<string, unknown>; type: string }) => Response | Promise<Response>;
const { fetch: real } = window;
const posted: { key: string; body: Record<string, unknown>; type: string; url: string }[] = [];
/** Answers posts in place of a receiver. */
function receive(answer: Answer): void {
  window.fetch = async (url, init) => {
    if (init?.method !== 'POST') return real(url, init);
    const headers = init.headers as Record<string, string>;
    const type = headers['Content-Type']!;
    const text = new TextDecoder().decode(init.body as Uint8Array);
    const json = type === 'application/json' ? text : /\r\n\r\n(\{.*?\})\r\n--/s.exec(text)![1]!;
    const request = { key: headers['Idempotency-Key'] ?? '', body: JSON.parse(json) as Record<string, unknown>, type };
    posted.push({ ...request, url: url as string });
    return answer(request);
  };
}
const receipt: Answer = ({ key }) => Response.json({ receipt: { key, number: 'XX-2026-000047', code: '4827109356', receivedAt: '2026-09-21T06:36:00Z' } }, { status: 201 });

const field = (host: GkHost, label: string): HTMLInputElement => {
  const found = all<HTMLLabelElement>(host, 'label').find((each) => each.textContent.trim().startsWith(label));
  if (!found) throw new Error(`no field ${label}: ${drawn(host)}`);
  return (found.control ?? found.querySelector('input')) as HTMLInputElement;
};
function fill(host: GkHost, values: Record<string, string>): void {
  for (const label of Object.keys(values)) {
    const control = field(host, label);
    control.value = values[label]!;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}
const choose = (host: GkHost, ...labels: string[]): void => labels.forEach((label) => field(host, label).click());
const press = (host: GkHost, name: string): void => named(host, 'button', name).click();

async function form(id = 'letter', more: object = {}): Promise<GkHost> {
  const host = mount('gk-feedback');
  (host as GkFeedback).data = only(id, more);
  await inState(host, 'ready');
  // The draft has been asked for.
  if (id !== 'paper') await until(() => /草稿|不让本页/.test(drawn(host)), 'the note on drafts');
  return host;
}
/** The letter is read over: its room loads when it is first needed. */
const ready = (host: GkHost): Promise<unknown> => until(() => all(host, 'button').some(({ textContent }) => textContent.trim() === '提交'), 'the button that sends');

async function written(host: GkHost): Promise<GkHost> {
  choose(host, '咨询', '不留联系方式', '不同意');
  fill(host, { 标题: '低保什么时候公示', 来信内容: '2026年9月，我到便民服务中心询问。' });
  await host.updateComplete;
  press(host, '核对并提交');
  await ready(host);
  return host;
}
async function forget(): Promise<void> {
  window.fetch = real;
  posted.length = 0;
  clean();
  history.replaceState(null, '', location.pathname + location.search);
  await outbox().clear();
  await (await openStore('letter')).clear();
}

describe('gk-feedback', () => {
  beforeEach(forget);
  after(forget);

  it('offers channels and opens one, with its own address and the way back', async () => {
    const host = mount('gk-feedback');
    (host as GkFeedback).data = channels;
    await shows(host, '县长信箱');
    press(host, '依申请公开');
    await shows(host, '所需信息');
    expect(location.hash).to.equal('#gk-feedback?channel=request');
    press(host, '全部渠道');
    await shows(host, '社会评议');
    expect(location.hash).to.equal('');
  });

  it('says everything that is wrong at once, gives the summary the focus, and each line leads to its field', async () => {
    const host = await form();
    press(host, '核对并提交');
    await shows(host, '还有 5 处需要修改');
    await until(() => focused()?.classList.contains('sum'), 'focus on the summary');
    const title = field(host, '标题');
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    const words = title.getAttribute('aria-describedby')!.split(' ').map((id) => host.shadowRoot!.getElementById(id)!.textContent.trim());
    expect(words).to.include('请填写标题');
    // The reader turns to another script: form and faults turn together.
    host.lang = 'zh-Hant';
    await shows(host, '請填寫標題');
    host.lang = '';
    await shows(host, '请填写标题');
    named(host, 'a', '请填写来信内容').click();
    await until(() => focused() === field(host, '来信内容'), 'focus on the field');
  });

  it('loses nothing that is typed to an error, and counts as people count', async () => {
    const host = await form();
    fill(host, { 标题: '👨‍👩‍👧'.repeat(26), 来信内容: '一段话' });
    await host.updateComplete;
    await shows(host, '26/25');
    press(host, '核对并提交');
    await shows(host, '标题最多 25 字');
    expect(field(host, '来信内容').value).to.equal('一段话');
  });

  it('never preselects consent or contact, hides contact fields of an anonymous letter, asks for one way where contact is wanted', async () => {
    const host = await form();
    expect(all<HTMLInputElement>(host, 'input[type=radio]').some(({ checked }) => checked)).to.equal(false);
    choose(host, '咨询', '留下联系方式', '不同意');
    fill(host, { 标题: '甲', 来信内容: '乙' });
    await host.updateComplete;
    press(host, '核对并提交');
    await shows(host, '请至少填写一种联系方式');
    choose(host, '不留联系方式');
    await host.updateComplete;
    expect(drawn(host)).to.not.include('手机号码');
  });

  it('is read over, sent once however often it is pressed, and ends with number, code and the way to the status', async () => {
    receive(receipt);
    const host = await written(await form());
    const send = named(host, 'button', '提交');
    send.click();
    send.click();
    await shows(host, 'XX-2026-000047');
    expect(drawn(host)).to.include('4827 1093 56').and.to.include('2026年10月12日');
    expect(posted.length).to.equal(1);
    expect(posted[0]!.key).to.match(/^[A-Za-z0-9_-]{22}$/);
    expect(posted[0]!.body).to.deep.include({ spec: 'gk/1', channel: 'letter', type: 'letter', public: false, fields: { kind: '咨询', title: '低保什么时候公示', content: '2026年9月，我到便民服务中心询问。' } });
    expect(location.href).to.not.include('000047').and.to.not.include('4827');
    await until(async () => (await (await openStore('letter')).keys()).every((key) => key.startsWith('letter.')), 'draft and words gone');
  });

  it('written in another script it means the same to its receiver, and what is read over follows the reader', async () => {
    receive(receipt);
    const host = await form();
    host.lang = 'zh-Hant';
    await shows(host, '諮詢');
    await until(() => all(host, 'label').some(({ textContent }) => textContent.trim().startsWith('標題')), 'the labels');
    choose(host, '諮詢', '不留聯絡方式', '不同意');
    fill(host, { 標題: '低保何時公示', 來信內容: '一段話' });
    await host.updateComplete;
    host.lang = 'zh-Hans';
    await shows(host, '核对并提交');
    await until(() => field(host, '咨询').checked, 'what was chosen stays');
    press(host, '核对并提交');
    await ready(host);
    await shows(host, '咨询');
    host.lang = 'zh-Hant';
    await shows(host, '諮詢');
    await until(() => !drawn(host).includes('标题'), 'the lines to follow');
    await until(() => named(host, 'button', '提交'), 'the button').then((button) => button.click());
    await shows(host, 'XX-2026-000047');
    expect(posted[0]!.body['fields']).to.deep.equal({ kind: '咨询', title: '低保何時公示', content: '一段話' });
  });

  it('a login page that says 200 is no receipt: the letter waits and goes when the line is good', async () => {
    let portal = true;
    receive((request) => (portal ? new Response('<html>请登录</html>') : receipt(request)));
    const host = await written(await form());
    press(host, '提交');
    await shows(host, '可能要先登录上网');
    portal = false;
    press(host, '现在再试');
    await shows(host, 'XX-2026-000047');
    expect(new Set(posted.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(posted.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
  });

  it('what the receiver asks to change stands at its field, with all that was typed', async () => {
    receive(({ key }) => (posted.length > 1 ? receipt({ key, body: {}, type: '' }) : Response.json({ errors: [{ field: 'title', code: 'too-long', message: '“标题”最多 10 字。' }] }, { status: 422 })));
    const host = await written(await form());
    press(host, '提交');
    await shows(host, '接收单位请您修改');
    expect(field(host, '标题').value).to.equal('低保什么时候公示');
    expect(field(host, '标题').getAttribute('aria-invalid')).to.equal('true');
    fill(host, { 标题: '低保' });
    await host.updateComplete;
    press(host, '核对并提交');
    await ready(host);
    press(host, '提交');
    await shows(host, 'XX-2026-000047');
  });

  it('a site may take the letter over; the event holds no word of it', async () => {
    receive(receipt);
    const told: CustomEvent[] = [];
    let taken: Record<string, unknown> | undefined;
    const host = await written(await form());
    host.addEventListener('gk-submit', (event) => {
      told.push(event);
      event.detail.respondWith(async ({ key, body }) => {
      taken = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
      return { key, number: '站内-7' };
      });
    });
    press(host, '提交');
    await shows(host, '站内-7');
    expect(posted.length).to.equal(0);
    expect(taken?.['channel']).to.equal('letter');
    expect(told.length).to.equal(1);
    expect(Object.keys(told[0]!.detail as object).sort()).to.deep.equal(['channel', 'key', 'respondWith']);
  });

  it('a draft comes back, with its key; an invitation does not', async () => {
    const first = await form('supervision');
    fill(first, { 标题: '未公开的事项', 邀请码: 'ABCD-1234' });
    await first.updateComplete;
    clean();
    await until(async () => (await (await openStore('letter')).keys()).some((key) => key.startsWith('draft.')), 'the draft');
    const host = mount('gk-feedback');
    (host as GkFeedback).data = only('supervision');
    await shows(host, '已恢复您上次没有写完的内容');
    expect(field(host, '标题').value).to.equal('未公开的事项');
    expect(field(host, '邀请码').value).to.equal('');
    press(host, '清空重写');
    await shows(host, '已清空');
    expect(field(host, '标题').value).to.equal('');
    press(host, '撤销');
    await until(() => field(host, '标题').value === '未公开的事项', 'what was there');
  });

  it('a kiosk keeps nothing and forgets with reset', async () => {
    receive(receipt);
    const host = mount('gk-feedback', { kiosk: '' });
    (host as GkFeedback).data = only('letter');
    await shows(host, '本机不保存');
    await written(host);
    press(host, '提交');
    await shows(host, 'XX-2026-000047');
    expect(await (await openStore('letter')).keys()).to.deep.equal([]);
    (host as GkFeedback).reset();
    await until(() => field(host, '标题').value === '', 'an empty form');
    expect(drawn(host)).to.not.include('000047');
  });

  it('asks for the letters of a survey and a request, and takes what another element was showing', async () => {
    history.replaceState(null, '', '#gk-feedback?type=request&about=%E5%8D%B1%E6%88%BF%E6%94%B9%E9%80%A0%E5%90%8D%E5%8D%95');
    const host = mount('gk-feedback');
    (host as GkFeedback).data = channels;
    await shows(host, '请核对补充');
    expect(field(host, '所需信息').value).to.equal('危房改造名单');
    clean();
    history.replaceState(null, '', location.pathname);
    receive(receipt);
    const survey = await form('survey');
    choose(survey, '满意', '非常满意');
    await survey.updateComplete;
    press(survey, '核对并提交');
    await ready(survey);
    press(survey, '提交');
    await shows(survey, 'XX-2026-000047');
    expect(posted[0]!.body['answers']).to.deep.equal({ q1: '满意', q2: 5 });
  });

  it('attaches by content, takes the place out of a photo, and sends the same bytes again', async () => {
    let tries = 0;
    receive((request) => (++tries < 2 ? new Response('', { status: 503 }) : receipt(request)));
    const host = await form();
    const box = one<HTMLInputElement>(host, 'input[type=file]');
    const put = (...files: File[]): void => {
      const data = new DataTransfer();
      files.forEach((file) => data.items.add(file));
      box.files = data.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    };
    put(new File(['<svg onload=alert(1)>'], '图.png', { type: 'image/png' }));
    await shows(host, '“图.png”的内容不是可以附上的类型');
    put(new File(['%PDF-1.7 一份'], '证明', { type: '' }));
    await shows(host, '证明.pdf');
    await written(host);
    press(host, '提交');
    await shows(host, '忙不过来');
    press(host, '现在再试');
    await shows(host, 'XX-2026-000047');
    expect(posted.map(({ type }) => type.split(';')[0])).to.deep.equal(['multipart/form-data', 'multipart/form-data']);
  });

  it('without an address it prints and copies; on a plain http page there would be no contact', async () => {
    const host = await form('paper');
    fill(host, { 意见: '多放几份纸质的' });
    choose(host, '不同意');
    await host.updateComplete;
    press(host, '核对并提交');
    await shows(host, '没有网上接收地址');
    expect(drawn(host)).to.include('0955-4000012');
    expect(all(host, 'button').map(({ textContent }) => textContent.trim())).to.include.members(['打印', '复制全文']);
  });

  it('tells what became of a letter by number and code, in the body only, with the clock of its events', async () => {
    receive(({ body }) => body['code'] === '4827109356'
      ? Response.json({ number: 'SQ-2026-000001', status: 'processing', department: '县民政局', events: [{ type: 'received', date: '2026-09-01' }, { type: 'supplement-asked', date: '2026-09-03' }], clock: { limit: 20, paused: 'supplement' } })
      : Response.json({ errors: [{ code: 'not-found', message: '编号或查询码不对。' }] }, { status: 404 }));
    const host = mount('gk-feedback');
    (host as GkFeedback).data = channels;
    await shows(host, '查询办理进度');
    named(host, 'button', /查询办理进度/).click();
    await until(() => all(host, 'label').some(({ textContent }) => textContent.trim() === '查询码'), 'the form of the status');
    press(host, '查询');
    await shows(host, '请填写信件编号和查询码');
    fill(host, { 信件编号: 'SQ-2026-000001', 查询码: '1111' });
    press(host, '查询');
    await shows(host, '没有查到');
    fill(host, { 查询码: '4827 1093 56' });
    press(host, '查询');
    await shows(host, '办理中');
    expect(drawn(host)).to.include('等待补正').and.to.include('要求补正').and.to.include('2026年9月3日');
    expect(posted.every(({ url }) => url.endsWith('/v1/letters/status'))).to.equal(true);
    expect(location.href).to.not.include('SQ-').and.to.not.include('4827');
  });
});
