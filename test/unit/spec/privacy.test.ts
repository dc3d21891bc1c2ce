import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mask, maskValue, scan } from '../../../src/spec/privacy.js';
import { around, bankCard, disguise, harmless, idCard, idCardOld, mobile, random } from './privacy-samples.js';

const kinds = (text: string) => scan(text).map((f) => f.kind).join();

test('identity numbers, however written', () => {
  const id = idCard(random(1));
  for (const text of [id, `身份证${id}，`, `640522 ${id}`, `${id}${id}`, `x${id}y`, `(${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)})`]) {
    assert.match(kinds(text), /^id-card(,id-card)?$/, text.replace(/\d/g, '0'));
  }
  assert.equal(mask(id).text, `${id.slice(0, 2)}${'*'.repeat(16)}`);
  const bad = id.slice(0, 17) + (id[17] === '1' ? '2' : '1');
  assert.equal(kinds(bad), '');
  assert.equal(kinds('11010519491231002X'), 'id-card');
  assert.equal(kinds('11010519491231002x'), 'id-card');
  assert.equal(kinds('１１０１０５１９４９１２３１００２Ｘ'), 'id-card');
  assert.equal(kinds('110105194902310021'), '', 'a date that does not exist');
  assert.equal(kinds('440524188001010014'), '', 'not in 1880');
});

test('mobile numbers', () => {
  for (const text of ['13812345678', '+86 138 1234 5678', '86-13812345678', '008613812345678', '138-1234-5678', '电话/13812345678', '13812345678@139.com', 'tel:13812345678',
    '0955-4012345/13812345678', '0955-4012345 13812345678', '1３８１２３４５６７８', '1 3 8 1 2 3 4 5 6 7 8', '13812345678万某某', '请拨13812345678。']) {
    assert.equal(kinds(text), 'mobile', text);
    assert.match(mask(text).text, /138\*{4}5678/);
  }
  for (const text of ['13812345678元', '¥13812345678', '0.13812345678', '13812345678.50', 'A13812345678', '138123456789', '12812345678', '第13812345678号', '138-20210615', '138,123,456,78',
    '10912345678', 'https://a.cn/n/13812345678', '18-2021-00037']) assert.equal(kinds(text), '', text);
  assert.deepEqual(scan('甲13812345678乙13912345678'), [{ kind: 'mobile', start: 1, length: 11 }, { kind: 'mobile', start: 13, length: 11 }]);
});

test('bank cards', () => {
  for (const text of ['6222021001112223334', '6222 0210 0111 2223 334', '6222021001112223334 500元', '4111 1111 1111 1111 300 元', '4111-1111-1111-1111', '378282246310005']) {
    const found = scan(text).filter((f) => f.kind === 'bank-card');
    const luhn = (digits: string) => [...digits].reverse().reduce((sum, d, i) => sum + Number(i % 2 ? '0246813579'[Number(d)] : d), 0) % 10 === 0;
    assert.equal(found.length > 0, luhn(text.replace(/ (?:500|300).*$/, '').replace(/\D/g, '')), text);
  }
  assert.equal(mask('4111 1111 1111 1111').text, '41**************');
  assert.equal(kinds('4111 1111 1111 1112'), '');
});

test('numbers that offices give out are left alone', () => {
  for (const text of ['640522023/2021-00037', '11341702486344515H/202110-00013', '003129766/201901-00336', 'xzfgzbmzfb/2021-3740', '11532323015172622Y-/2018-1220012', 'null02D/01A/D3C20190807',
    '91350211M000100Y43', '0955-4012345', '010-12345678', '400-123-4567', '国办发〔2019〕54号', '1,234,567,890.00', '2021-06-15 10:59:40', '2021-06-15 10:59:40 2021-06-16 11:00:00', '宁政办发〔2017〕148号',
    '12345678901', '20211013123456789', '640522200001234']) assert.equal(kinds(text), '', text);
});

test('10,000 of each, written in every way, are all caught', () => {
  const rnd = random(20260101);
  const groups = { id: [6, 8, 4], mobile: [3, 4, 4], card: [4, 4, 4, 4, 4], old: [15] };
  const missed: string[] = [];
  for (let i = 0; i < 10_000; i++) {
    for (const [kind, value, by] of [['id-card', idCard(rnd), groups.id], ['mobile', mobile(rnd), groups.mobile], ['bank-card', bankCard(rnd), groups.card], ['id-card-old', idCardOld(rnd), groups.old]] as const) {
      const text = around(rnd, kind === 'id-card-old' ? value : disguise(rnd, value, by));
      const found = scan(text);
      if (!found.some((f) => f.kind === kind || f.kind === 'id-card-old')) missed.push(`${kind} ${text}`);
      const masked = mask(text).text;
      if (scan(masked).length || masked.includes(value)) missed.push(`unmasked ${text}`);
    }
  }
  assert.deepEqual(missed.slice(0, 5), []);
});

test('100,000 harmless rows: at most 1 % taken for personal data', () => {
  const rnd = random(7);
  const caught: string[] = [];
  for (let i = 0; i < 100_000; i++) {
    const row = harmless(rnd);
    if (scan(row).length) caught.push(row);
  }
  console.log(`# harmless rows caught: ${caught.length} of 100000, e.g. ${caught.slice(0, 3).join(' | ')}`);
  assert.ok(caught.length <= 1000, `${caught.length}: ${caught.slice(0, 5).join(' | ')}`);
});

