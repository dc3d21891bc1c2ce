/**
 * Takes out of a picture what a camera wrote into it (EXIF, XMP: place, time, device), without touching the picture itself; of a JPEG's
 * notes only the way up is kept. Pure bytes, so that it is proved in Node. Sources: JPEG (ITU T.81 B.1), Exif 2.32 §4.5, PNG 1.2 §11.3, WebP container.
 */
export function withoutNotes(bytes: Uint8Array, kind: string): Uint8Array {
  switch (kind) {
    case 'jpg': return jpeg(bytes);
    case 'png': return png(bytes);
    case 'webp': return webp(bytes);
    default: return bytes;
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const out = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

const word = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

const isExif = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x45 && bytes[at + 1] === 0x78 && bytes[at + 2] === 0x69 && bytes[at + 3] === 0x66 && bytes[at + 4] === 0;

function jpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let way = 1;
  let dropped = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1]!;
    const length = word(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return bytes;
    // APP1 holds EXIF and XMP, APP13 the notes of picture programs, FE comments.
    if (marker === 0xe1 || marker === 0xed || marker === 0xfe) {
      if (marker === 0xe1 && isExif(bytes, at + 4)) way = orientation(bytes.subarray(at + 10, at + 2 + length));
      dropped = true;
    } else kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  if (!dropped) return bytes;
  if (way > 1) kept.splice(1, 0, wayUp(way));
  kept.push(bytes.subarray(at));
  return join(kept);
}

/** Which way up (tag 0x0112), 1 to 8. */
function orientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = tiff[0] === 0x49;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const count = Math.min(view.getUint16(start, little), 500);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12;
    if (entry + 12 > tiff.length) break;
    if (view.getUint16(entry, little) === 0x0112) {
      const way = view.getUint16(entry + 8, little);
      return way >= 1 && way <= 8 ? way : 1;
    }
  }
  return 1;
}

/** An EXIF segment that says the way up and nothing else. */
const wayUp = (way: number): Uint8Array =>
  new Uint8Array([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]);

const PNG_NOTES = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function png(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return bytes;
    const name = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!, bytes[at + 7]!);
    if (PNG_NOTES.indexOf(name) < 0) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return join(kept);
}

function webp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!);
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size & 1);
    if (end > bytes.length) return bytes;
    if (name === 'VP8X') {
      const head = bytes.slice(at, end);
      // The flags for EXIF (0x08) and XMP (0x04).
      head[8]! &= ~0x0c;
      kept.push(head);
    } else if (name !== 'EXIF' && name !== 'XMP ') kept.push(bytes.subarray(at, end));
    at = end;
  }
  const body = join(kept);
  const out = join([bytes.slice(0, 12), body]);
  new DataView(out.buffer).setUint32(4, out.length - 8, true);
  return out;
}
