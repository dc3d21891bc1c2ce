/** The site's search: the elements' own (folding, traditional characters, pinyin, synonyms) over an index made with the pages. */
import { Columns } from '../../../src/models/columns.js';
import { fold } from '../../../src/models/fold.js';
import { foldTraditional } from '../../../src/models/fold-traditional.js';
import { hitFinder } from '../../../src/models/hits.js';
import { initials, syllables } from '../../../src/models/pinyin.js';
import { parseQuery } from '../../../src/models/query.js';
import { SearchIndex } from '../../../src/models/search.js';
import { thesaurus } from '../../../src/models/thesaurus.js';

type Entry = readonly [english: 0 | 1, path: string, page: string, heading: string, text: string];

const MOST = 12;
const AROUND = 28;
const both = (text: string): string => foldTraditional(fold(text));

class Search {
  private readonly entries: readonly Entry[];
  private readonly index: SearchIndex;
  private readonly words = thesaurus(both);

  constructor(entries: readonly Entry[], english: boolean) {
    // The reader's own language first; the other one is searched all the same.
    this.entries = [...entries].sort((a, b) => Number(Boolean(a[0]) !== english) - Number(Boolean(b[0]) !== english));
    const columns = new Columns('entries');
    columns.append(this.entries.map(([, , page, heading, text]) => ({ page, heading, text })), this.entries.map((_, place) => place));
    this.index = new SearchIndex(columns, ['page', 'heading', 'text'], ['page', 'heading'], both, (text) => [...initials(text), ...syllables(text)]);
  }

  find(query: string): { entry: Entry; terms: string[] }[] {
    const words = parseQuery(query, both, this.words, false);
    if (!words.length) return [];
    const { rows } = this.index.search(words);
    const terms = words.flatMap(({ literal, alternatives }) => [literal, ...alternatives]);
    const rank = ([, , page, heading]: Entry): number => {
      const [title, head] = [both(page), both(heading)];
      const first = words[0]!.literal;
      return (head.includes(first) ? 0 : title.includes(first) ? (heading ? 2 : 0) : 3) + (head === first ? -1 : 0);
    };
    return this.entries.filter((_, row) => rows[row]).map((entry, place) => ({ entry, terms, rank: rank(entry), place })).sort((a, b) => a.rank - b.rank || a.place - b.place).slice(0, MOST);
  }
}

/** Words with the hits in `<mark>`. */
function marked(text: string, terms: readonly string[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of hitFinder(terms, both)(text)) {
    nodes.push(document.createTextNode(text.slice(at, start)));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(mark);
    at = end;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

function around(text: string, terms: readonly string[]): string {
  const first = hitFinder(terms, both)(text)[0]?.[0] ?? 0;
  const from = Math.max(0, first - AROUND);
  return `${from ? '…' : ''}${text.slice(from, first + AROUND * 2)}${text.length > first + AROUND * 2 ? '…' : ''}`;
}

export function search(): void {
  const form = document.querySelector<HTMLFormElement>('form.find');
  const entries = (window as unknown as { gkDocs?: readonly Entry[] }).gkDocs;
  const input = form?.querySelector('input');
  const list = form?.querySelector('ol');
  const said = form?.querySelector('[role=status]');
  if (!form || !entries || !input || !list || !said) return;
  const root = document.body.dataset['root'] ?? '';
  const english = document.body.dataset['lang'] === 'en';
  let index: Search | undefined;
  form.hidden = false;

  const show = (): void => {
    index ??= new Search(entries, english);
    const found = index.find(input.value);
    list.textContent = '';
    for (const { entry: [, path, page, heading, text], terms } of found) {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = root + path;
      const title = document.createElement('b');
      title.append(...marked(heading || page, terms));
      const where = document.createElement('span');
      where.textContent = heading ? page : '';
      const words = document.createElement('small');
      words.append(...marked(around(text, terms), terms));
      link.append(title, where, words);
      item.append(link);
      list.append(item);
    }
    list.hidden = !found.length;
    said.textContent = !input.value.trim() ? '' : found.length ? (english ? `${found.length} results` : `找到 ${found.length} 处`) : english ? 'Nothing found' : '没有找到';
    form.toggleAttribute('data-none', Boolean(input.value.trim()) && !found.length);
  };
  const close = (): void => {
    list.hidden = true;
    form.removeAttribute('data-none');
  };
  input.addEventListener('input', show);
  input.addEventListener('focus', () => { if (input.value.trim()) show(); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.focus();
      close();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  document.addEventListener('click', (event) => { if (!form.contains(event.target as Node)) close(); });
  form.addEventListener('focusout', (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget as Node)) close(); });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(?:INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).nodeName) || (event.target as Element).shadowRoot) return;
    event.preventDefault();
    input.focus();
  });
}
