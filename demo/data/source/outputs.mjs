// 全部输出:[文件名, 文字或字节]。
import { itemsOf } from './build.mjs';
import { COLUMNS, EDITION } from './edition.mjs';
import { EDITION_2025, fieldsBefore } from './edition-2025.mjs';
import { faultyOutputs } from './faulty.mjs';
import { FIELDS } from './index.mjs';
import { gazetteDocument, gazetteIssue, gazettePictures } from './gazette.mjs';
import { powersDocument } from './list-powers.mjs';
import { negativeListDocument } from './negative-list.mjs';
import { BOOKS, bookDocument, setDocument } from './set.mjs';
import { GENERIC, SHIDIAN_FIELDS, TOWNSHIPS, hasTownship, townshipDocument, townshipItem } from './townships.mjs';
import { text } from './write.mjs';

function document(edition, fields) {
  return {
    ...edition, fields: fields.map(({ id, name }) => ({ id, name })), columns: COLUMNS, channelLegend: 'mandatory-optional',
    items: fields.flatMap(itemsOf),
  };
}
export const catalogue = () => document(EDITION, FIELDS);
export const previous = () => document(EDITION_2025, fieldsBefore(FIELDS));

function township(unit, county) {
  const wanted = unit.pick ?? SHIDIAN_FIELDS;
  const items = county.items.filter((i) => wanted.includes(i.field) && hasTownship(i)).map((i) => townshipItem(i, unit));
  return townshipDocument(unit, items.map((i) => (GENERIC[i.id] ? { ...i, publishers: GENERIC[i.id] } : i)), county.fields);
}

export function* outputs() {
  const county = catalogue();
  yield ['catalogue.json', text(county)];
  yield ['catalogue-2025.json', text(previous())];
  for (const unit of TOWNSHIPS) yield [unit.file, text(township(unit, county))];
  yield ['catalogue-set.json', text(setDocument())];
  for (const book of BOOKS) yield [book[1], text(bookDocument(book, county))];
  yield ['list-powers.json', text(powersDocument())];
  yield ['negative-list.json', text(negativeListDocument())];
  yield ['gazette.json', text(gazetteDocument())];
  yield ['gazette/2026-1.json', text(gazetteIssue())];
  yield* gazettePictures();
  yield* faultyOutputs(county);
}
