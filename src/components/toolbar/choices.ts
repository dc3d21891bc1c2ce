/** What can be chosen, and what of it is in force. */
import { COLOURS, readPreferences, type Theme } from '../../controllers/preferences.js';
import { scriptOf } from '../../i18n/messages.js';

/** Scripts and languages by tag, each named in its own letters. */
export const SCRIPTS = [
  ['zh-Hans', '简体'],
  ['zh-Hant', '繁體（通用）'],
  ['zh-TW', '正體（台灣）'],
  ['zh-HK', '繁體（香港）'],
  ['en', 'English'],
] as const;

export const SIZES = [100, 125, 150, 175, 200] as const;
export const LINES = [1.75, 2, 2.4] as const;
export const RATES = [0.7, 1, 1.4] as const;
export { COLOURS };

/** The tag of `SCRIPTS` that the reader sees. */
export function scriptInForce(language: string): string {
  const exact = SCRIPTS.find(([tag]) => tag.toLowerCase() === language.toLowerCase());
  return exact ? exact[0] : /^zh-mo\b/i.test(language) ? 'zh-HK' : scriptOf(language);
}

/** The next larger or smaller size, or the same at the end. */
export function nextSize(by: 1 | -1, now = readPreferences().size ?? 100): number {
  const rest = SIZES.filter((size) => (by > 0 ? size > now : size < now));
  return (by > 0 ? rest[0] : rest[rest.length - 1]) ?? now;
}

/** What one drawing of the toolbar is made from. */
export interface ToolbarState {
  readonly language: string;
  readonly script: string;
  readonly theme: Theme;
  readonly size: number;
  readonly lines: number;
  readonly guide: boolean;
  readonly pointer: boolean;
  readonly grey: boolean;
  readonly rate: number;
  readonly follow: boolean;
}

export function stateOf(language: string, theme: Theme, grey: boolean): ToolbarState {
  const chosen = readPreferences();
  return {
    language, script: scriptInForce(language), theme, size: chosen.size ?? 100, lines: chosen.lines ?? 1.75,
    guide: chosen.guide ?? false, pointer: chosen.pointer ?? false, grey: chosen.grey ?? grey, rate: chosen.rate ?? 1, follow: chosen.follow ?? true,
  };
}
