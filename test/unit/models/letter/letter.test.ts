import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnswer, receiptIn } from '../../../../src/models/letter/answer.js';
import { bodyOf, encodeLetter, mintKey } from '../../../../src/models/letter/body.js';
import { lettersIn } from '../../../../src/models/letter/count.js';
import { faultsOf, formOf, linesOf, sensitiveIn, type Values } from '../../../../src/models/letter/form.js';
import { spoken } from '../../../../src/models/letter/spoken.js';
import { DRAFT, isDue, LONGEST_PAUSE, pauseAfter, resumed, step, type LetterState, type LetterStep } from '../../../../src/models/letter/state.js';
import type { FeedbackChannel } from '../../../../src/spec/types.js';

const KEY = 'abcdefghijklmnopqrstuv';
const receipt = { key: KEY, number: 'XX-2026-000001', code: '1234567890', receivedAt: '2026-09-21T06:36:00Z' };

describe('letters counted as people count them', () => {
  for (const [text, count] of [['低保', 2], ['👍🏽', 1], ['👨‍👩‍👧', 1], ['🇨🇳', 1], ['e\u0301', 1], ['a\r\nb', 3], ['𠮷野家', 3], ['', 0], ['❤️', 1]] as const) {
    it(`${JSON.stringify(text)} is ${count}`, () => assert.equal(lettersIn(text), count));
  }
});

describe('a channel as a form', () => {
  const letter: FeedbackChannel = { id: 'letter', type: 'letter', title: '县长信箱', anonymous: true, departments: ['县民政局'] };
  const good: Values = { kind: '咨询', title: '低保', content: '什么时候公示', '.contact': 'no', '.public': 'no' };

  it('asks what a letter page asks for where the channel names no field', () => {
    const form = formOf(letter);
    assert.deepEqual(form.fields.map(({ name }) => name), ['kind', 'title', 'content']);
    assert.deepEqual(form.contact.map(({ name }) => name), ['name', 'phone']);
    assert.deepEqual(faultsOf(form, good), []);
  });

  it('names everything that is wrong at once, in the order of the form', () => {
    assert.deepEqual(faultsOf(formOf(letter), { title: '很'.repeat(26), '.department': '别的局', '.contact': 'yes' }).map(({ name, code, n }) => [name, code, n]), [
      ['kind', 'required', undefined], ['title', 'too-long', 25], ['content', 'required', undefined], ['.department', 'option', undefined], ['name', 'contact', undefined], ['.public', 'consent', undefined],
    ]);
  });

  it('never takes consent for granted and leaves no contact in an anonymous letter', () => {
    const form = formOf(letter);
    const body = bodyOf(form, { ...good, name: '王某', phone: '13800000000' }, { createdAt: '2026-09-21T06:36:00Z', reachable: true, page: 'https://a.example/x?name=1#y' });
    assert.equal(body.public, false);
    assert.deepEqual(Object.keys(body.fields), ['kind', 'title', 'content']);
    assert.equal(body.page, 'https://a.example/x');
  });

  it('sends no contact where it would travel in the clear', () => {
    const body = bodyOf(formOf(letter), { ...good, '.contact': 'yes', phone: '13800000000' }, { createdAt: '2026-09-21T06:36:00Z', reachable: false });
    assert.ok(!('phone' in body.fields));
  });

  it('asks an identity number back out of a request and warns of one in a letter', () => {
    const request = formOf({ id: 'r', type: 'request', title: '依申请公开' });
    const values = { applicant: '公民', content: '身份证11010519491231002X', form: '纸质', delivery: '邮寄', name: '王某', phone: '0955-0000000' };
    assert.deepEqual(faultsOf(request, values).map(({ name, code }) => [name, code]), [['content', 'identity']]);
    assert.deepEqual(sensitiveIn(formOf(letter), { ...good, content: '身份证11010519491231002X' }), ['来信内容']);
  });

  it('gives a rating its tags and a question its figure', () => {
    const form = formOf({ id: 'p', type: 'rating', title: '评议', fields: [{ name: 'tags', label: '原因', type: 'checkbox', options: ['找得到', '看得懂'] }], questions: [{ id: 'q', label: '总体', type: 'rating' }] });
    const body = bodyOf(form, { '.rating': '4', tags: ['看得懂'], 'answers.q': '5' }, { createdAt: '2026-09-21T06:36:00Z', reachable: true });
    assert.deepEqual([body.rating, body.answers, body.fields], [{ score: 4, tags: ['看得懂'] }, { q: 5 }, {}]);
  });

  it('reads the letter over in words', () => {
    const own = { department: '受理单位', name: (department: string) => department, rating: '评分', score: (n: string) => `${n} 分`, invitation: '邀请码', consent: '公开', yes: '同意', no: '不同意', noContact: '不留', contact: '联系方式' };
    assert.deepEqual(linesOf(formOf(letter), good, own).map(({ label, text }) => `${label}：${text}`), ['来信类型：咨询', '标题：低保', '来信内容：什么时候公示', '联系方式：不留', '公开：不同意']);
  });
});

