import { ReadFailure } from './failure.js';

const MAX_DEPTH = 64;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth);
    else if (c === 125 || c === 93) depth--;
  }
  return deepest;
}

const WIDE: Readonly<Record<string, string>> = {
  '“': '中文引号,要换成英文的 "', '”': '中文引号,要换成英文的 "', '‘': '中文引号,要换成英文的 "', '’': '中文引号,要换成英文的 "', '＂': '全角引号,要换成英文的 "',
  '，': '中文逗号,要换成英文的 ,', '：': '中文冒号,要换成英文的 :',
};

/** The first mistake of those that people make by hand: signs of Chinese typing where JSON wants its own, a comma before the end. */
function slip(text: string): { at: number; what: string } | undefined {
  let wide = -1;
  for (let i = 0, quoted = false; i < text.length; i++) {
    const sign = text.charAt(i);
    if (quoted) {
      if (sign === '\\') i++;
      else if (sign === '"') quoted = false;
      else if (sign === '”' || sign === '“') wide = i;
      // No text runs over a line: it was opened with " and closed with ”.
      else if (sign === '\n') return wide < 0 ? undefined : { at: wide, what: WIDE['”']! };
      continue;
    }
    if (sign === '"') {
      quoted = true;
      wide = -1;
    } else if (WIDE[sign] !== undefined) return { at: i, what: WIDE[sign] };
    else if (sign === ',' && /^\s*[}\]]/.test(text.slice(i + 1, i + 1000))) return { at: i, what: '多余的逗号,最后一项后面不写逗号' };
  }
  return undefined;
}

/** Where a JSON text is broken, as line and column, and by what, from our own look and from what the engine says. */
function spot(text: string, message: string): string {
  const said = /position (\d+)/.exec(message)?.[1];
  const slipped = slip(text);
  // What the engine stumbled over earlier is another mistake.
  const own = slipped && (said === undefined || slipped.at <= Number(said)) ? slipped : undefined;
  const at = own?.at ?? (said === undefined ? undefined : Number(said));
  if (at === undefined) return '';
  const before = text.slice(0, at);
  const place = `第 ${before.split('\n').length} 行第 ${at - before.lastIndexOf('\n')} 个字`;
  return own ? `:${place}是${own.what}` : `,在${place}附近`;
}

/** JSON value of a text, with the caps every reader of the format keeps. @throws ReadFailure not-json, too-deep … */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new ReadFailure('empty-body', '文件是空的');
  if (depthOf(text) > MAX_DEPTH) throw new ReadFailure('too-deep', `JSON 嵌套超过 ${MAX_DEPTH} 层,不予读取`);
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new ReadFailure('not-json', `不是正确的 JSON${spot(plain, (error as Error).message)}`);
  }
}
