// 便于人读、便于看改动的 JSON:短的数组和对象写在一行,长的分行。
const WIDTH = 150;
export function pretty(value, indent = '') {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || (indent && flat.length + indent.length <= WIDTH)) return spaced(value);
  const inner = indent + '  ';
  if (Array.isArray(value)) return value.length ? `[\n${value.map((v) => inner + pretty(v, inner)).join(',\n')}\n${indent}]` : '[]';
  return `{\n${Object.keys(value).map((k) => `${inner}${JSON.stringify(k)}: ${pretty(value[k], inner)}`).join(',\n')}\n${indent}}`;
}
function spaced(v) {
  if (v === null || typeof v !== 'object') return JSON.stringify(v);
  if (Array.isArray(v)) return `[${v.map(spaced).join(', ')}]`;
  return `{ ${Object.keys(v).map((k) => `${JSON.stringify(k)}: ${spaced(v[k])}`).join(', ')} }`.replace('{  }', '{}');
}
export const text = (value) => `${pretty(value)}\n`;
