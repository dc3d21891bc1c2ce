/**
 * What the visitor has chosen for all elements on the page (the toolbar writes it): one record, one event.
 * Order of say: visitor › attribute › page.
 */
export interface Preferences {
  /** One colour and any mode, space-separated: `red elder`. */
  readonly theme?: string;
  readonly lang?: string;
}

const KEY = 'gk:preferences';
const EVENT = 'gk-preferences';

/** Read once and kept until somebody says that it has changed: it is asked for at every drawing. */
let kept: Preferences | undefined;

export function readPreferences(): Preferences {
  return (kept ??= read());
}

function read(): Preferences {
  try {
    const { theme, lang } = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, unknown>;
    // The page's own scripts can write there too.
    return { ...(typeof theme === 'string' && { theme }), ...(typeof lang === 'string' && lang && { lang }) };
  } catch {
    // Storage may be denied (sandboxed frame): the page's own settings hold.
    return {};
  }
}

export function onPreferences(listener: () => void): () => void {
  const again = (): void => {
    kept = undefined;
    listener();
  };
  const other = (event: StorageEvent): void => {
    if (event.key === KEY || event.key === null) again();
  };
  // What was written while nobody listened counts too.
  kept = undefined;
  window.addEventListener(EVENT, again);
  window.addEventListener('storage', other);
  return () => {
    window.removeEventListener(EVENT, again);
    window.removeEventListener('storage', other);
  };
}

export const COLOURS = ['blue', 'red', 'dark', 'contrast'] as const;
export type Colour = (typeof COLOURS)[number];
export interface Theme { readonly colour: Colour; readonly elder: boolean }

/** The theme that results from several wishes, the first that names a colour wins; `elder` may come from any of them. */
export function themeOf(...wishes: readonly (string | null | undefined)[]): Theme {
  let colour: Colour | undefined;
  let elder: boolean | undefined;
  for (const wish of wishes) {
    if (!wish) continue;
    const words = wish.split(/\s+/);
    colour ??= COLOURS.find((name) => words.includes(name));
    if (words.includes('elder')) elder ??= true;
    // A visitor who has switched the mode off must not get it back from the page.
    if (words.includes('no-elder')) elder ??= false;
  }
  return { colour: colour ?? 'blue', elder: elder ?? false };
}

export function pageSetting(name: 'theme' | 'phone'): string | null {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="gk-${name}"]`);
  return meta ? meta.content : null;
}
