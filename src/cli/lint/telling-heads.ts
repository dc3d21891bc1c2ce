import type { Grid } from '../../models/table/grid.js';
import { half, squeeze } from '../../models/table/text.js';

/**
 * Heads that tell of a list of private persons even where no number stands in it: a name beside a home address, the cause of
 * poverty, a disability, an account. Found in the first rows of a table and in the keys of records.
 */

const NAME = /^(?:姓名|户主(?:姓名)?|申请人(?:姓名)?|家庭成员(?:姓名)?|补助对象(?:姓名)?|受助人|对象姓名|本人姓名|学生姓名|监护人(?:姓名)?|(?:成员|保障对象|救助对象|享受人|领取人|被征收人)(?:姓名)?)$/;
/** Heads that are enough alone. */
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/身份证(?:号码?|件?号)?|证件号码?|公民身份/, '身份证号'],
  [/致贫(?:原因)?|返贫原因|困难原因|贫困(?:原因|程度|类型|户属性)/, '致贫原因'],
  [/残疾(?:类别|类型|等级|证|情况|人员)?/, '残疾'],
  [/(?:银行|开户|收款|一卡通|存折|社保卡|打款)?(?:账号|帐号|卡号|账户|帐户)|开户行/, '银行账号'],
  [/病种|疾病|患病|病情|健康状况|诊断/, '健康状况'],
];
/** Heads that tell when a name stands beside them. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/住址|家庭(?:住|地)址|居住地|户籍(?:地|所在地|地址)|现住|门牌|联系地址|^地址$/, '住址'],
  [/(?:手机|移动电话|联系方式|联系电话|电话)/, '电话'],
  [/出生(?:日期|年月|时间)?|年龄/, '出生日期'],
  [/民族|宗教|婚姻|家庭(?:人口|收入|成员)|收入(?:情况)?$|低保(?:类别|金)|救助金/, '家庭情况'],
];
/** Rosters that are public by their nature: an office's own people, who have no private address beside them. */
const OFFICIAL = /^(?:界别|职务|职责|执法证号?|工作单位|单位|部门|任期)$/;

const HEAD_ROWS = 12;
const MAX_HEAD = 14;

export interface TellingHead {
  /** 1-based row of the head. */
  readonly row: number;
  readonly kinds: readonly string[];
}

function words(cells: readonly string[]): string[] {
  return cells.map(cell => half(squeeze(cell)).replace(/\([^)]*\)/g, '')).filter(word => word !== '' && word.length <= MAX_HEAD);
}

/** What a row of heads gives away; empty when nothing. */
export function tellingKinds(cells: readonly string[]): string[] {
  const heads = words(cells);
  const kinds: string[] = [];
  const add = (kind: string): void => { if (kinds.indexOf(kind) < 0) kinds.push(kind); };
  const named = heads.some(head => NAME.test(head));
  const official = heads.some(head => OFFICIAL.test(head));
  for (const head of heads) {
    for (const [pattern, kind] of ALONE) if (pattern.test(head) && (heads.length > 1)) add(kind);
    if (!named) continue;
    for (const [pattern, kind] of BESIDE) if (pattern.test(head) && !(official && kind !== '住址')) add(`姓名与${kind}`);
  }
  return kinds;
}

/** Looks for telling heads in the first rows of a table. */
export function findTellingHead(grid: Grid): TellingHead | undefined {
  let looked = 0;
  for (let r = 0; r < grid.rows.length && looked < HEAD_ROWS; r++) {
    const cells = grid.rows[r]!.filter(cell => squeeze(cell) !== '');
    if (cells.length === 0) continue;
    looked++;
    // A row of heads is made of short words.
    if (cells.length < 2 || cells.filter(cell => squeeze(cell).length <= MAX_HEAD).length * 4 < cells.length * 3) continue;
    const kinds = tellingKinds(grid.rows[r]!);
    if (kinds.length) return { row: (grid.firstRow ?? 1) + r, kinds };
  }
  return undefined;
}
