/** What the common suite has to know of an element. */
export type Document = Readonly<Record<string, unknown>>;

export interface Subject {
  readonly tag: string;
  /** Registers it: called once, in the middle of the first test, so that late upgrade can be seen. */
  define(): Promise<unknown>;
  /** It shows something of its own while it has no document. */
  readonly idle?: true;
  /** A good document with at least two records; its `title` is drawn as the heading. */
  readonly ready: Document;
  /** Words of its records that are drawn. */
  readonly words: readonly string[];
  readonly empty: Document;
  readonly invalid: Document;
  /** One whose records are partly bad, and how many are left out. */
  readonly partly: Document;
  readonly skipped: number;
  /** An official table that is data, and words of it; where the element reads tables. */
  readonly table?: { readonly html: string; readonly words: string };
  /** The document with `text` in every string field that is free text (ids, codes and dates aside). */
  withText(text: string): Document;
  /** The document with `url` in every field that holds an address. */
  withUrl(url: string): Document;
  /** Personal numbers, planted everywhere, and the numbers as planted. */
  readonly personal: Document;
  readonly secrets: readonly string[];
  /** Heading of a screen in each language: a word of our own that is drawn in `ready`. */
  readonly own: { readonly hans: string; readonly hant: string; readonly en: string };
}

export const titled = (document: Document, title: string): Document => ({ ...document, title });
