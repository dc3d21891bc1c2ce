/** What can be built, as the build found it: elements, their kinds of documents and the attributes of their own. */
import type { Kind } from '../spec/kinds.js';

export interface Own {
  readonly name: string;
  readonly hint: string;
}

export interface Buildable {
  readonly tag: string;
  readonly title: string;
  readonly lead: string;
  readonly kinds: readonly Kind[];
  /** Attributes beside those that every element has. */
  readonly own: readonly Own[];
}

declare const __GK_BUILDABLE__: readonly Buildable[];
declare const __GK_INTEGRITY__: string;

export const BUILDABLE: readonly Buildable[] = __GK_BUILDABLE__;
export const INTEGRITY: string = __GK_INTEGRITY__;

/** The element that shows a document of this kind. */
export const forKind = (kind: unknown): Buildable | undefined => BUILDABLE.find((each) => each.kinds.some((known) => known === kind));
