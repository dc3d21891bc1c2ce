import type { Columns } from './columns.js';
import { writeJson } from './json.js';
import { PACK_VERSION } from './unpack.js';

/** Values written between two pauses. */
const SLICE = 2000;

/** The compact form of what is in columns, as JSON text; pauses between slices, so that a long list does not stop the page. */
export async function packText(envelope: Readonly<Record<string, unknown>>, columns: Columns): Promise<string> {
  const head = writeJson({ ...envelope, pack: PACK_VERSION });
  const parts: string[] = [head.slice(0, -1), `,${writeJson(columns.listKey)}:{"count":${columns.count},"columns":{`];
  let first = true;
  for (const { key, values, codes } of columns.packed()) {
    parts.push(`${first ? '' : ','}${writeJson(key)}:{"values":[`);
    for (let from = 1; from < values.length; from += SLICE) {
      const slice = writeJson(values.slice(from, from + SLICE));
      parts.push((from > 1 ? ',' : '') + slice.slice(1, -1));
      await pause();
    }
    parts.push(`],"rows":[${codes.subarray(0, columns.count).join(',')}]}`);
    first = false;
  }
  parts.push('}}}');
  return parts.join('');
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
