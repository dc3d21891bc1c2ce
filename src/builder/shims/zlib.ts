/** Node's raw inflate in the browser: by pieces, so that what a file promised is checked while it unfolds. */
import { Inflate } from 'fflate';
import { Buffer } from './buffer.js';

const PIECE = 64 * 1024;

const bytesOf = (piece: Uint8Array): Buffer => new Buffer(piece.buffer as ArrayBuffer, piece.byteOffset, piece.length);

function* inflate(packed: Uint8Array): Generator<Buffer> {
  let out: Buffer[] = [];
  const stream = new Inflate((piece) => out.push(bytesOf(piece)));
  for (let at = 0; at < packed.length || at === 0; at += PIECE) {
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    const ready = out;
    out = [];
    yield* ready;
  }
}

/** @throws RangeError when more comes out than is allowed */
export function inflateRawSync(packed: Uint8Array, { maxOutputLength }: { maxOutputLength: number }): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  for (const piece of inflate(packed)) {
    length += piece.length;
    if (length > maxOutputLength) throw new RangeError('more than was declared');
    pieces.push(piece);
  }
  const whole = new Buffer(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** As much of the stream as `zip.ts` asks for: everything is given at `end`, then read piece by piece. */
export function createInflateRaw(_options: unknown): { end(packed: Uint8Array): void; [Symbol.asyncIterator](): AsyncGenerator<Buffer> } {
  let given: Uint8Array = new Uint8Array(0);
  return {
    end(packed) { given = packed; },
    async* [Symbol.asyncIterator]() {
      for (const piece of inflate(given)) {
        yield piece;
        // A large sheet does not stop the page.
        await new Promise<void>((next) => setTimeout(next));
      }
    },
  };
}
