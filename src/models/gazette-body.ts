import type { Block } from '../spec/types.js';

/** The text of an official document as a flat run of paragraphs with levels and anchors: what view, print, comparison and index share. */
export interface Paragraph {
  /** Stays the same as long as the paragraph's own words do, whatever is edited elsewhere. */
  readonly anchor: string;
  readonly kind: 'heading' | 'para' | 'item' | 'article' | 'table' | 'image' | 'annex' | 'signature' | 'note' | 'unknown';
  /** Of headings, 1 the highest; of annexes 1. */
  readonly level?: number;
  /** 第三条, 一、 … stands bold before the text. */
  readonly label?: string;
  readonly text: string;
  readonly block: Block;
}

/** 章, 一、, （一）, 1., (1): what a paragraph that begins like a heading is, by GB/T 9704; 0 where it is none. */
export function levelOf(text: string): 0 | 1 | 2 | 3 | 4 {
  if (/^[一二三四五六七八九十]+、/.test(text)) return 1;
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(text)) return 2;
  if (/^\d{1,2}[.．]\D/.test(text)) return 3;
  return /^[（(]\d{1,2}[）)]/.test(text) ? 4 : 0;
}

/** Paragraphs in order. Blocks of unknown type are kept with whatever words they hold: nothing is dropped. */
export function paragraphsOf(body: readonly Block[] | undefined): Paragraph[] {
  const found: Paragraph[] = [];
  const seen = new Map<string, number>();
  const add = (kind: Paragraph['kind'], block: Block, text: string, more: Partial<Paragraph> = {}): void => {
    const own = (block as { id?: unknown }).id;
    const hash = hashOf(`${kind} ${more.label ?? ''} ${text}`);
    const times = seen.get(hash) ?? 0;
    seen.set(hash, times + 1);
    // The block's own id names its first paragraph.
    const first = typeof own === 'string' && own && !found.some(({ block: before }) => before === block);
    found.push({ kind, block, text, ...more, anchor: first ? own : times ? `${hash}-${times + 1}` : hash });
  };
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      switch (block.type) {
        case 'heading': add('heading', block, block.text, { level: block.level || 1 }); break;
        case 'para': add('para', block, block.text); break;
        case 'list': block.items.forEach((item, i) => add('item', block, item, block.ordered ? { label: `${i + 1}.` } : {})); break;
        case 'table': add('table', block, [block.caption ?? '', ...(block.head ?? []), ...block.rows].map((row) => (typeof row === 'string' ? row : row.map(cellText).join('　'))).filter(Boolean).join('\n')); break;
        case 'image': add('image', block, block.alt); break;
        case 'article': block.paragraphs.forEach((text, i) => add('article', block, text, i ? {} : { label: block.title ? `${block.label}　${block.title}` : block.label })); break;
        case 'annex':
          add('annex', block, block.title, { level: 1 });
          walk(block.body);
          break;
        case 'signature': add('signature', block, block.issuers.join('　')); break;
        case 'note': add('note', block, block.text); break;
        default: add('unknown', block, wordsIn(block)); break;
      }
    }
  };
  walk(body ?? []);
  return found.filter(({ text, kind }) => text || kind === 'image');
}

export const cellText = (cell: unknown): string => (typeof cell === 'string' ? cell : ((cell as { text?: unknown }).text as string) ?? '');

/** Headings and annexes as a table of contents. */
export function outlineOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const chapters = paragraphs.filter(({ kind, level }) => kind === 'heading' && (level ?? 1) < 3);
  const annexes = paragraphs.filter(({ kind }) => kind === 'annex');
  // The one annex of a covering notice is the document itself; several are parts of it.
  const heads = annexes.length > 1 || chapters.length < 2 ? paragraphs.filter((one) => annexes.includes(one) || chapters.includes(one)) : chapters;
  if (heads.length > 1) return heads;
  // A document set without heading blocks still has its 一、二、三、.
  const numbered = paragraphs.filter(({ kind, text }) => kind === 'para' && levelOf(text) === 1 && text.length < 40);
  return numbered.length > 1 ? numbered : heads;
}

function wordsIn(value: unknown): string {
  const words: string[] = [];
  const gather = (part: unknown, key = ''): void => {
    if (typeof part === 'string') {
      if (key !== 'type' && key !== 'id' && key !== 'src' && key !== 'url') words.push(part);
    } else if (Array.isArray(part)) part.forEach((one) => gather(one, key));
    else if (typeof part === 'object' && part !== null) for (const name of Object.keys(part)) gather((part as Record<string, unknown>)[name], name);
  };
  gather(value);
  return words.join(' ');
}

/** FNV-1a of the words without white space and punctuation, in base 36: a comma mended does not move an anchor. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  const plain = text.replace(/[\s，。、；：！？“”‘’（）《》〈〉〔〕·,.;:!?()[\]"'-]/g, '');
  for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), 0x01000193);
  return `p${(hash >>> 0).toString(36)}`;
}
