import { writeJson } from '../models/json.js';
import { cleanPreferences, holdPreferences, PREFERENCES_EVENT, PREFERENCES_KEY, readPreferences, type Preferences } from './preferences.js';

export type PreferenceChange = { readonly [name in keyof Preferences]?: Preferences[name] | undefined };

/** Changes some of what the visitor has chosen and tells everybody; `undefined` forgets one. Without an argument all are forgotten. */
export function savePreferences(change?: PreferenceChange): void {
  const next = change ? cleanPreferences({ ...readPreferences(), ...change }) : {};
  holdPreferences(next);
  try {
    if (Object.keys(next).length) localStorage.setItem(PREFERENCES_KEY, writeJson(next));
    else localStorage.removeItem(PREFERENCES_KEY);
  } catch {
    // Storage is denied (sandboxed frame): it holds as long as the page.
  }
  window.dispatchEvent(new Event(PREFERENCES_EVENT));
}

/** The visitor's own colour, if one was chosen, and whether the mode was switched on or off. */
export function chosenTheme(theme = readPreferences().theme ?? ''): { readonly colour: string | undefined; readonly elder: boolean | undefined } {
  const words = theme.split(/\s+/);
  const colour = words.find((word) => word && word !== 'elder' && word !== 'no-elder');
  return { colour, elder: words.includes('elder') ? true : words.includes('no-elder') ? false : undefined };
}

/** Colour and mode are two switches of one record. */
export function saveTheme(change: { readonly colour?: string | undefined; readonly elder?: boolean }): void {
  const { colour, elder } = { ...chosenTheme(), ...change };
  const mode = elder === undefined ? undefined : elder ? 'elder' : 'no-elder';
  savePreferences({ theme: [colour, mode].filter(Boolean).join(' ') || undefined });
}
