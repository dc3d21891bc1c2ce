import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { copyText } from '../../controllers/clipboard.js';
import { moreFor } from '../../i18n/more.js';
import { itemAt } from '../../models/catalogue.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { asideView, basisList, changeList, channelGrid, dialogContentStyles, documentList, numbered, stageWords, tickWords, type ChannelView } from '../../parts/dialog-content.js';
import { dialogStyles, dialogView } from '../../parts/dialog.js';
import { text } from '../../parts/text.js';
import { safeUrl } from '../../spec/url.js';
import type { CatalogueItem, Channel } from '../../spec/types.js';
import { basisText, extraText, usedLabels } from './item-text.js';
import { envelopeOf, type CatalogueContext } from './context.js';

export const styles = [dialogStyles, dialogContentStyles, codeStyles];

/** The item in full: basis, links, history, permalink and code; previous and next follow the selection. */
export function itemDialog(c: CatalogueContext): TemplateResult | typeof nothing {
  const { columns } = c.document;
  const id = c.selection.item!;
  const row = columns.rowOf(id);
  if (row < 0) return gone(c);
  const item = itemAt(columns, row);
  const { rows } = c.selected;
  const at = rows.indexOf(row);
  const { selection } = c.act;
  const step = (by: number): CatalogueItem | undefined => {
    const other = at < 0 ? undefined : rows[at + by];
    return other === undefined ? undefined : itemAt(columns, other);
  };
  const [before, after] = [step(-1), step(1)];
  const name = (other: CatalogueItem | undefined): string | undefined => other?.path[other.path.length - 1];
  return dialogView(
    {
      path: [item.field, ...item.path.slice(0, -1)].filter((part): part is string => !!part),
      title: item.path[item.path.length - 1] ?? '',
      level: c.level + 1,
      facts: factsOf(item, c),
      aside: aside(item, c),
      band: band(item, c),
      at: Math.max(0, at),
      total: rows.length,
      ...(name(before) && { previous: name(before)! }),
      ...(name(after) && { next: name(after)! }),
      demo: envelopeOf(c.document).ext?.demo === true,
    },
    { close: () => selection.close(), previous: () => before && selection.open(before.id), next: () => after && selection.open(after.id) },
    c.messages,
    moreFor(c.language),
  );
}

/** A permalink whose item is no longer there: said once, and the list stands. */
function gone(c: CatalogueContext): typeof nothing {
  announce(c.words.gone);
  queueMicrotask(() => c.act.selection.close());
  return nothing;
}

function factsOf(item: CatalogueItem, c: CatalogueContext): { label: string; content: unknown }[] {
  const m = c.words;
  const { hits } = c.act.selection;
  const facts: { label: string; content: unknown }[] = [];
  const put = (label: string, held: unknown, content: unknown): void => {
    if (held) facts.push({ label, content });
  };
  put(m.contentLabel, item.content?.length, numbered(item.content ?? [], hits));
  put(m.basis, item.basis?.length, basisList((item.basis ?? []).map((one) => linked({ title: basisText({ title: one.title }) }, one.url, c, [one.number, one.article].filter(Boolean).join(' '))), hits));
  put(m.timeLimit, item.timeLimit?.text, text(item.timeLimit?.text ?? '', hits));
  put(m.publishers, item.publishers?.length, item.publishers?.join(c.messages.listStop));
  put(m.powerType, item.powerType, item.powerType);
  put(m.department, item.department, item.department);
  put(m.degree, item.degree, item.degree);
  put(m.channelsLabel, item.channels?.length, channelGrid(channelsOf(item.channels ?? [], c), moreFor(c.language)));
  const ticks = [...usedLabels(item.audience, m), ...usedLabels(item.mode, m), ...usedLabels(item.levels, m)];
  put(m.appliesLabel, ticks.length, tickWords(ticks));
  put(m.stages, item.stages?.length, stageWords(Object.keys(m.stageNames).map((stage) => ({ name: m.stageNames[stage]!, on: (item.stages as string[] | undefined)?.includes(stage) ?? false }))));
  for (const key of c.shape.extra) put(key, extraText(item, key), extraText(item, key));
  return facts;
}

