import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Columns } from '../../../src/models/columns.js';
import { dateWords, evaluationsOf, groupCounts, termState } from '../../../src/models/supervisors.js';

describe('a supervisor\'s term', () => {
  it('ends with its last day or month', () => {
    assert.equal(termState({ from: '2025-03', to: '2027-03' }, '2027-03-31'), 'serving');
    assert.equal(termState({ to: '2027-03' }, '2027-04-01'), 'ended');
    assert.equal(termState({ to: '2026-09-18' }, '2026-09-18'), 'serving');
    assert.equal(termState({ to: '2026' }, '2027-01-01'), 'ended');
  });

  it('is unknown where its end is words or absent', () => {
    for (const term of [undefined, {}, { to: { text: '换届为止' } }, { to: '三年' }, 'x']) assert.equal(termState(term, '2026-09-18'), undefined);
    assert.equal(dateWords({ text: '换届为止' }), '换届为止');
    assert.equal(dateWords(7), '');
  });
});

describe('evaluations', () => {
  const list = evaluationsOf({ evaluations: [
    { title: '2024年', date: '2024-12-20', results: [{ question: '及时吗', counts: { 满意: 3, 基本满意: 1 } }, { question: '有用吗', counts: { 满意: 2, 不满意: 2, 坏: -1 } }] },
    { title: '2025年', date: '2025-12-20', followUp: '已整改', results: [{ question: '没有人答', counts: {} }] },
  ] });

  it('stand latest first, with options in the order in which they are met', () => {
    assert.deepEqual(list.map(({ title }) => title), ['2025年', '2024年']);
    assert.deepEqual(list[1]!.labels, ['满意', '基本满意', '不满意']);
  });

  it('give shares of the votes that count, and none where nobody voted', () => {
    assert.deepEqual(list[1]!.questions.map(({ total, options }) => [total, options.map(({ share }) => share)]), [[4, [0.75, 0.25]], [4, [0.5, 0.5]]]);
    assert.deepEqual(list[0]!.questions[0], { question: '没有人答', total: 0, options: [] });
  });
});

it('members are counted by group, those of none last', () => {
  const columns = new Columns('members');
  columns.append([{ name: '甲' }, { name: '乙', group: '人大代表' }, { name: '丙', group: '群众' }, { name: '丁', group: '人大代表' }], [0, 1, 2, 3]);
  assert.deepEqual(groupCounts(columns), [{ group: '人大代表', count: 2 }, { group: '群众', count: 1 }, { group: '', count: 1 }]);
});