describe('a form in another script', () => {
  const published: FeedbackChannel = { id: 'c', type: 'letter', title: '县长信箱', departments: ['民政局'], fields: [
    { name: 'f1', label: '类型', type: 'radio', options: ['咨询', { value: 'help', label: '求助' }] }, { name: 'f2', label: '联系电话', type: 'text' }, { name: 'f3', label: '内容', type: 'textarea', hint: '请写明' },
  ], questions: [{ id: 'q', label: '满意吗', type: 'single', options: ['满意'] }] };
  const shown: FeedbackChannel = { ...published, title: '縣長信箱', departments: ['民政局'], fields: [
    { name: 'f1', label: '類型', type: 'radio', options: ['諮詢', { value: 'help', label: '求助' }] }, { name: 'f2', label: '聯繫電話', type: 'text' }, { name: 'f3', label: '內容', type: 'textarea', hint: '請寫明' },
  ], questions: [{ id: 'q', label: '滿意嗎', type: 'single', options: ['滿意'] }] };
  const form = spoken(formOf(published), shown, (text) => `[${text}]`);

  it('says everything in the letters of the reader', () => {
    assert.deepEqual([form.title, ...form.fields.concat(form.contact).map(({ label }) => label), form.fields[1]!.hint, form.questions[0]!.label], ['縣長信箱', '類型', '內容', '聯繫電話', '請寫明', '滿意嗎']);
    assert.deepEqual([form.fields[0]!.options, form.questions[0]!.options], [[{ value: '咨询', label: '諮詢' }, { value: 'help', label: '求助' }], [{ value: '满意', label: '滿意' }]]);
  });

  it('asks, allows and keeps apart what was published', () => {
    assert.deepEqual(form.contact.map(({ name }) => name), ['f2'], 'a field about the writer is one in every script');
    assert.deepEqual(faultsOf(form, { f1: '諮詢', f3: '甲', '.public': 'no' }).map(({ code }) => code), ['option']);
    assert.deepEqual(faultsOf(form, { f1: '咨询', f3: '甲', '.public': 'no', '.department': '民政局', 'answers.q': '满意' }), []);
  });

  it('has the standard blanks too where the channel names none', () => {
    const plain = spoken(formOf({ id: 'o', type: 'letter', title: '信箱' }), { id: 'o', type: 'letter', title: '信箱' }, (text) => `[${text}]`);
    assert.deepEqual(plain.fields[0], { name: 'kind', label: '[来信类型]', type: 'radio', required: true, options: ['咨询', '投诉', '建议', '求助'].map((value) => ({ value, label: `[${value}]` })) });
  });
});

describe('the bytes of a letter', () => {
  const body = bodyOf(formOf({ id: 'o', type: 'opinion', title: '百姓畅言' }), { title: '"引号"', content: 'a\r\nb', '.public': 'yes' }, { createdAt: '2026-09-21T06:36:00Z', reachable: true });

  it('are JSON without files and readable as a form with files, whatever the files hold', async () => {
    const plain = encodeLetter(body, [], KEY);
    assert.equal(plain.contentType, 'application/json');
    assert.deepEqual(JSON.parse(new TextDecoder().decode(plain.bytes)), JSON.parse(JSON.stringify(body)));
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ name: fc.string(), bytes: fc.uint8Array({ maxLength: 200 }) }), { minLength: 1, maxLength: 3 }), async (files) => {
      const { contentType, bytes } = encodeLetter(body, files.map((file) => ({ ...file, type: 'image/png' })), KEY);
      const form = await new Response(bytes.slice(), { headers: { 'content-type': contentType } }).formData();
      const parts = form.getAll('file') as File[];
      assert.equal(parts.length, files.length);
      for (let i = 0; i < files.length; i++) assert.deepEqual(new Uint8Array(await parts[i]!.arrayBuffer()), new Uint8Array(files[i]!.bytes));
    }), { numRuns: 40 });
  });

  it('keys are long, safe in a header and never the same', () => {
    const keys = new Set(Array.from({ length: 2000 }, () => mintKey()));
    assert.equal(keys.size, 2000);
    for (const key of keys) assert.match(key, /^[A-Za-z0-9_-]{22}$/);
  });
});

