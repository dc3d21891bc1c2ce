/** The kinds of `gk/1` documents; the names are part of the contract. */
export const KINDS = [
  'catalogue', 'catalogue-set', 'negative-list', 'places', 'qr-set', 'feedback', 'replies', 'supervisors', 'gazette', 'site',
] as const;
export type Kind = (typeof KINDS)[number];

/** The version of the format that this library reads and writes. */
export const SPEC = 'gk/1';

/** The element that shows each kind, without `gk-`. */
export const ELEMENT_OF: Readonly<Record<Kind, string>> = {
  catalogue: 'catalogue', 'catalogue-set': 'catalogue', 'negative-list': 'negative-list', places: 'map', 'qr-set': 'qr',
  feedback: 'feedback', replies: 'replies', supervisors: 'replies', gazette: 'gazette', site: 'kiosk',
};

/** The key of each kind's long list: what is read record by record, and where a bad record does not spoil the rest. */
export const LIST_KEY: Readonly<Partial<Record<Kind, string>>> = {
  catalogue: 'items',
  'catalogue-set': 'parts',
  'negative-list': 'items',
  places: 'features',
  'qr-set': 'items',
  replies: 'items',
  supervisors: 'members',
  feedback: 'channels',
  site: 'documents',
};

/** Every name that such a list has: what is read record by record when it stands at the top level of a document. */
export const LIST_KEYS: readonly string[] = ['items', 'features', 'parts', 'members', 'channels', 'documents'];
