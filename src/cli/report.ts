import type { Severity } from '../spec/issues.js';
import { writeJson } from '../models/json.js';
import { shown } from './io.js';

export { columnName, placeText } from './place.js';

/** One line of a report, the same for every command. */
export interface ReportFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** Where: `text` for people; sheet, row and column (1-based), line or JSON Pointer where they are known. */
  readonly place: { readonly text: string; readonly sheet?: string; readonly row?: number; readonly column?: number; readonly line?: number; readonly pointer?: string };
  readonly message: string;
  readonly count?: number;
  readonly excerpt?: string;
}

export interface Report {
  readonly ok: boolean;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly findings: readonly ReportFinding[];
}

const WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '注意', note: '说明' };
const TEXT_LINES = 200;

export function countBySeverity(findings: readonly ReportFinding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += finding.count ?? 1;
  return counts;
}

/** The report as JSON text (one object, stable keys). */
export function reportJson(report: Report): string {
  return `${writeJson(report, 2)}\n`;
}

/** The report as lines for people, the gravest first; notes only where there is room. */
export function reportText(report: Report, heading: string, many = false): string {
  const counts = countBySeverity(report.findings);
  const lines = [heading];
  const total = counts.error + counts.warning + counts.note;
  if (total > 0) lines.push(`共 ${total} 处需要知道:错误 ${counts.error},注意 ${counts.warning},说明 ${counts.note}`);
  const order: readonly Severity[] = ['error', 'warning', 'note'];
  let room = TEXT_LINES;
  for (const severity of order) {
    for (const finding of report.findings) {
      if (finding.severity !== severity || room-- <= 0) continue;
      const file = many ? `${shown(finding.file)} ` : '';
      const times = finding.count && finding.count > 1 ? `(${finding.count} 处)` : '';
      lines.push(`  ${WORDS[severity]} ${file}${shown(finding.place.text)} ${shown(finding.message)}${times}${finding.excerpt ? ` “${shown(finding.excerpt)}”` : ''} [${finding.code}]`);
    }
  }
  if (room < 0) lines.push(`  …… 另有 ${-room} 处,用 --json 或 --report 看全部`);
  return `${lines.join('\n')}\n`;
}
