import { html, nothing, type TemplateResult } from 'lit';
import { itemDialog, linked, styles, type ItemView } from '../../base/list/item-frame.js';
import { moreFor } from '../../i18n/more.js';
import { isNumberOnly } from '../../models/basis.js';
import { itemAt } from '../../models/catalogue.js';
import { basisList, changeList, channelGrid, documentList, numbered, stageWords, tickWords, type ChannelView } from '../../parts/dialog-content.js';
import { text } from '../../parts/text.js';
import type { CatalogueItem, Channel } from '../../spec/types.js';
import type { CatalogueContext } from './context.js';
import { basisText, extraText, usedLabels } from './item-text.js';

export { styles };

const nameOf = ({ path }: CatalogueItem): string => path[path.length - 1] ?? '';

/** The item in full: basis, links, history; place, permalink and code are the frame's. */
export const itemOf = (c: CatalogueContext): unknown => itemDialog(c, (row) => viewOf(itemAt(c.document.columns, row), c), (row) => nameOf(itemAt(c.document.columns, row)));

const viewOf = (item: CatalogueItem, c: CatalogueContext): ItemView => ({
  path: [item.field, ...item.path.slice(0, -1)].filter((part): part is string => !!part),
  title: nameOf(item),
  facts: factsOf(item, c),
  phones: (item.contacts ?? []).filter((one) => one.phone).map((one) => ({ phone: one.phone!, ...(one.name && { name: one.name }) })),
  band: band(item, c),
});

function factsOf(item: CatalogueItem, c: CatalogueContext): { label: string; content: unknown }[] {
  const m = c.words;
  const { hits } = c.act.selection;
  const facts: { label: string; content: unknown }[] = [];
  const put = (label: string, held: unknown, content: unknown): void => {
    if (held) facts.push({ label, content });
  };
  put(m.contentLabel, item.content?.length, numbered(item.content ?? [], hits));
  put(m.basis, item.basis?.length, basisList((item.basis ?? []).map((one) => linked({ title: basisText({ title: one.title }) }, one.url, c, [isNumberOnly(one.title, one.number) ? '' : one.number, one.article].filter(Boolean).join(' '))), hits));
  put(m.timeLimit, item.timeLimit?.text, text(item.timeLimit?.text ?? '', hits));
  put(m.publishers, item.publishers?.length, item.publishers?.join(c.messages.listStop));
  put(m.powerType, item.powerType, item.powerType);
  put(m.department, item.department, item.department);
  put(m.degree, item.degree, item.degree);
  put(m.channelsLabel, item.channels?.length, channelGrid(channelsOf(item.channels ?? [], c), moreFor(c.language)));
  const ticks = [...usedLabels(item.audience, m), ...usedLabels(item.mode, m), ...usedLabels(item.levels, m)];
  put(m.appliesLabel, ticks.length, tickWords(ticks));
  put(m.stages, item.stages?.length, stageWords(Object.keys(m.stageNames).map((stage) => ({ name: m.stageNames[stage]!, on: (item.stages as string[] | undefined)?.includes(stage) ?? false }))));
  for (const key of c.shape.extra) put(c.tr(key), extraText(item, key), extraText(item, key));
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
