import type { CatalogueItem, QrItem } from '../spec/types.js';
import { codeTarget, readableAddress } from './qr.js';

export type PosterSize = 'A4' | 'A3' | 'label' | 'stand';
export const POSTER_SIZES: readonly PosterSize[] = ['A4', 'A3', 'label', 'stand'];

/** A code with what stands beside it. */
export interface PosterCode { readonly title: string; readonly note: string; readonly text: string }
export interface PosterPhone { readonly label: string; readonly phone: string; readonly office: string }

/** One poster; words only. */
export interface Poster {
  readonly title: string;
  /** Top left and right. */
  readonly head: string;
  readonly area: string;
  readonly lead: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Absent on the poster of a group, which has its codes in `codes`. */
  readonly main?: PosterCode & { readonly address: string };
  readonly codes: readonly PosterCode[];
  readonly phones: readonly PosterPhone[];
  readonly foot: readonly string[];
  readonly demo: boolean;
}

export interface PosterSheet {
  readonly size: PosterSize;
  readonly theme: 'blue' | 'red' | 'ink';
  /** Crop marks and room for bleed around the trimmed paper. */
  readonly marks: boolean;
  readonly title: string;
  readonly language: string;
  readonly posters: readonly Poster[];
}

/** An item without a code, and why. */
export interface PosterLeft { readonly title: string; readonly reason: 'empty' | 'control' | 'scheme' | 'too-long' | 'expired' }

export interface PosterOptions {
  readonly per?: 'item' | 'group';
  /** Places that each get their own copy: a village, and its own address where it has one. */
  readonly places?: readonly { readonly name: string; readonly url?: string }[];
  readonly today: string;
}

type Envelope = Readonly<Record<string, unknown>>;
/** Codes on the poster of a group: three columns, four rows. */
const PER_SHEET = 12;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The posters of a `qr-set`, or of a `catalogue`: there, each item with a link. What has no code is told, never left out silently. */
export function postersOf(document: Envelope, options: PosterOptions): { readonly posters: readonly Poster[]; readonly left: readonly PosterLeft[] } {
  const left: PosterLeft[] = [];
  const items = document['kind'] === 'catalogue' ? (document['items'] as readonly CatalogueItem[]).map(fromCatalogue) : (document['items'] as readonly QrItem[]);
  const good = items.filter((item): item is QrItem => {
    if (!item) return false;
    const target = codeTarget(item.url, 'Q');
    const reason = item.expires && item.expires < options.today ? 'expired' : 'refused' in target ? target.refused : undefined;
    if (reason) left.push({ title: item.title, reason });
    return !reason;
  });
  const each = options.per === 'group' ? groupPosters(document, good) : good.map((item) => itemPoster(document, item));
  const { places } = options;
  if (!places?.length) return { posters: each, left };
  const posters: Poster[] = [];
  for (const place of places) for (const poster of each) posters.push(atPlace(poster, place));
  return { posters, left };
}

function fromCatalogue(item: CatalogueItem): QrItem | undefined {
  const link = item.links?.[0];
  if (!link) return undefined;
  const label = (name: string, text: string): { label: string; text: string }[] => (text ? [{ label: name, text }] : []);
  const phones = (item.contacts ?? []).filter(({ phone }) => phone).slice(0, 2).map(({ name, phone }) => ({ label: '咨询电话', phone: phone!, office: name }));
  return {
    id: item.id, title: item.path[item.path.length - 1] ?? link.title, url: link.url, ...(item.field && { area: item.field, group: item.field }),
    facts: [
      ...label('公开什么', (item.content ?? []).slice(0, 6).join('、')), ...label('什么时候', item.timeLimit?.text ?? ''), ...label('谁来公开', (item.publishers ?? []).join('、')),
    ],
    links: (item.links ?? []).slice(1, 4).map(({ title, url }) => ({ title, url })), ...(phones.length && { phones }),
  };
}

function codeOf(title: string, note: string, url: string): PosterCode | undefined {
  const target = codeTarget(url, 'Q');
  return 'text' in target ? { title, note, text: target.text } : undefined;
}

function common(document: Envelope, expires: string): Pick<Poster, 'head' | 'foot' | 'demo'> & { phones: readonly PosterPhone[] } {
  const publisher = document['publisher'] as { name?: unknown; phone?: unknown } | undefined;
  const poster = document['poster'] as { heading?: unknown; footer?: unknown } | undefined;
  const name = textOf(publisher?.name);
  const updated = textOf(document['updated']);
  const phone = textOf(publisher?.phone);
  return {
    head: textOf(poster?.heading) || textOf(document['title']),
    foot: [name && `发布机构 ${name}`, updated && `更新日期 ${updated}`, expires && `张贴至 ${expires}`, textOf(poster?.footer)].filter(Boolean),
    demo: (document['ext'] as { demo?: unknown } | undefined)?.demo === true,
    phones: phone ? [{ label: '咨询电话', phone, office: name }] : [],
  };
}

function itemPoster(document: Envelope, item: QrItem): Poster {
  const shared = common(document, item.expires ?? '');
  const main = codeOf('扫码看全部内容', '', item.url)!;
  return {
    ...shared, title: item.title, area: item.area ?? item.group ?? '', lead: item.lead ?? item.caption ?? '', facts: item.facts ?? [],
    main: { ...main, address: readableAddress(main.text) },
    codes: (item.links ?? []).slice(0, 3).map(({ title, note, url }) => codeOf(title, note ?? '', url)).filter((code): code is PosterCode => code !== undefined),
    phones: item.phones ? item.phones.map((one) => ({ label: one.label, phone: one.phone, office: one.office ?? '' })) : shared.phones,
  };
}

function groupPosters(document: Envelope, items: readonly QrItem[]): Poster[] {
  const groups = new Map<string, QrItem[]>();
  for (const item of items) {
    const name = item.group ?? textOf(document['title']);
    const found = groups.get(name);
    if (found) found.push(item);
    else groups.set(name, [item]);
  }
  const posters: Poster[] = [];
  for (const [name, all] of groups) {
    for (let from = 0; from < all.length; from += PER_SHEET) {
      const codes = all.slice(from, from + PER_SHEET).map(({ title, caption, url }) => codeOf(title, caption ?? readableAddress(url), url)).filter((code): code is PosterCode => code !== undefined);
      const sheets = Math.ceil(all.length / PER_SHEET);
      posters.push({ ...common(document, ''), title: name, area: sheets > 1 ? `第 ${from / PER_SHEET + 1} 张，共 ${sheets} 张` : '', lead: '', facts: [], codes });
    }
  }
  return posters;
}

function atPlace(poster: Poster, { name, url }: { readonly name: string; readonly url?: string }): Poster {
  const code = url && poster.main ? codeOf(poster.main.title, '', url) : undefined;
  return { ...poster, head: name, ...(code && { main: { ...code, address: readableAddress(code.text) } }) };
}