describe('what a receiver says', () => {
  const kinds = (status: number, text: string, more = {}) => readAnswer({ status, text, ...more }, KEY);

  it('only a receipt of this key is one', () => {
    assert.deepEqual(kinds(201, JSON.stringify({ receipt })), { kind: 'receipt', receipt });
    for (const text of ['', '<html>请登录</html>', '{}', '{"ok":true}', JSON.stringify({ receipt: { ...receipt, key: 'other' } }), JSON.stringify({ receipt: { key: KEY } }), 'null']) {
      assert.deepEqual(kinds(200, text), { kind: 'later', why: 'portal' }, text);
    }
    assert.equal(receiptIn(receipt, KEY)?.number, receipt.number);
  });

  it('reasons send a letter back to its writer; what gives none is not the receiver', () => {
    const errors = JSON.stringify({ errors: [{ field: 'title', code: 'too-long', message: '太长' }] });
    for (const status of [400, 413, 415, 422]) assert.equal(kinds(status, errors).kind, 'refused');
    assert.deepEqual(kinds(409, errors), { kind: 'refused', status: 409, faults: [{ field: 'title', code: 'too-long', message: '太长' }], renew: true });
    for (const status of [302, 400, 404, 422]) assert.deepEqual(kinds(status, '<h1>Blocked</h1>'), { kind: 'later', why: 'portal' });
    for (const status of [401, 403]) assert.deepEqual(kinds(status, '<h1>WAF</h1>'), { kind: 'later', why: 'blocked' });
  });

  it('waits as it is asked to, whatever the clocks say', () => {
    assert.deepEqual(kinds(429, '', { retryAfter: '7' }), { kind: 'later', why: 'limited', after: 7000 });
    assert.deepEqual(kinds(503, '', { retryAfter: 'Mon, 21 Sep 2016 06:36:30 GMT', date: 'Mon, 21 Sep 2016 06:36:00 GMT' }), { kind: 'later', why: 'busy', after: 30_000 });
    assert.deepEqual(kinds(503, '', { retryAfter: '99999999' }), { kind: 'later', why: 'busy', after: 3_600_000 });
    assert.deepEqual(kinds(500, '', { retryAfter: 'soon' }), { kind: 'later', why: 'busy' });
  });

  it('no answer breaks it', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.jsonValue().map((value) => JSON.stringify({ errors: value })), fc.json()), fc.option(fc.string()), (status, text, retryAfter) => {
      const answer = readAnswer({ status, text, retryAfter }, KEY);
      // Nothing but a receipt of this key ends a letter's life.
      if (answer.kind === 'receipt') assert.equal(answer.receipt.key, KEY);
    }));
  });
});

describe('the life of a letter', () => {
  const answers: LetterStep[] = [
    { type: 'answer', answer: { kind: 'receipt', receipt }, now: 1000, random: 0 },
    { type: 'answer', answer: { kind: 'refused', status: 422, faults: [], renew: false }, now: 1000, random: 0 },
    { type: 'answer', answer: { kind: 'later', why: 'offline' }, now: 1000, random: 0 },
  ];
  const steps: LetterStep[] = [{ type: 'submit' }, { type: 'start' }, { type: 'take-back' }, { type: 'edit' }, ...answers];
  const states: LetterState[] = [
    DRAFT, { at: 'queued', attempts: 0, next: 0 }, { at: 'queued', attempts: 1, next: 0 }, { at: 'sending', attempts: 1 }, { at: 'acknowledged', receipt }, { at: 'refused', status: 422, faults: [], renew: false },
  ];

  it('has these steps and no others', () => {
    const drawn: string[] = [];
    for (const state of states) for (const each of steps) {
      const after = step(state, each);
      if (after !== state) drawn.push(`${state.at}${'attempts' in state ? state.attempts : ''} ${each.type}${each.type === 'answer' ? `:${each.answer.kind}` : ''} ${after.at}`);
    }
    assert.deepEqual(drawn, [
      'draft submit queued', 'queued0 start sending', 'queued0 take-back draft', 'queued1 start sending',
      'sending1 answer:receipt acknowledged', 'sending1 answer:refused refused', 'sending1 answer:later queued', 'refused edit draft',
    ]);
  });

  it('a letter that has been on its way cannot be taken back, and one with a receipt stays so', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (walk) => {
      let state = DRAFT;
      let left = false;
      for (const each of walk) {
        const before = state;
        state = step(state, each);
        left ||= state.at === 'sending';
        if (before.at === 'acknowledged') assert.equal(state, before);
        if (left && state.at === 'draft') assert.ok(before.at === 'refused' || before.at === 'draft');
      }
    }));
  });

  it('waits longer each time, with a random half, and never long after a clock was set back', () => {
    assert.equal(pauseAfter(1, 1), 2000);
    assert.equal(pauseAfter(1, 0), 1000);
    assert.equal(pauseAfter(99, 1), LONGEST_PAUSE);
    assert.equal(isDue({ at: 'queued', attempts: 3, next: 5000 }, 4000), false);
    assert.equal(isDue({ at: 'queued', attempts: 3, next: 5000 }, 5000), true);
    assert.equal(isDue({ at: 'queued', attempts: 3, next: Date.UTC(2036, 0) }, Date.UTC(2026, 0)), true);
    assert.deepEqual(resumed({ at: 'sending', attempts: 2 }), { at: 'queued', attempts: 2, next: 0 });
  });
});
