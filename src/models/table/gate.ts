import { mask } from '../../spec/privacy.js';
import type { Findings } from './findings.js';
import { error } from './findings.js';
import type { Grid } from './grid.js';
import { mainRole } from './head-words.js';

const KINDS: Readonly<Record<string, string>> = { 'id-card': '身份证号', 'id-card-old': '15 位旧身份证号', mobile: '手机号', 'bank-card': '银行卡号' };
const PHONE_HEAD = /电话|手机|联系方式/;

/**
 * The grid with personal data masked, before anything reads it: no later step can let a number through. Each place is
 * reported with its kind, never the value. Mobile numbers under a telephone head are official and stay.
 */
export function maskGrid(grid: Grid, findings: Findings): Grid {
  let changed = false;
  const phones: boolean[] = [];
  const rows = grid.rows.map((row, r) => {
    let copy: string[] | undefined;
    for (let c = 0; c < row.length; c++) {
      const text = row[c]!;
      if (text.length < 24 && PHONE_HEAD.test(text) && (mainRole(text)?.role === 'phone' || /^.{0,10}(?:电话|手机号码?|联系方式)$/.test(text))) phones[c] = true;
      if (text.length < 11) continue;
      const { text: safe, findings: found } = mask(text);
      if (found.length === 0) continue;
      if (phones[c] && found.every(finding => finding.kind === 'mobile')) continue;
      copy ??= row.slice();
      copy[c] = safe;
      changed = true;
      for (const finding of found) {
        findings.add({ table: grid.name, row: (grid.firstRow ?? 1) + r, column: c + 1 }, error('privacy', `含有${KINDS[finding.kind] ?? '个人信息'},已遮盖;请从原表删除`));
      }
    }
    return copy ?? row;
  });
  return changed ? { ...grid, rows } : grid;
}
