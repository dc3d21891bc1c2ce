/**
 * How much of a folder of CSV tables the importer reads: `node --import tsx test/unit/models/table/measure-tables.ts DIR`.
 * The counts on the left come from the raw cells by other means than the parsers (glyphs, ticks, brackets), so that a
 * parser that drops something shows. What is right beyond counting was checked by hand: docs/import-measured.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridFromCsv } from '../../../../src/models/table/from-csv.js';
import { importCatalogue } from '../../../../src/models/table/catalogue.js';
import type { CatalogueItem } from '../../../../src/spec/types.js';

interface Share { right: number; of: number; wrong: string[] }
const shares: Record<string, Share> = {};
function count(name: string, right: boolean, where: string): void {
  const share = (shares[name] ??= { right: 0, of: 0, wrong: [] });
  share.of++;
  if (right) share.right++;
  else share.wrong.push(where);
}

const dir = process.argv[2]!;
let items = 0;
for (const file of readdirSync(dir).filter(name => name.endsWith('.csv')).sort()) {
  const { document, findings } = importCatalogue([gridFromCsv(readFileSync(join(dir, file), 'utf8').replace(/^\ufeff/, ''), '表')], { kind: 'catalogue', updated: '2024-01-01', name: file });
  const columns = document.columns ?? [];
  items += document.items.length;
  console.log(`${file}\t${document.items.length} items\t${findings.filter(f => f.severity !== 'note').length} warnings\t${findings.filter(f => f.severity === 'note').length} notes`);
  for (const item of document.items) check(file, item, columns);
}

function raw(item: CatalogueItem, columns: readonly string[], test: RegExp): string[] {
  const cells = Array.isArray(item.raw) ? item.raw.map((text, i) => [columns[i] ?? '', text] as const) : Object.entries(item.raw ?? {});
  return cells.filter(([head]) => test.test(head)).map(([, text]) => text).filter(text => text.trim() !== '');
}

function check(file: string, item: CatalogueItem, columns: readonly string[]): void {
  const where = `${file} ${item.path.join('>')}`;
  count('path of one level or more', item.path.length > 0, where);
  for (const cell of [raw(item, columns, /渠道/).join('\n')]) {
    if (cell === '') continue;
    const boxes = (cell.match(/[■□▲▄£☑☐]|(?:^|\s)口|(?:^|\s)R(?=[\u4e00-\u9fff])/g) ?? []).length;
    const found = item.channels?.length ?? 0;
    count('channel cells: as many channels as boxes (or at least one name)', boxes > 0 ? found === boxes : found > 0, `${where}: ${found}/${boxes}`);
    count('channels: known code', (item.channels ?? []).every(c => !/[\u4e00-\u9fff]/.test(c.code)), `${where}: ${(item.channels ?? []).map(c => c.code).join()}`);
  }
  const ticked = columns.map((head, i) => [head, Array.isArray(item.raw) ? item.raw[i] ?? '' : ''] as const).filter(([head, text]) => /对象|方式|层级/.test(head) && text.trim() !== '');
  if (ticked.length) {
    const yes = [...(item.audience ?? []), ...(item.mode ?? []), ...(item.levels ?? [])].filter(m => m.state === 'yes');
    count('tick cells: each tick or word is a mark', new Set(yes.map(m => m.label)).size >= ticked.length || yes.length >= ticked.length, where);
  }
  for (const cell of raw(item, columns, /时限/)) count('time cells: every clause parsed', (item.timeLimit?.clauses ?? []).every(c => c.kind !== 'unparsed') && !!item.timeLimit?.clauses?.length, `${where}: ${cell}`);
  for (const cell of raw(item, columns, /依据$/)) {
    const numbers = (cell.replace(/\s/g, '').match(/(?:[〔([]\d{4}\s*[〕)\]]?\s*\d*|令第?\d+)\s*号/g) ?? []).length;
    count('basis cells: a title, and as many numbers as printed', !!item.basis?.length && item.basis.filter(b => b.number).length === numbers, `${where}: ${cell}`);
  }
}

console.log(`\n${items} items`);
for (const name of Object.keys(shares)) {
  const { right, of, wrong } = shares[name]!;
  console.log(`${right}/${of}\t${((100 * right) / of).toFixed(1)} %\t${name}`);
  for (const line of wrong) console.log(`\t\t${line.replace(/\s+/g, ' ')}`);
}
