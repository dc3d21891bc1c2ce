import { nothing, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { withFragment } from '../../controllers/kiosk.js';
import { moreFor } from '../../i18n/more.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { asideView, dialogContentStyles } from '../../parts/dialog-content.js';
import { dialogStyles, dialogView } from '../../parts/dialog.js';
import { safeUrl } from '../../spec/url.js';
import { copyAddress } from './code-dialog.js';
import { isDemo, readable, type ListContext } from './context.js';

export const styles = [dialogStyles, dialogContentStyles, codeStyles];

/** What an element says of one record; the frame around it is the same for all: place in the result, turning, permalink, code, print, telephone. */
export interface ItemView {
  /** What stands above the title: the groups it belongs to. */
  readonly path: readonly string[];
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly content: unknown }[];
  readonly phones?: readonly { readonly name?: string; readonly phone: string }[];
  readonly band?: unknown;
}

/** The record that the address names, in full. `view` describes any row; `name` is called for its neighbours too. */
export function itemDialog(c: ListContext, view: (row: number) => ItemView, name: (row: number) => string): TemplateResult | typeof nothing {
  const { columns } = c.document;
  const row = columns.rowOf(c.selection.item!);
  if (row < 0) return gone(c);
  const { rows } = c.selected;
  const at = rows.indexOf(row);
  const { selection } = c.act;
  const step = (by: number): number | undefined => (at < 0 ? undefined : rows[at + by]);
  const [before, after] = [step(-1), step(1)];
  const open = (other: number | undefined) => (): void => void (other !== undefined && selection.open(String(columns.value(other, 'id'))));
  const { path, title, facts, phones, band } = view(row);
  return dialogView(
    {
      path, title, level: c.level + 1, facts, aside: aside(c, phones ?? []), band, at: Math.max(0, at), total: rows.length,
      ...(before !== undefined && { previous: name(before) }),
      ...(after !== undefined && { next: name(after) }),
      demo: isDemo(c.document),
    },
    { close: () => selection.close(), previous: open(before), next: open(after) },
    c.messages,
    moreFor(c.language),
  );
}

/** A permalink whose record is no longer there: said once, and the list stands. */
function gone(c: ListContext): typeof nothing {
  announce(moreFor(c.language).gone);
  queueMicrotask(() => c.act.selection.close());
  return nothing;
}

/** Address of a record for passing on. */
export const addressOf = (item: string, c: ListContext): string => withFragment(c.address, c.act.selection.linkTo(item));

function aside(c: ListContext, phones: readonly { readonly name?: string; readonly phone: string }[]): TemplateResult {
  const address = addressOf(c.selection.item!, c);
  const matrix = address ? c.code.get(address) : undefined;
  const more = moreFor(c.language);
  return asideView(
    {
      ...(matrix && { code: codeView(matrix, more.scan) }),
      address: readable(address),
      phones: phones.length ? phones : c.phone ? [{ phone: c.phone }] : [],
      copied: c.copied === address,
      alone: c.kiosk,
    },
    { copy: () => copyAddress(c, address), print: () => c.act.print([c.document.columns.rowOf(c.selection.item!)]) },
    more,
  );
}

/** An entry with its address, if that may be followed. */
export function linked<T extends object>(entry: T, url: string | undefined, c: ListContext, note?: string): T & { href?: string; note?: string; open?: (event: Event) => void } {
  const href = url && safeUrl(url, document.baseURI);
  return { ...entry, ...(note && { note }), ...(href && { href, open: (event: Event) => c.act.navigate(event, href) }) };
}
