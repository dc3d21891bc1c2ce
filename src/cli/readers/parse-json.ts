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

/** Where a JSON text is broken, as line and column, from what the engine says. */
function spot(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return '';
  const before = text.slice(0, Number(at));
  return `,在第 ${before.split('\n').length} 行第 ${Number(at) - before.lastIndexOf('\n')} 个字附近`;
}

/** JSON value of a text, with the caps every reader of the format keeps. @throws ReadFailure not-json, too-deep … */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new ReadFailure('empty-body', '文件是空的');
  if (depthOf(text) > MAX_DEPTH) throw new ReadFailure('too-deep', `JSON 嵌套超过 ${MAX_DEPTH} 层,不予读取`);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ReadFailure('not-json', `不是正确的 JSON${spot(text, (error as Error).message)}`);
  }
}
