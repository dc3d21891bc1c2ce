import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertValue, guarded, namesOf } from '../../../src/models/script/document.js';
import { converterFor } from '../../../src/models/script/index.js';

const plain = converterFor('hans', 'hant')!;

describe('script of a document', () => {
  it('文号 and addresses in a text stay, what leads up to them does not', () => {
    const convert = guarded(plain);
    assert.equal(convert('依据国办发〔2019〕54号公开'), '依據国办发〔2019〕54号公開');
    assert.equal(convert('《海原县办法》（海政办发〔2026〕5号）'), '《海原縣辦法》（海政办发〔2026〕5号）');
    assert.equal(convert('见 https://gov.example/发布/后 和 www.发.example，发布'), '見 https://gov.example/发布/后 和 www.发.example，發佈');
  });

  it('names that the document wants left alone', () => {
    const convert = guarded(plain, namesOf({ noConvert: ['后套乡', '范冲', 7, ''] }));
    assert.equal(convert('后套乡范冲、以后范围'), '后套乡范冲、以後範圍');
    assert.deepEqual(namesOf(null), []);
    assert.deepEqual(namesOf({ noConvert: '后' }), []);
    assert.equal(guarded(plain, ['(后)', '[台'])('(后)[台以后'), '(后)[台以後');
  });

  it('codes, ids, addresses, telephones stay; the very same value where nothing changes', () => {
    const record = { id: '发-1', title: '发布', number: '海发〔2026〕1号', url: 'https://x.example/发', phone: '0955 转发', address: '海原县政府街', links: [{ title: '办法', url: '/发' }], path: ['台湾', 'A'], ext: { noConvert: ['发'], 备注: '发' } };
    const made = convertValue(record, plain) as typeof record;
    assert.deepEqual(made, { ...record, title: '發佈', links: [{ title: '辦法', url: '/发' }], path: ['臺灣', 'A'], ext: { noConvert: ['发'], 备注: '發' } });
    const same = { id: '1', list: ['A', { b: 'C' }] };
    assert.equal(convertValue(same, plain), same);
  });
});
