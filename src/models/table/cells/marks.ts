import type { AudienceMark, LevelMark, ModeMark, State } from '../../../spec/types.js';
import { isBlank, key, label, squeeze, tame } from '../text.js';
import { readBoxes, soleBox } from './boxes.js';
import type { Remark } from '../findings.js';
import { note } from '../findings.js';

/** What a tick cell says; `text` are the words that stand in the tick's place. */
export interface Tick {
  readonly state: State;
  readonly text?: string;
}

const UNKNOWN: Tick = { state: 'unknown' };
const YES: Tick = { state: 'yes' };
const NO: Tick = { state: 'no' };
const TICK = /^[√✓✔☑✅∨ｖvV是对有Yy●■▲★1]$/;
const CROSS = /^(?:[×✗✘xX否无不□☐]|[-—–－─/\\]+|不公开)$/;

/** A tick cell: a tick, a cross, words, or nothing. Nothing is unknown, never no: the real tables lose ticks. */
export function readTick(text: string): Tick {
  const bare = squeeze(tame(text));
  if (bare === '' || /^(?:未载|不详|未注明|待定)$/.test(bare)) return UNKNOWN;
  if (TICK.test(bare)) return YES;
  if (CROSS.test(bare)) return NO;
  const sole = soleBox(bare);
  if (sole) return sole === 'unmarked' ? NO : YES;
  const whole = label(tame(text));
  const ticked = /^[√✓✔☑■∨](.+)$/.exec(whole) ?? /^(.+)[√✓✔☑■]$/.exec(whole);
  const words = ticked ? ticked[1]! : whole;
  // Brackets around the whole, which may hold brackets of their own: (本村(社区)居民).
  const bracketed = /^[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）]$/.exec(words);
  return { state: 'yes', text: bracketed ? bracketed[1]! : words };
}

/** Ticks of one row whose words only repeat the head of their column ("县级" under 县级) say no more than a tick. */
export function plainTick(tick: Tick, head: string): Tick {
  return tick.text !== undefined && key(tick.text) === key(head) ? YES : tick;
}

const LEVELS: readonly (readonly [RegExp, LevelMark['code']])[] = [
  [/国家|中央/, 'x-national'],
  [/省|自治区/, 'province'],
  [/州|盟|地级|地市|市(?!县区)/, 'city'],
  [/县|区(?!\))|旗/, 'county'],
  [/乡|镇|街道|街|苏木|园区/, 'township'],
  [/村|社区|居/, 'village'],
  [/部门/, 'department'],
];

/** The codes of a level head: "乡、村级" is two, "镇街(园区)级" is one, "县(区)级" is county. */
export function levelCodes(head: string): LevelMark['code'][] {
  let plain = key(head).replace(/级|公开|层/g, '');
  plain = plain.replace(/区县|县区|县\(区\)|区\(县\)|县\(市,?区\)|县\(市、区\)|市县区|县市区|县\(区,市\)|县\(区、市\)/g, '县');
  plain = plain.replace(/社区/g, '村').replace(/镇街|乡镇街道|乡镇|镇\(街道?\)|乡\(镇、?街道\)|街镇|园区|管理区|开发区/g, '乡').replace(/自治区/g, '省');
  const codes: LevelMark['code'][] = [];
  for (const [pattern, code] of LEVELS) if (pattern.test(plain)) codes.push(code);
  return codes.length ? codes : [`x-${plain || 'level'}`];
}

/** Words in one column for all of 公开对象: whoever is not everybody is a group. */
export function audienceOf(words: string): AudienceMark['code'] {
  return audienceCode(words) === 'all' ? 'all' : 'specific';
}

export function audienceCode(head: string): AudienceMark['code'] {
  const plain = key(head);
  if (/特定|群众|群体|对象$/.test(plain)) return 'specific';
  return /社会|公众|全部|全体|所有/.test(plain) ? 'all' : `x-${plain}`;
}

/** 公开 may be cut or lost its first character ("申请", "主动开"). */
export function modeCode(head: string): ModeMark['code'] {
  const plain = key(head);
  if (/申请/.test(plain)) return 'on-request';
  return /主动|主\(?动/.test(plain) ? 'proactive' : `x-${plain}`;
}

type AnyMark = { code: string; label: string; state: State; text?: string };

/** One column for all of 公开对象, 公开方式 or 公开层级: words ("主动公开、依申请公开") or boxes ("√主动 □依申请"). */
export function readWordMarks(text: string, codesOf: (head: string) => readonly string[]): { marks: AnyMark[]; remarks: Remark[] } {
  const marks: AnyMark[] = [];
  const remarks: Remark[] = [];
  if (isBlank(text)) return { marks, remarks };
  for (const box of readBoxes(text)) {
    const parts = box.label.split(/[、,，;；/]|(?:\s+)|和|及/);
    for (const part of parts) {
      const words = label(part);
      if (words === '') continue;
      for (const code of codesOf(words)) {
        const state: State = box.mark === 'unmarked' ? 'no' : 'yes';
        if (code === 'specific') marks.push({ code, label: words, state, text: words });
        else if (code.slice(0, 2) === 'x-') {
          remarks.push(note('words-kept', `“${words}”不是常见写法,原文已保留`));
          marks.push({ code, label: words, state, text: words });
        } else marks.push({ code, label: words, state });
      }
    }
  }
  return { marks, remarks };
}
