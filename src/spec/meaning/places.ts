import type { Issue } from '../issues.js';
import { faultOf, strays, type LngLat, type PositionFault } from '../position.js';
import { bags, envelope, error, Ids, quote, text, unsafeUrls, warning, type Bag, type Checker, type MeaningOptions } from './common.js';

const FAULTS: Readonly<Record<PositionFault, string>> = {
  swapped: '经度、纬度写反了：先写经度（73–136），再写纬度（3–54）。',
  metres: '坐标不是度数，像是以米计的平面坐标：请换算成经度、纬度。',
  outside: '坐标不在中国境内，请核对；应为度数，先经度后纬度。',
  'not-numbers': '坐标不是数字，请核对。',
};

function* pairs(value: unknown): Generator<LngLat> {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') yield [value[0], value[1] as number];
  else for (const part of value) yield* pairs(part);
}

function position(geometry: Bag | null | undefined, at: string): Issue[] {
  for (const pair of pairs(geometry?.['coordinates'])) {
    const fault = faultOf(pair);
    if (fault) return [warning('coordinates', `${at}/geometry/coordinates`, FAULTS[fault])];
  }
  return [];
}

function hours(properties: Bag, at: string): Issue[] {
  return bags((properties['hours'] as Bag | undefined)?.['weekly']).flatMap((part, i) => (text(part['open']) >= text(part['close'])
    ? [error('range', `${at}/properties/hours/weekly/${i}`, `开始 ${text(part['open'])} 不早于结束 ${text(part['close'])}，请核对；跨零点请分成两段。`)] : []));
}

/** Places: categories, positions, opening hours, and a map number wherever a base map or a boundary would be drawn. */
export function places(head: Bag, options: MeaningOptions): Checker {
  const ids = new Ids('地点编号');
  const categories = new Set(bags(head['categories']).map((category) => text(category['id'])));
  let areas = 0;
  const points: (LngLat | undefined)[] = [];
  const known: { readonly at: string; readonly name: string }[] = [];
  return {
    record(record, index) {
      const at = `/features/${index}`;
      const properties = record['properties'] as Bag;
      const geometry = record['geometry'] as Bag | null;
      if (geometry && geometry['type'] !== 'Point') areas++;
      const [first] = pairs(geometry?.['coordinates']);
      points.push(first && !faultOf(first) ? first : undefined);
      known.push({ at, name: text(properties['name']) });
      const category = text(properties['category']);
      const out = [...ids.check(text(properties['id']), `${at}/properties/id`), ...position(geometry, at), ...hours(properties, at), ...unsafeUrls(record, at)];
      if (categories.size && !categories.has(category)) out.push(error('dangling', `${at}/properties/category`, `类别${quote(category)}不在 categories 里。`));
      return out;
    },
    end() {
      const out = [...envelope(head, options), ...unsafeUrls({ ...head, features: [] }, '')];
      for (const { index, kilometres } of strays(points)) {
        const { at: pointer, name } = known[index]!;
        out.push(warning('coordinates-far', `${pointer}/geometry/coordinates`, `${quote(name)}离其他地点约 ${kilometres} 公里，请核对；也可能是另一种坐标系或写错了一位。`));
      }
      const base = text((head['base'] as Bag | undefined)?.['type']);
      if (!text(head['mapApproval']) && (areas || (base && base !== 'none'))) {
        out.push(error('map-approval', '/mapApproval', `缺少审图号：要显示${areas ? '边界' : '底图'}，必须写明 mapApproval。`));
      }
      return out;
    },
  };
}