test('masking is total, stable and keeps what is not personal', () => {
  const piece = fc.oneof(fc.constantFrom('13812345678', '11010519491231002X', '6222', ' ', '-', '\u200b', '０', 'x', '元', '低保'), fc.string({ maxLength: 4 }), fc.nat().map((n) => `，${n}，`));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
    const text = parts.join('');
    const once = mask(text);
    assert.equal(mask(once.text).text, once.text);
    let end = 0;
    for (const f of once.findings) {
      assert.ok(f.start >= end && f.length >= 11);
      end = f.start + f.length;
      assert.ok(end <= text.length);
    }
    if (!once.findings.length) assert.equal(once.text, text);
  }), { numRuns: 5000, seed: 11 });
});

test('fast: 100,000 distinct strings of 130 characters', () => {
  const rnd = random(3);
  const base = '信息形成或者变更之日起20个工作日内，由县民政局在政府网站、政务服务中心、公示栏公开，咨询电话0955-4012345，依据国办发〔2019〕54号，城乡居民最低生活保障对象名单及保障金额，公示期不少于7日，法律、法规另有规定的，从其规定。补充说明文字补充说明文字补充说明文字补充';
  const texts = Array.from({ length: 100_000 }, (_, i) => `${i}${base}${rnd(1000)}`.slice(0, 130));
  for (let i = 0; i < 2000; i++) scan(texts[i]!);
  let found = 0;
  let ms = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    for (const text of texts) found += scan(text).length;
    ms = Math.min(ms, process.cpuUsage(start).user / 1000);
  }
  console.log(`# scan: ${ms.toFixed(0)} ms of processor for 100,000 strings`);
  assert.equal(found, 0);
  assert.ok(ms < 400, `${ms} ms`);
});

test('a hostile text costs no more than it is long', () => {
  const cost = (n: number) => {
    const start = process.cpuUsage();
    for (const text of ['1', '1 ', '1   ', '13812345678 ', '-', '1-1-1-1-1-1-1-1-1-x', '6222 ']) scan(text.repeat(n / text.length));
    const { user } = process.cpuUsage(start);
    return user / 1000;
  };
  cost(20_000);
  const [small, big] = [cost(50_000), cost(400_000)];
  console.log(`# hostile texts: ${small.toFixed(0)} ms for 50,000 characters, ${big.toFixed(0)} ms for 400,000`);
  assert.ok(big < 30 * small + 50, `${small} ms, ${big} ms`);
});

test('values: same reference when clean, copies only what changed', () => {
  const clean = { a: [{ b: '低保' }], phone: '13812345678' };
  const same = maskValue(clean);
  assert.equal(same.value, clean);
  assert.deepEqual(same.findings, []);
  const dirty = { items: [clean, { note: '手机13812345678', n: 1, list: ['x', null, true] }], publisher: { name: 'x', phone: '13812345678' } };
  const frozen = JSON.stringify(dirty);
  const out = maskValue(dirty, { pointer: '/doc' });
  assert.equal(JSON.stringify(dirty), frozen);
  assert.equal(out.value.items[0], clean);
  assert.deepEqual(out.value.items[1], { note: '手机138****5678', n: 1, list: ['x', null, true] });
  assert.equal(out.value.publisher, dirty.publisher);
  assert.deepEqual(out.findings, [{ kind: 'mobile', pointer: '/doc/items/1/note' }]);
});

test('telephone keys: mobile numbers stay, identity numbers never', () => {
  const out = maskValue({ phone: '13812345678 11010519491231002X', tel: ['13812345678'], Fax: '13812345678', note: '13812345678' });
  assert.deepEqual(out.value, { phone: `13812345678 11${'*'.repeat(16)}`, tel: ['13812345678'], Fax: '13812345678', note: '138****5678' });
  assert.deepEqual(maskValue({ phone: '13812345678' }, { phoneKey: /^$/ }).value, { phone: '138****5678' });
});

test('office numbers and addresses keep their shape, birthdays do not', () => {
  const rnd = random(5);
  let number = '';
  while (!number) {
    const id = idCard(rnd);
    if (id.slice(6, 10) > '2007') number = id;
  }
  assert.deepEqual(maskValue({ number, indexNumber: '13812345678', url: '/n/13812345678.html' }).value, { number, indexNumber: '13812345678', url: '/n/13812345678.html' });
  assert.equal(maskValue({ number: '11010519491231002X' }).value.number, `11${'*'.repeat(16)}`);
  assert.equal(maskValue({ url: '/?id=11010519491231002X' }).value.url, `/?id=11${'*'.repeat(16)}`);
});

test('keys: dangerous ones are refused, personal ones masked', () => {
  const value = JSON.parse('{"a":1,"__proto__":{"polluted":true},"constructor":{"prototype":{}},"b":{"prototype":1},"13812345678":"x"}') as Record<string, unknown>;
  const out = maskValue(value);
  assert.deepEqual(Object.keys(out.value), ['a', 'b', '138****5678']);
  assert.deepEqual(out.issues.map((i) => [i.code, i.pointer]), [['unsafe-key', '/__proto__'], ['unsafe-key', '/constructor'], ['unsafe-key', '/b/prototype']]);
  assert.equal((out.value as { polluted?: boolean }).polluted, undefined);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(out.findings, [{ kind: 'mobile', pointer: '' }]);
});

test('numbers that would be personal become masked text, others stay numbers', () => {
  const value = { a: 13812345678, phone: 13812345678, n: 20, money: 15812345678.5, list: [4111111111111111] };
  const out = maskValue(value);
  assert.deepEqual(out.value, { a: '138****5678', phone: 13812345678, n: 20, money: 15812345678.5, list: ['41**************'] });
  assert.deepEqual(out.findings.map((f) => f.pointer), ['/a', '/list/0']);
});

test('depth is capped', () => {
  let deep: unknown = '13812345678';
  for (let i = 0; i < 100_000; i++) deep = [deep];
  const out = maskValue(deep);
  assert.equal(out.issues[0]?.code, 'too-deep');
  assert.ok(!JSON.stringify(out.value).includes('138'));
});
