// 全部输出:[文件名, 文字或字节]。
import { itemsOf } from './build.mjs';
import { COLUMNS, EDITION } from './edition.mjs';
import { FIELDS } from './index.mjs';
import { text } from './write.mjs';

export function catalogue() {
  return {
    ...EDITION, fields: FIELDS.map(({ id, name }) => ({ id, name })), columns: COLUMNS, channelLegend: 'mandatory-optional',
    items: FIELDS.flatMap(itemsOf),
  };
}
export function* outputs() {
  yield ['catalogue.json', text(catalogue())];
}
