/** What a schema cannot see: ids, dates, owners, laws, totals. One checker for each kind. */
import type { Kind } from '../kinds.js';
import { catalogue, catalogueSet } from './catalogue.js';
import type { Bag, Checker, MeaningOptions } from './common.js';
import { gazette } from './gazette.js';
import { negativeList } from './negative-list.js';
import { feedback, qrSet, replies, site, supervisors } from './people.js';
import { places } from './places.js';

export type { Checker, MeaningOptions } from './common.js';
export { isGenericOwner } from './owners.js';
export { repairedNumber } from './gazette.js';

const CHECKERS: Readonly<Record<Kind, (head: Bag, options: MeaningOptions) => Checker>> = {
  catalogue, 'catalogue-set': catalogueSet, 'negative-list': negativeList, places, 'qr-set': qrSet, feedback, replies, supervisors, gazette, site,
};

/** @param head the document; its list is not read here but handed over record by record (`gazette` has its lists in it) */
export function checkerOf(kind: Kind, head: Bag, options: MeaningOptions): Checker {
  return CHECKERS[kind](head, options);
}
