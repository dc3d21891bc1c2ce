/** What the builder makes of tables before anything is drawn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeKind } from '../../../src/builder/make.js';
import { gridFromCsv } from '../../../src/models/table/from-csv.js';
import { TABLE_KINDS } from '../../../src/models/table/import-any.js';
import type { Kind } from '../../../src/spec/kinds.js';

const TABLES: readonly (readonly [Kind, string])[] = [
  ['supervisors', '序号,姓名,界别,工作单位及职务,任期\n1,王示例,人大代表,某校,三年\n'],
  ['places', '名称,类别,地址,联系电话\n一小,小学,东街,0955-4000001\n'],
  ['negative-list', '序号,类别,不予公开事项,法律依据,责任单位\n1,国家秘密,甲,《保守国家秘密法》第九条,县保密局\n'],
  ['feedback', '部门名称,联系电话,受理范围\n县民政局,0955-4000002,社会救助\n'],
  ['gazette', '期号,标题,发文字号,发文机关,成文日期\n2024年第1期,甲办法,云政发〔2024〕1号,云溪县人民政府,2024年1月5日\n'],
  ['catalogue', '序号,事项名称,权力类型,责任部门,公开程度\n1,占道审批,行政许可,关桥乡,全部公开\n'],
];

test('a table of another kind than the chosen one is known for what it is', () => {
  for (const [kind, text] of TABLES) {
    for (const { kind: chosen } of TABLE_KINDS) if (chosen !== kind) assert.equal(likeKind([gridFromCsv(text, '表')], chosen)?.kind, kind, `${kind} as ${chosen}`);
  }
  assert.equal(likeKind([gridFromCsv('今天天气很好\n', '表')], 'catalogue'), undefined);
});
