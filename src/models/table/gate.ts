import { maskValue, scan } from '../../spec/privacy.js';
import type { Findings } from './findings.js';
import { error, warning } from './findings.js';
import type { Grid } from './grid.js';

const KINDS: Readonly<Record<string, string>> = { 'id-card': '身份证号', 'id-card-old': '15 位旧身份证号', mobile: '手机号', 'bank-card': '银行卡号' };
const PHONE_HEAD = /^\s*.{0,6}(?:电话|手机号码?|联系方式)\s*$/;
/** Numbers that an office gives out itself: the gate looks at them as it does at `number` of a document. */
const OFFICE_HEAD = /索引号|文号|字号|编号|编码|网址|链接|url/i;

/**
 * The grid with personal data masked, before anything reads it: no later step can let a number through. Each place is
 * reported with its kind, never the value. Mobile numbers under a telephone head are official and stay, as in a document.
 */
export function maskGrid(grid: Grid, findings: Findings): Grid {
  let changed = false;
  for (const { row, column, code, message } of grid.problems ?? []) findings.add({ table: grid.name, row: (grid.firstRow ?? 1) + row, column: column + 1 }, warning(code, message));
  const keys: string[] = [];
  const rows = grid.rows.map((row, r) => {
    let copy: string[] | undefined;
    for (let c = 0; c < row.length; c++) {
      const text = row[c]!;
      if (text.length < 11) {
        if (PHONE_HEAD.test(text)) keys[c] = 'phone';
        else if (OFFICE_HEAD.test(text)) keys[c] = 'number';
        continue;
      }
      if (scan(text).length === 0) continue;
      const key = keys[c] ?? 'text';
      const { value, findings: found } = maskValue({ [key]: text });
      if (found.length === 0) continue;
      copy ??= row.slice();
      copy[c] = value[key]!;
      changed = true;
      for (const finding of found) {
        findings.add({ table: grid.name, row: (grid.firstRow ?? 1) + r, column: c + 1 }, error('privacy', `含有${KINDS[finding.kind] ?? '个人信息'},已遮盖;请从原表删除`));
      }
    }
    return copy ?? row;
  });
  return changed ? { ...grid, rows } : grid;
}
