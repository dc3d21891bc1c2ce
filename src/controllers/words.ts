import type { Columns } from '../models/columns.js';
import { loadFoldTable } from '../models/fold.js';
import { initials, syllables } from '../models/pinyin.js';
import { interpreter } from '../models/question.js';
import type { Language } from '../models/selection.js';
import { thesaurus } from '../models/thesaurus.js';

/** What is known about words: traditional characters, pinyin, synonyms, questions. Loaded when the reader turns to the search box. */
export async function understand(columns: Columns | undefined, names: readonly string[]): Promise<Language> {
  const fold = await loadFoldTable();
  const words = thesaurus(fold);
  return {
    fold,
    thesaurus: words,
    romanise: (text) => initials(text).concat(syllables(text)),
    interpret: interpreter(words, fold, vocabularyOf(columns, names)),
  };
}

/** The document's own names: what a question may be about. */
function vocabularyOf(columns: Columns | undefined, names: readonly string[]): string[] {
  const found = new Set<string>();
  for (const name of names) {
    for (const value of columns?.column(name)?.values ?? []) {
      for (const text of Array.isArray(value) ? value : [value]) if (typeof text === 'string' && text.length < 16) found.add(text);
    }
  }
  return [...found];
}
