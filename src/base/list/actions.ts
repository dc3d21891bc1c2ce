import type { Lazy } from '../../controllers/lazy.js';
import type { ActionView } from '../../parts/types.js';
import type { ListContext } from './context.js';

/** Printing, downloads and the page's code: each loads when it is asked for. `more` stands before the code. */
export function takeAwayOf(c: ListContext, take: Lazy<typeof import('./take-away.js')>, more: readonly ActionView[]): Pick<ListContext, 'actions' | 'downloads'> {
  const save = (type: 'csv' | 'json') => () => void take.ask().then((module) => module.save(c, type));
  const { messages } = c;
  const files = [{ label: messages.csv, run: save('csv') }, { label: messages.json, run: save('json') }];
  return {
    downloads: c.kiosk ? [] : files,
    actions: [
      { id: 'print', label: messages.print, icon: 'print', run: () => c.act.print(undefined) },
      // A terminal's own disk is no place for a visitor's files.
      ...(c.kiosk ? [] : [{ id: 'download', label: messages.download, icon: 'download', run: () => undefined, menu: files.map((file, i) => ({ id: String(i), ...file })) }]),
      ...more,
      { id: 'code', label: messages.qrcode, icon: 'qr', run: c.act.code },
    ],
  };
}