/** All 13 of the form in its order, then local ones; what the table does not mark stands grey. */
function channelsOf(channels: readonly Channel[], c: CatalogueContext): ChannelView[] {
  const { channelFull } = c.words;
  const state = (channel: Channel | undefined): ChannelView['state'] => (!channel || channel.state === 'no' || channel.state === 'unknown' ? 'off' : channel.state === 'optional' ? 'optional' : 'on');
  const views: ChannelView[] = Object.keys(channelFull).map((code) => {
    const channel = channels.find((each) => each.code === code);
    const name = channel?.label ?? channelFull[code]!;
    return { name: channel?.text ? `${name}：${channel.text}` : name, state: state(channel) };
  });
  for (const channel of channels) if (!channelFull[channel.code]) views.push({ name: channel.label ?? channel.code, state: state(channel) });
  return views;
}

/** An entry with its address, if that may be followed. */
function linked<T extends object>(entry: T, url: string | undefined, c: CatalogueContext, note?: string): T & { href?: string; note?: string; open?: (event: Event) => void } {
  const href = url && safeUrl(url, document.baseURI);
  return { ...entry, ...(note && { note }), ...(href && { href, open: (event: Event) => c.act.navigate(event, href) }) };
}

const addressOf = (item: string, c: CatalogueContext): string => new URL(c.act.selection.linkTo(item), location.href).href;

function aside(item: CatalogueItem, c: CatalogueContext): TemplateResult {
  const address = addressOf(item.id, c);
  const matrix = c.code.get(address);
  const more = moreFor(c.language);
  const phones = (item.contacts ?? []).filter((one) => one.phone).map((one) => ({ phone: one.phone!, ...(one.name && { name: one.name }) }));
  return asideView(
    {
      ...(matrix && { code: codeView(matrix, more.scan) }),
      address: readable(address),
      phones: phones.length ? phones : c.phone ? [{ phone: c.phone }] : [],
      copied: c.copied === address,
    },
    { copy: () => void copyText(address).then((done) => (done ? c.act.copied(address) : announce(address))), print: () => c.act.print([c.document.columns.rowOf(item.id)]) },
    more,
  );
}

/** Without scheme, and in readable letters. */
function readable(address: string): string {
  try {
    return decodeURI(address).replace(/^https?:\/\//, '');
  } catch {
    return address;
  }
}

function band(item: CatalogueItem, c: CatalogueContext): TemplateResult | undefined {
  const more = moreFor(c.language);
  const documents: { title: string; href: string; date?: string; open?: (event: Event) => void }[] = [];
  for (const { title, url, date } of item.links ?? []) {
    const { href, open } = linked({}, url, c);
    if (href) documents.push({ title, href, ...(date && { date }), ...(open && { open }) });
  }
  const changes = item.history ?? [];
  if (!documents.length && !changes.length) return undefined;
  return html`${documents.length ? documentList(documents, more) : nothing}${changes.length ? changeList(changes, more) : nothing}`;
}

/** The code of the page as it is now, to take the list away on a phone. */
export function codeDialog(c: CatalogueContext): TemplateResult {
  const address = location.href;
  const matrix = c.code.get(address);
  const more = moreFor(c.language);
  return dialogView(
    {
      path: [], title: c.words.qrcode, level: c.level + 1, facts: [{ label: c.words.noun, content: c.heading ?? envelopeOf(c.document).title }, { label: c.words.address, content: readable(address) }],
      aside: asideView({ ...(matrix && { code: codeView(matrix, address) }), copied: c.copied === address }, { copy: () => void copyText(address).then((done) => done && c.act.copied(address)), print: () => c.act.print(undefined) }, more),
      at: 0, total: 0, demo: false,
    },
    { close: () => c.act.code(), previous: () => undefined, next: () => undefined },
    c.messages,
    more,
  );
}
