import { safeUrl } from '../spec/url.js';
import { ascii, type CodeLevel } from './code.js';

/** Why a text gets no code. */
export type CodeRefusal = 'empty' | 'control' | 'scheme' | 'too-long';
export type CodeTarget = { readonly text: string } | { readonly refused: CodeRefusal; readonly length?: number };

/** Bytes that a code can hold at all, by level. */
const MOST: Readonly<Record<CodeLevel, number>> = { L: 2953, M: 2331, Q: 1663, H: 1273 };
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/**
 * What stands in the code of an address: percent-encoded ASCII. Only addresses that may be linked to get one.
 * @param base the page, for relative addresses; without it only absolute ones are taken
 */
export function codeTarget(value: unknown, level: CodeLevel = 'M', base?: string): CodeTarget {
  const trimmed = typeof value === 'string' ? value.trim() : '';
  if (!trimmed) return { refused: 'empty' };
  if (CONTROL.test(trimmed)) return { refused: 'control' };
  const text = ascii(trimmed);
  if (text.length > MOST[level]) return { refused: 'too-long', length: text.length };
  const url = safeUrl(trimmed, base);
  if (!url || !/^[a-z][a-z\d+.-]*:/i.test(url)) return { refused: 'scheme' };
  const encoded = ascii(url);
  return encoded.length > MOST[level] ? { refused: 'too-long', length: encoded.length } : { text: encoded };
}

/** The address as people read it: no scheme, Chinese as Chinese where that is the same address. */
export function readableAddress(address: string): string {
  let text = address;
  try {
    text = decodeURI(address);
  } catch {
    // Not UTF-8: as it is.
  }
  return text.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

/** Share of the code's area that an emblem in its middle may cover, by level: half of what the level makes good, since dirt comes too. */
const COVERED: Readonly<Record<CodeLevel, number>> = { L: 0, M: 0, Q: 0.06, H: 0.1 };
/** Reflectance contrast that ordinary cameras need in poor light. */
const CONTRAST = 4.5;

/** What would keep a code from being read; empty where nothing does. */
export type CodeFault = 'contrast' | 'inverted' | 'emblem' | 'module';

/**
 * Checks how a code is drawn.
 * @param drawn colours as `#rrggbb`, `emblem` = width of the emblem over the width of the code, `module` = width of a module in CSS px or 1/96 inch
 */
export function codeFaults(drawn: { readonly dark?: string; readonly light?: string; readonly level: CodeLevel; readonly emblem?: number; readonly module?: number }): readonly CodeFault[] {
  const faults: CodeFault[] = [];
  const dark = luminance(drawn.dark ?? '#000000');
  const light = luminance(drawn.light ?? '#ffffff');
  if (dark > light) faults.push('inverted');
  if ((Math.max(dark, light) + 0.05) / (Math.min(dark, light) + 0.05) < CONTRAST) faults.push('contrast');
  if ((drawn.emblem ?? 0) ** 2 > COVERED[drawn.level]) faults.push('emblem');
  if (drawn.module !== undefined && drawn.module < 1.25) faults.push('module');
  return faults;
}

function luminance(colour: string): number {
  const part = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Width of an emblem over the width of the code, where there is one. */
const EMBLEM: Readonly<Record<CodeLevel, number>> = { L: 0, M: 0, Q: 0.22, H: 0.28 };

/** How a code is drawn, once what would keep it from being read has been put right. */
export interface CodeDrawing {
  readonly level: CodeLevel;
  readonly dark: string;
  readonly light: string;
  /** Width of the emblem over the width of the code; 0 = none. */
  readonly emblem: number;
  readonly faults: readonly CodeFault[];
}

const INK = '#1c2430';
const LEVELS: readonly string[] = ['L', 'M', 'Q', 'H'] satisfies CodeLevel[];
const COLOUR = /^#[\da-f]{6}$/i;

/**
 * What is asked for, made safe to scan: a code with an emblem has level Q or H, colours that cannot be read give way to ink on white.
 * @param asked as written in the page; a level or colour that is none counts as not given
 */
export function codeDrawing(asked: { readonly level?: string | null; readonly dark?: string | null; readonly light?: string | null; readonly emblem?: boolean }): CodeDrawing {
  const wanted = asked.level?.toUpperCase() ?? '';
  const level = LEVELS.includes(wanted) ? (wanted as CodeLevel) : 'M';
  const enough = asked.emblem && !EMBLEM[level] ? 'H' : level;
  const colour = (given: string | null | undefined, otherwise: string): string => (given && COLOUR.test(given) ? given : otherwise);
  const dark = colour(asked.dark, INK);
  const light = colour(asked.light, '#ffffff');
  const emblem = asked.emblem ? EMBLEM[enough] : 0;
  const faults = codeFaults({ dark, light, level: enough, emblem });
  return { level: enough, emblem, faults, ...(faults.length ? { dark: INK, light: '#ffffff' } : { dark, light }) };
}

/** Days until a date (negative: it has passed); undefined for anything but a date. */
export function daysLeft(date: unknown, today: string): number | undefined {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
}
