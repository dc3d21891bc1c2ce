import type { TemplateResult } from 'lit';
import { noMatchState, stateStyles } from '../states.js';
import { moreFor } from '../../i18n/more.js';
import type { ListContext } from './context.js';
import { chipsFor } from './facet-views.js';

export const styles = [stateStyles];

/** No item meets all conditions: says so, and offers to drop one. A view within `ready`, never `empty`. */
export function noMatch(c: ListContext): TemplateResult {
  const chips = chipsFor(c);
  const more = moreFor(c.language);
  const { selection } = c.act;
  const only = chips.length === 1 && chips[0]!.facet === 'q' ? chips[0]!.label : undefined;
  const drop = chips.length > 1 ? chips.map((chip) => ({ label: chip.label, run: () => (chip.facet === 'q' ? selection.type('') : selection.toggle(chip.facet, chip.value)) })) : [];
  return noMatchState({ title: only ? more.noMatchOne(only) : more.noMatchTitle, drop: drop.slice(0, 3), clear: () => selection.clear(), level: c.level + 1 }, more);
}
