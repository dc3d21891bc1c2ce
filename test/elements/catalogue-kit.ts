/** A catalogue on the page and what a reader finds in it, for the catalogue tests. */
import '../../src/components/catalogue/define.js';
import { all, box, inState, mount, nameOf, one, until, type GkHost } from '../common/kit.js';

export type Item = Record<string, unknown>;

export async function catalogue(data: unknown, { width = 1240, id = '' } = {}): Promise<GkHost> {
  const into = box();
  into.style.width = `${width}px`;
  const host = mount('gk-catalogue', id ? { id } : {}, '', into);
  host.data = data;
  await inState(host, 'ready');
  await until(() => all(host, 'tbody a, article').length, 'rows or cards');
  return host;
}

export const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
export const status = (host: GkHost): string => squeezed(one(host, '[role=status]'));
export const counted = (host: GkHost, count: number): Promise<unknown> => until(() => status(host) === `共 ${count} 项`, `共 ${count} 项, it is ${status(host)}`);

export function type(host: GkHost, q: string): void {
  const box = one<HTMLInputElement>(host, 'input[type=search]');
  box.focus();
  box.value = q;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Ids of the rows drawn, in order. */
export const ids = (host: GkHost): string[] => all(host, 'tbody tr[data-id]').map((row) => row.dataset['id']!);
export const columnOf = (host: GkHost, head: string): HTMLElement => all(host, 'thead th').find((th) => squeezed(th) === head)!;

/** The table as printed: for each row and column the text of the cell that covers it. Spans out of place are an error. */
export function grid(host: GkHost): { heads: string[]; rows: string[][] } {
  const heads: string[] = [];
  const read = (trs: readonly HTMLElement[], width: number): string[][] => {
    const cells: string[][] = trs.map(() => []);
    trs.forEach((tr, y) => {
      let x = 0;
      for (const cell of tr.children as unknown as HTMLTableCellElement[]) {
        while (cells[y]![x] !== undefined) x++;
        for (let dy = 0; dy < cell.rowSpan; dy++) {
          if (!cells[y + dy]) throw new Error(`a span of ${squeezed(cell)} leaves its body`);
          for (let dx = 0; dx < cell.colSpan; dx++) cells[y + dy]![x + dx] = (cells[y + dy]![x + dx] ?? '') + squeezed(cell);
        }
        x += cell.colSpan;
      }
    });
    for (const row of cells) if (width && row.length !== width) throw new Error(`${row.length} cells in place of ${width}: ${row.join(' | ')}`);
    return cells;
  };
  const top = read(all(host, 'thead tr'), 0);
  heads.push(...top[top.length - 1]!);
  const rows = all(host, 'tbody:not([aria-hidden])').flatMap((body) => read([...body.children] as HTMLElement[], heads.length));
  return { heads, rows };
}

export const buttons = (host: GkHost): string[] => all(host, 'button').map(nameOf);
