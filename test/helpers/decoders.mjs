/** Two independent readers of QR codes; neither shares a line with what draws them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
const ready = prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true });
const find = jsqr.default ?? jsqr;

/** @param {{data: Uint8ClampedArray, width: number, height: number}} image */
export const readWithJsqr = ({ data, width, height }) => find(data, width, height)?.data;

/** All codes in a picture. */
export async function readWithZxing({ data, width, height }, most = 1) {
  await ready;
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: most });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
