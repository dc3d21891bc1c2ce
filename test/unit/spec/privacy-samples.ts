/** Synthetic personal numbers and harmless long numbers, from a seed. None belongs to anybody on purpose. */
export function random(seed: number): (max: number) => number {
  let s = seed >>> 0;
  return (max) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * max);
  };
}
type Rnd = (max: number) => number;

export const pick = <T>(rnd: Rnd, list: readonly T[]): T => list[rnd(list.length)]!;
export const digits = (rnd: Rnd, n: number): string => Array.from({ length: n }, () => rnd(10)).join('');
const two = (n: number) => String(n).padStart(2, '0');

const PROVINCES = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82];
const date = (rnd: Rnd, from: number, to: number) => `${from + rnd(to - from)}${two(1 + rnd(12))}${two(1 + rnd(28))}`;

/** 18-digit identity number with a right check digit. */
export function idCard(rnd: Rnd): string {
  const body = pick(rnd, PROVINCES) + two(1 + rnd(53)) + two(1 + rnd(29)) + date(rnd, 1920, 2024) + digits(rnd, 3);
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(body[i]) * [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2][i]!;
  return body + '10X98765432'[sum % 11];
}
export const idCardOld = (rnd: Rnd): string => pick(rnd, PROVINCES.slice(0, 31)) + two(1 + rnd(53)) + two(1 + rnd(29)) + date(rnd, 1920, 1999).slice(2) + digits(rnd, 3);
export const mobile = (rnd: Rnd): string => `1${3 + rnd(7)}${digits(rnd, 9)}`;

export function bankCard(rnd: Rnd): string {
  const [head, size] = pick(rnd, [['62', 19], ['62', 16], ['62', 17], ['62', 18], ['955880', 19], ['95599', 19], ['4367', 19], ['601382', 19], ['4', 16], ['52', 16], ['356', 16], ['37', 15]] as const);
  const body = head + digits(rnd, size - head.length - 1);
  let sum = 0;
  for (let i = body.length - 1, twice = true; i >= 0; i--, twice = !twice) {
    const d = Number(body[i]) * (twice ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return body + ((10 - (sum % 10)) % 10);
}

const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 统一社会信用代码 with a right GB 32100 check character; often digits only. */
export function uscc(rnd: Rnd): string {
  const org = rnd(3) ? digits(rnd, 9) : digits(rnd, 8) + pick(rnd, [...'ABCDXY']);
  const body = pick(rnd, ['11', '12', '51', '91', '92', '93']) + pick(rnd, PROVINCES) + two(1 + rnd(20)) + two(1 + rnd(30)) + org;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += USCC.indexOf(body[i]!) * (3 ** i % 31);
  return body + USCC[(31 - (sum % 31)) % 31];
}

const adcode = (rnd: Rnd) => pick(rnd, PROVINCES) + two(1 + rnd(20)) + two(1 + rnd(30));
const year = (rnd: Rnd) => 2008 + rnd(18);

/** Rows as they stand in official tables: money, switchboards, document and index numbers. */
export function harmless(rnd: Rnd): string {
  const money = () => (rnd(2) ? `${1 + rnd(999)},${digits(rnd, 3)},${digits(rnd, 3)}.${digits(rnd, 2)}` : `${1 + rnd(9)}${digits(rnd, 3 + rnd(7))}.${digits(rnd, 2)}`);
  return pick(rnd, [
    () => `${pick(rnd, ['一般公共预算支出', '城乡居民低保金', '农村危房改造补助'])} ${money()} ${money()} ${money()}`,
    () => `合计${1 + rnd(9)}${digits(rnd, 4 + rnd(6))}元，其中县级${1 + rnd(9)}${digits(rnd, 5)}万元`,
    () => `咨询电话：09${digits(rnd, 2)}-${4 + rnd(4)}${digits(rnd, 6)}，010-${digits(rnd, 8)}转${digits(rnd, 4)}`,
    () => `0955-${4 + rnd(4)}${digits(rnd, 6)} 0955-${4 + rnd(4)}${digits(rnd, 6)}`,
    () => `海政办发〔${year(rnd)}〕${1 + rnd(300)}号 ${year(rnd)}-${two(1 + rnd(12))}-${two(1 + rnd(28))} ${two(rnd(24))}:${two(rnd(60))}:${two(rnd(60))}`,
    () => `${adcode(rnd)}${digits(rnd, 3)}/${year(rnd)}-${digits(rnd, 5)}`,
    () => `${uscc(rnd)}/${year(rnd)}${two(1 + rnd(12))}-${digits(rnd, 5)}`,
    () => `统一社会信用代码 ${uscc(rnd)}`,
    () => `00${digits(rnd, 7)}/${year(rnd)}${two(1 + rnd(12))}-${digits(rnd, 5)}`,
    () => `https://www.example.gov.cn/zwgk/${year(rnd)}${two(1 + rnd(12))}/t${year(rnd)}${two(1 + rnd(12))}${two(1 + rnd(28))}_${digits(rnd, 7 + rnd(5))}.html`,
    () => `${year(rnd)}-${year(rnd)}年 ${digits(rnd, 3)} ${digits(rnd, 4)} ${digits(rnd, 2)} ${digits(rnd, 5)}`,
    () => `第${1 + rnd(9)}${digits(rnd, 10)}号，面积${digits(rnd, 4)}.${digits(rnd, 2)}亩`,
    () => `全国热线 400-${digits(rnd, 3)}-${digits(rnd, 4)}、12345、12393`,
    () => `${1 + rnd(9)}${digits(rnd, 3 + rnd(8))}\t${1 + rnd(9)}${digits(rnd, 3 + rnd(8))}`,
    () => `受理编号 ${adcode(rnd)}${date(rnd, 2008, 2026)}${digits(rnd, 4)}`,
    () => `注册号${adcode(rnd)}${digits(rnd, 9)}，网站标识码${adcode(rnd)}00${digits(rnd, 2)}，备案号${adcode(rnd)}02000${digits(rnd, 3)}`,
    () => `${date(rnd, 2008, 2026)}${digits(rnd, 6)} ${adcode(rnd)}${digits(rnd, 6)}`,
    () => `宅基地 ${adcode(rnd)}${digits(rnd, 3)}JC${digits(rnd, 5)}，${digits(rnd, 8)}户`,
  ])();
}

/** The ways people and programs write a number. */
export function disguise(rnd: Rnd, value: string, groups: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0, g = 0; i < value.length; i += groups[g] ?? value.length, g++) parts.push(value.slice(i, i + (groups[g] ?? value.length)));
  const out = pick(rnd, [value, value, parts.join(' '), parts.join('-'), parts.join('\u3000'), parts.join('\u200b'), [...value].join('\u200b'), [...value].join(' '), parts.join('－'), parts.join('\u00a0')]);
  return rnd(4) ? out : out.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

export const around = (rnd: Rnd, value: string): string => pick(rnd, [
  () => value,
  () => `张某某，身份证号：${value}。`,
  () => `联系电话${value}（微信同号）`,
  () => `户主 ${value} 1200.00 一类`,
  () => `序号12、${value}，金额3500元`,
  () => `(${value})`,
  () => `备注\n${value}\n已核实`,
])();
