import { html, type TemplateResult } from 'lit';
import type { ResourceState } from '../controllers/resource.js';
import { formatDate } from '../i18n/dates.js';
import { moreFor } from '../i18n/more.js';
import { debugPanel } from '../parts/debug-panel.js';
import { emptyState, errorState, invalidState, type PhoneView } from './states.js';

export { debugPanelStyles } from '../parts/debug-panel.js';
export { stateStyles } from './states.js';

export interface TroubleContext {
  /** The element's own noun: 目录, 清单 … */
  readonly noun: string;
  readonly language: string;
  readonly phone: string | undefined;
  readonly debug: boolean;
  readonly level: number;
  /** The page has content of its own that can stand under the sentence. */
  readonly fallback: boolean;
  reload(): void;
  copy(text: string): void;
}

type Trouble = Extract<ResourceState, { kind: 'empty' | 'invalid' | 'error' }>;

/** `empty`, `invalid` and `error` in words: what is missing, whose fault it is not, whom to ask. */
export function drawTrouble(state: Trouble, c: TroubleContext): TemplateResult {
  const more = moreFor(c.language);
  const envelope = ('document' in state ? state.document?.envelope : undefined) as { title?: string; notice?: string; updated?: string; publisher?: { name?: string; phone?: string } } | undefined;
  const number = envelope?.publisher?.phone ?? c.phone;
  const phone: PhoneView | undefined = number ? { phone: number, ...(envelope?.publisher?.name && { name: envelope.publisher.name }) } : undefined;
  switch (state.kind) {
    case 'empty': {
      const since = envelope?.updated ? more.emptySince(formatDate(envelope.updated, c.language)) : '';
      return emptyState({ title: more.emptyTitle(c.noun), text: since + (envelope?.notice ?? ''), ways: [], level: c.level, ...(phone && { phone }) });
    }
    case 'invalid':
      return html`${invalidState({ fallback: c.fallback, level: c.level, ...(phone && { phone }) }, more)}${c.debug ? owner(state, c) : ''}`;
    case 'error': {
      const { code, retryable } = state.error;
      return errorState({ what: c.noun, code, retryable, retried: retryable ? 1 : 0, retry: () => c.reload(), fallback: c.fallback, level: c.level, ...(phone && { phone }) }, more);
    }
  }
}

function owner(state: Extract<Trouble, { kind: 'invalid' }>, c: TroubleContext): TemplateResult {
  const { issues, skipped, columns, loaded } = state.document;
  return debugPanel(
    { issues, dropped: skipped.length, kept: columns.count, source: loaded?.url ?? '', encoding: loaded?.encoding ?? '' },
    { copy: () => c.copy(issues.map(({ pointer, message }) => `${pointer}\t${message}`).join('\n')) },
    moreFor(c.language),
  );
}
