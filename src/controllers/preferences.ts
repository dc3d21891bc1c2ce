/**
 * What the visitor has chosen for all elements on the page (the toolbar writes it): one record, one event.
 * Order of say: visitor › attribute › page.
 */
export interface Preferences {
  /** One colour and any mode, space-separated: `red elder`. */
  readonly theme?: string;
  /** BCP 47 tag: `zh-Hans`, `zh-Hant`, `zh-TW`, `zh-HK`, `en`. */
  readonly lang?: string;
  /** Size of everything in our elements, per cent: 100 to 200. */
  readonly size?: number;
  /** Height of a line in running text, times the size of the letters: 1.75 to 3. */
  readonly lines?: number;
  /** A line across the page where the pointer or the focus is. */
  readonly guide?: boolean;
  /** A large pointer. */
  readonly pointer?: boolean;
  /** The page without colours. */
  readonly grey?: boolean;
  /** Speed of reading aloud: 1 is the voice's own. */
  readonly rate?: number;
  /** `false`: what is being read is not marked. */
  readonly follow?: boolean;
}

export const PREFERENCES_KEY = 'gk:preferences';
export const PREFERENCES_EVENT = 'gk-preferences';

/** Read once and kept until somebody says that it has changed: it is asked for at every drawing. */
let kept: Preferences | undefined;
/** Where storage is denied what was chosen holds as long as the page. */
let denied: Preferences | undefined;

export function readPreferences(): Preferences {
  return (kept ??= read());
}

const within = (value: unknown, low: number, high: number): number | undefined => (typeof value === 'number' && value >= low && value <= high ? value : undefined);
const yesNo = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const words = (value: unknown): string | undefined => (typeof value === 'string' && value.length < 40 ? value : undefined);

/** What can be used of a record; the page's own scripts can write there too. */
export function cleanPreferences(record: Record<string, unknown>): Preferences {
  const found: Record<string, unknown> = {
    theme: words(record['theme']), lang: words(record['lang']) || undefined,
    size: within(record['size'], 100, 200), lines: within(record['lines'], 1.75, 3), rate: within(record['rate'], 0.5, 2),
    guide: yesNo(record['guide']), pointer: yesNo(record['pointer']), grey: yesNo(record['grey']), follow: yesNo(record['follow']),
  };
  for (const name of Object.keys(found)) if (found[name] === undefined) delete found[name];
  return found;
}

/** What was just chosen, for a page that may not store it. */
export function holdPreferences(chosen: Preferences): void {
  denied = chosen;
  kept = undefined;
}

function read(): Preferences {
  try {
    return cleanPreferences((JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}') ?? {}) as Record<string, unknown>);
  } catch {
    // Storage may be denied (sandboxed frame): the page's own settings hold, and what was chosen on it.
    return denied ?? {};
  }
}

export function onPreferences(listener: () => void): () => void {
  const again = (): void => {
    kept = undefined;
    listener();
  };
  const other = (event: StorageEvent): void => {
    if (event.key === PREFERENCES_KEY || event.key === null) again();
  };
  // What was written while nobody listened counts too.
  kept = undefined;
  window.addEventListener(PREFERENCES_EVENT, again);
  window.addEventListener('storage', other);
  // Safari before 14 knows no listeners here: the wish counts at the next drawing.
  for (const query of system()) query.addEventListener?.('change', again);
  return () => {
    window.removeEventListener(PREFERENCES_EVENT, again);
    window.removeEventListener('storage', other);
    for (const query of system()) query.removeEventListener?.('change', again);
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

let queries: readonly MediaQueryList[] | undefined;
/** What the reader's system asks for: more contrast, dark, its own few colours. */
const system = (): readonly MediaQueryList[] => (queries ??= ['(prefers-contrast:more)', '(prefers-color-scheme:dark)', '(forced-colors:active)'].map((query) => matchMedia(query)));

/**
 * The theme that the reader's system asks for; comes after everything that was chosen by name. More contrast is always given; dark only
 * where the page has dark colours too (`color-scheme`, or the theme `auto`): a dark box on a white page helps nobody.
 */
export function systemTheme(...wishes: readonly (string | null)[]): string | null {
  const [contrast, dark, forced] = system().map(({ matches }) => matches);
  if (contrast && !forced) return 'contrast';
  if (!dark) return null;
  const auto = wishes.some((wish) => wish && /(^|\s)auto(\s|$)/.test(wish));
  return auto || /dark/.test(getComputedStyle(document.documentElement).getPropertyValue('color-scheme')) ? 'dark' : null;
}

export function pageSetting(name: 'theme' | 'phone'): string | null {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="gk-${name}"]`);
  return meta ? meta.content : null;
}
