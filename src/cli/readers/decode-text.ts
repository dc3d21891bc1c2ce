import { decodeBytes } from '../../data/decode.js';
import { ReadFailure } from './failure.js';

/** Text of a file: strict UTF-8, then GB 18030; also the UTF-16 that old spreadsheets call "Unicode 文本". */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  try {
    const { text, encoding } = decodeBytes(bytes);
    return { text, encoding };
  } catch {
    throw new ReadFailure('wrong-encoding', '文字编码认不出(既不是 UTF-8 也不是 GB 18030),请另存为 UTF-8');
  }
}
