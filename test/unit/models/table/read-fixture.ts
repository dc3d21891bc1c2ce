import { readFileSync } from 'node:fs';
import { readHtml } from '../../../../src/cli/readers/html.js';
import { gridFromCsv } from '../../../../src/models/table/from-csv.js';
import type { Grid } from '../../../../src/models/table/grid.js';
import { importCatalogue } from '../../../../src/models/table/catalogue.js';
import type { ImportResult } from '../../../../src/models/table/options.js';
import type { CatalogueDocument, CatalogueItem } from '../../../../src/spec/types.js';

const SIGN = { yes: '+', no: '-', mandatory: 'M', optional: 'O', designated: 'D', unknown: '?' } as const;

export function fixture(name: string): Grid[] {
  const text = readFileSync(new URL(`../../../fixtures/tables/${name}`, import.meta.url), 'utf8');
  return name.endsWith('.html') ? readHtml(text).grids : [gridFromCsv(text, '表')];
}

export function read(name: string, more: object = {}): ImportResult<CatalogueDocument> {
  return importCatalogue(fixture(name), { kind: 'catalogue', updated: '2024-01-01', ...more });
}

export const paths = (items: readonly CatalogueItem[]): string[] => items.map(item => item.path.join(' > '));
export const channels = (item: CatalogueItem): string => (item.channels ?? []).map(c => SIGN[c.state] + c.code).join(' ');
export const ticks = (item: CatalogueItem): string => [...(item.audience ?? []), ...(item.mode ?? []), ...(item.levels ?? [])].map(m => SIGN[m.state] + m.code + (m.text ? `{${m.text}}` : '')).join(' ');
export const codes = (result: ImportResult): string[] => [...new Set(result.findings.map(finding => finding.code))].sort();
export const at = (result: ImportResult, code: string): string[] => result.findings.filter(f => f.code === code).map(f => `${f.place.row ?? ''}/${f.place.column ?? ''}`);
