import { sentences } from '../../models/speech.js';

/** A sentence to be said, and where its words stand. */
export interface Passage {
  readonly said: string;
  /** Language of the words, where it is not that of the whole: Chinese data in an English page. */
  readonly lang: string;
  readonly block: Element;
  /** The words in the page; undefined where they are no longer there. */
  range(): Range | undefined;
}

/** What is heard as one: a row of a table is read across. */
const BLOCK = 'tr,p,li,dt,dd,caption,figcaption,summary,legend,blockquote,h1,h2,h3,h4,h5,h6,[role=heading]';
/** Controls, marks for the eye, words for other aids, what is folded away. */
const SKIP = '.np,.vh,[hidden],[aria-hidden=true],thead,button:not(.link),input,select,textarea,svg,script,style,fieldset,details:not([open])>:not(summary)';

interface Piece { readonly node: Text; readonly at: number }

/** The sentences of one element, in order: of its dialog where one is open, else of the whole. */
export function* passagesOf(host: Element): Generator<Passage, void> {
  const root = host.shadowRoot?.querySelector('.root');
  if (!root) return;
  const from = root.querySelector('dialog[open]') ?? root;
  const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  let block: Element | undefined;
  let cell: Element | null = null;
  let text = '';
  let lang = '';
  let pieces: Piece[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (!/\S/.test(node.data) || parent.closest(SKIP)) continue;
    const own = parent.closest(BLOCK) ?? parent;
    const tongue = parent.closest<HTMLElement>('[lang]')?.lang ?? '';
    const box = parent.closest('td,th,a,span.ch,small');
    if (own !== block || tongue !== lang) {
      if (block) yield* sentencesOf(text, block, lang, pieces);
      block = own;
      lang = tongue;
      text = '';
      pieces = [];
    } else if (box !== cell && own.localName === 'tr') text += '，';
    cell = box;
    pieces.push({ node, at: text.length });
    text += node.data;
  }
  if (block) yield* sentencesOf(text, block, lang, pieces);
}

function* sentencesOf(text: string, block: Element, lang: string, pieces: readonly Piece[]): Generator<Passage, void> {
  const found = /^en\b/i.test(lang) ? sentences(text, (words) => words.trim()) : sentences(text);
  for (const { said, from, to } of found) yield { said, lang, block, range: () => rangeOf(pieces, from, to) };
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range | undefined {
  const range = document.createRange();
  let begun = false;
  for (const { node, at } of pieces) {
    const end = at + node.data.length;
    if (!node.isConnected) return undefined;
    if (!begun && from < end) {
      range.setStart(node, Math.max(0, from - at));
      begun = true;
    }
    if (begun && at < to) range.setEnd(node, Math.min(node.data.length, to - at));
  }
  return begun ? range : undefined;
}
