import type { CodeController } from '../../controllers/code.js';
import type { OpenDocument } from '../../controllers/document-store.js';
import type { AttachedFile } from '../../controllers/letter/attach.js';
import type { KeptLetter } from '../../controllers/letter/shelf.js';
import type { FeedbackWords } from '../../i18n/feedback.js';
import type { Messages } from '../../i18n/messages.js';
import type { Line, LetterForm, Values } from '../../models/letter/form.js';
import type { FeedbackChannel } from '../../spec/types.js';

/** A sentence about a field; no name where it concerns the letter as a whole. */
export interface Said { readonly name: string; readonly text: string }

/** What the rooms of the element draw from, and what they may call. */
export interface FeedbackContext {
  readonly document: OpenDocument;
  readonly words: FeedbackWords;
  readonly messages: Messages;
  readonly language: string;
  /** Words that stand by themselves, in the reader's script. */
  tr(text: string): string;
  readonly level: number;
  /** Under the heading and before the foot: an old copy, records left out, what the owner should mend. */
  readonly notices: { readonly above: unknown; readonly below: unknown };
  readonly size: 's' | 'm' | 'l';
  readonly title: string;
  readonly phone: string | undefined;
  readonly kiosk: boolean;
  readonly channels: readonly FeedbackChannel[];
  /** More than one channel to come back to. */
  readonly several: boolean;
  readonly form: LetterForm | undefined;
  readonly endpoint: string | undefined;
  readonly values: Values;
  readonly files: readonly AttachedFile[];
  readonly fileFaults: readonly string[];
  readonly faults: readonly Said[];
  /** Under the summary: the receiver sent it back. */
  readonly refused: boolean;
  readonly draft: 'kept' | 'found' | 'none' | 'kiosk' | 'asking';
  readonly prefilled: boolean;
  /** Contact fields may be shown: the page and the receiver are on https. */
  readonly reachable: boolean;
  readonly letter: KeptLetter | undefined;
  /** What was sent last, for the receipt; only in this page's memory. */
  readonly lines: readonly Line[];
  readonly pending: number;
  /** Receipts of letters that were delivered while the form was away. */
  readonly arrived: readonly KeptLetter[];
  readonly wrongChannel: boolean;
  readonly copied: boolean;
  /** The form was emptied a moment ago and can be brought back. */
  readonly cleared: boolean;
  readonly code: CodeController;
  readonly statusAddress: string | undefined;
  readonly act: FeedbackActions;
}

/** What the writing desk knows of it; the rest comes from the element. */
export type DeskView = Pick<FeedbackContext, 'channels' | 'several' | 'form' | 'values' | 'files' | 'fileFaults' | 'faults' | 'refused' | 'draft' | 'prefilled' | 'reachable' | 'letter' | 'lines' | 'pending' | 'arrived' | 'wrongChannel' | 'copied' | 'cleared'>;

export interface FeedbackActions {
  choose(channel: string): void;
  home(): void;
  status(): void;
  input(name: string, value: string | readonly string[]): void;
  attach(files: FileList): void;
  detach(index: number): void;
  go(name: string, event: Event): void;
  review(): void;
  edit(name?: string): void;
  send(): void;
  again(): void;
  takeBack(): void;
  clear(): void;
  undo(): void;
  printLetter(): void;
  copyLetter(): void;
  printReceipt(): void;
  savePicture(): void;
  another(): void;
  show(key: string): void;
  navigate(event: Event, href: string): void;
}
