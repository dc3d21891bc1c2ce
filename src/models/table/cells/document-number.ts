import { half, squeeze, tame } from '../text.js';

/**
 * 发文字号 with its brackets put right. Web exports lose or mix them: 〔201680号, 〔2012 ) 8 4 号, (2007)78号.
 * A number is repaired only where the digits can be read in one way: four digits of a year from 1949 to 2099, then one to
 * four digits that do not begin with 0.
 */
export interface DocumentNumber {
  /** 国办发〔2019〕54号, 国令第711号. */
  readonly value: string;
  /** The brackets stood otherwise in the cell: `style` = another kind, `repaired` = lost or mixed. */
  readonly change?: 'style' | 'repaired';
  /** What of the cell it was read from, for cutting out; white space removed. */
  readonly found: string;
  /** Digits and brackets do not fit together; the value is as printed. */
  readonly unclear?: boolean;
}

const AGENCY = '[\\u4e00-\\u9fa5A-Za-z]{1,14}?';
const OPEN = '[〔\\[(【{]';
const CLOSE = '[〕\\])】}]';
const WHOLE = new RegExp(`(${AGENCY})(${OPEN})(\\d{4})(${CLOSE})第?(\\d{1,5})号`);
const BROKEN = new RegExp(`(?:(${AGENCY})(?:${OPEN})?|(?:^|[(])${OPEN})(\\d{4,9})(?:${CLOSE})?(\\d{0,5})号`);
const SERIAL = /((?:中华人民共和国)?[\u4e00-\u9fa5]{0,20}?(?:令|公告|通告|决议))(?:[〔[(]?(\d{4})[〕\])]?年?)?,?(第?)(\d{1,4})号/;

/** 县委办字2018年第12号: as printed. */
const YEARED = /([\u4e00-\u9fa5]{2,12})(\d{4})年第?\d{1,4}号/;

function plausible(year: string): boolean {
  const n = Number(year);
  return n >= 1949 && n <= 2099;
}

/** What stands before the agency's short name and belongs to the sentence, not to the number. */
function agencyOf(text: string): string {
  return text.replace(/^[年月日]+/, '').replace(/^.*(?:根据|依据|按照|文件|文号|以下简称|通知|意见|办法|规定|方案|条例|细则|决定|法(?=国令|国务院令|主席令))(?=.{2,})/, '');
}

/** Reads the first document number in a text; undefined when there is none. */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const plain = half(squeeze(tame(text))).slice(0, 600).replace(/[⟦⦗﹝]/g, '〔').replace(/[⟧⦘﹞]/g, '〕');
  const serial = SERIAL.exec(plain);
  const whole = WHOLE.exec(plain);
  if (whole && plausible(whole[3]!) && !(serial && serial.index < whole.index)) {
    const agency = agencyOf(whole[1]!);
    const pair = whole[2]! + whole[4]!;
    const change = pair === '〔〕' ? undefined : ['[]', '()', '【】', '{}'].indexOf(pair) >= 0 ? 'style' : 'repaired';
    const found = agency + whole[0].slice(whole[1]!.length);
    return { value: `${agency}〔${whole[3]}〕${whole[5]}号`, found, ...(change && { change }) };
  }
  if (serial) {
    const issuer = agencyOf(serial[1]!);
    const year = serial[2] && plausible(serial[2]) ? `${serial[2]}年` : '';
    return { value: `${issuer}${year}${serial[3]}${serial[4]}号`, found: issuer + serial[0].slice(serial[1]!.length) };
  }
  const yeared = YEARED.exec(plain);
  if (yeared && plausible(yeared[2]!)) return { value: yeared[0], found: yeared[0] };
  const broken = BROKEN.exec(plain);
  const before = broken?.[1] ?? '';
  if (!broken || /第$/.test(before)) return undefined;
  const agency = agencyOf(before);
  const found = agency + broken[0].slice(before.length).replace(/^\((?=[〔[(])/, '');
  const year = broken[2]!.slice(0, 4);
  const rest = broken[2]!.slice(4) + broken[3]!;
  if (plausible(year) && /^[1-9]\d{0,3}$/.test(rest) && (broken[3] === '' || broken[2]!.length === 4)) {
    return { value: `${agency}〔${year}〕${rest}号`, found, change: 'repaired' };
  }
  return { value: found, found, unclear: true };
}
