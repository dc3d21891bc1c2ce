import type { Column, Columns } from '../models/columns.js';
import { convertValue, guarded, isKept, namesOf } from '../models/script/document.js';
import { breathe } from '../data/breathe.js';
import { converterFor, formOf, readying, type Convert } from '../models/script/index.js';
import type { OpenDocument } from './document-store.js';

export { converterFor, formOf } from '../models/script/index.js';

/** How long the tables may be worked on before the page gets a turn, ms. */
const SLICE = 5;

/** Gets the tables ready for a reader of this language, in slices; the first text is then converted at once. */
export async function prepare(lang: string): Promise<void> {
  const to = formOf(lang);
  if (!to) return;
  const steps = readying(to === 'hans' ? 'hant' : 'hans', to);
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) if (steps.next().done) return;
    await breathe();
  }
}

const known = new WeakMap<OpenDocument, Map<string, OpenDocument>>();

/**
 * A document as it is drawn for a reader of another script: the same rows under the same numbers, ids and codes, its words converted when
 * they are first asked for. Drawing goes in slices, and so does this. What is searched, chosen, saved and told in events stays as published.
 */
export function inScript(document: OpenDocument, lang: string): OpenDocument {
  const from = formOf(writtenIn(document)) ?? 'hans';
  const to = formOf(lang);
  const convert = to && converterFor(from, to);
  if (!convert) return document;
  let forms = known.get(document);
  if (!forms) known.set(document, (forms = new Map<string, OpenDocument>()));
  let shown = forms.get(to);
  if (!shown) forms.set(to, (shown = derive(document, convert)));
  return shown;
}

/** Made once a form: a list asks on every row. */
const plain = new Map<string, Convert | undefined>();

/** Words that stand by themselves, in the reader's script; 文号 and addresses in them stay. */
export function textInScript(text: string, lang: string): string {
  const to = formOf(lang);
  if (!to) return text;
  if (!plain.has(to)) {
    const convert = converterFor('hans', to);
    plain.set(to, convert && guarded(convert));
  }
  return plain.get(to)?.(text) ?? text;
}

/** The language that the document names, simplified Chinese where it names none. */
const writtenIn = (document: OpenDocument): string => {
  const { language } = document.envelope;
  return typeof language === 'string' ? language : 'zh-Hans';
};

function derive(document: OpenDocument, convert: Convert): OpenDocument {
  let envelope: [source: unknown, made: unknown] | undefined;
  let columns: [source: Columns, revision: number, made: Columns] | undefined;
  // Everything else is the document's own, live: whether it is complete, what was left out, who listens.
  return Object.create(document, {
    envelope: {
      get: () => {
        const source = document.envelope;
        if (envelope?.[0] !== source) envelope = [source, convertValue(source, guarded(convert, namesOf(source['ext'])))];
        return envelope[1];
      },
    },
    columns: {
      get: () => {
        const source = document.columns;
        if (columns?.[0] !== source || columns[1] !== source.revision) columns = [source, source.revision, converted(source, guarded(convert, namesIn(document)))];
        return columns[2];
      },
    },
  }) as OpenDocument;
}

function namesIn({ envelope, columns }: OpenDocument): string[] {
  const names = namesOf(envelope['ext']).slice();
  for (const ext of columns.column('ext')?.values ?? []) names.push(...namesOf(ext));
  return names;
}

const converted = (columns: Columns, convert: Convert): Columns => columns.mapped((column, key) => (isKept(key) ? column : deriveColumn(column, key, convert)));

/** Each distinct value is converted once, when it is first looked at; asking how many there are converts none. */
function deriveColumn(source: Column, key: string, convert: Convert): Column {
  const made: unknown[] = [];
  const values = new Proxy(source.values, {
    get: (target, name) => {
      const place = typeof name === 'string' ? Number(name) : NaN;
      if (!(place >= 1) || place >= target.length) return Reflect.get(target, name) as unknown;
      if (!(place in made)) made[place] = convertValue(target[place], convert, key);
      return made[place];
    },
  });
  return Object.create(source, { values: { value: values } }) as Column;
}
