import type { TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { copyText } from '../../controllers/clipboard.js';
import { moreFor } from '../../i18n/more.js';
import { codeStyles, codeView } from '../../parts/code.js';
import { asideView, dialogContentStyles } from '../../parts/dialog-content.js';
import { dialogStyles, dialogView } from '../../parts/dialog.js';
import { readable, titleOf, type ListContext } from './context.js';

export const styles = [dialogStyles, dialogContentStyles, codeStyles];

/** The code of the page as it is now, to take the list away on a phone. */
export function codeDialog(c: ListContext): TemplateResult {
  const { address } = c;
  const matrix = address ? c.code.get(address) : undefined;
  const more = moreFor(c.language);
  return dialogView(
    {
      path: [], title: c.messages.qrcode, level: c.level + 1, facts: [{ label: c.words.noun, content: titleOf(c) }, { label: more.address, content: address ? readable(address) : more.nowhere }],
      aside: asideView({ ...(matrix && { code: codeView(matrix, address) }), copied: c.copied === address, alone: c.kiosk }, { copy: () => copyAddress(c, address), print: () => c.act.print(undefined) }, more),
      at: 0, total: 0, demo: false,
    },
    { close: () => c.act.code(), previous: () => undefined, next: () => undefined },
    c.messages,
    more,
  );
}

/** Copies, and says so; where copying is forbidden the address itself is read out. */
export const copyAddress = (c: ListContext, address: string): void => void copyText(address).then((done) => (done ? c.act.copied(address) : announce(address)));
