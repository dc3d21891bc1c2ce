import { scan, type FindingKind } from '../../spec/privacy.js';
import type { ReportFinding } from '../report.js';

const WORDS: Readonly<Record<FindingKind, string>> = { 'id-card': '身份证号', 'id-card-old': '15 位旧身份证号', mobile: '手机号', 'bank-card': '银行卡号' };

export type LintPlace = ReportFinding['place'];

/** What was found in one file. One finding a place and kind, with its count; never the value. */
export class LintFindings {
  readonly list: ReportFinding[] = [];
  /** Local files that this one links to, as written. */
  readonly links: string[] = [];

  constructor(readonly file: string) {}

  /** Scans a text that a reader of the file would see. `phone`: an official telephone field, where mobile numbers stand by right. */
  text(text: string, place: LintPlace, phone = false): void {
    if (text.length < 11) return;
    const counts = new Map<FindingKind, number>();
    for (const { kind } of scan(text)) if (!(phone && kind === 'mobile')) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    counts.forEach((count, kind) => this.privacy(kind, count, place));
  }

  privacy(kind: FindingKind, count: number, place: LintPlace): void {
    const same = this.list.filter(known => known.code === kind && known.place.text === place.text)[0];
    if (same) {
      this.list[this.list.indexOf(same)] = { ...same, count: (same.count ?? 1) + count };
      return;
    }
    this.list.push({ code: kind, severity: 'error', file: this.file, place, message: `含有${WORDS[kind]}`, count });
  }

  add(code: string, severity: ReportFinding['severity'], place: LintPlace, message: string): void {
    this.list.push({ code, severity, file: this.file, place, message, count: 1 });
  }

  /** What cannot be read is a finding, never a pass. */
  unreadable(message: string, place: LintPlace = { text: '' }): void {
    this.add('unreadable', 'error', place, `没有检查:${message}`);
  }
}
