/** Attachments: what they are is read from their bytes; the sender's name and type are only words. */
import { FILE_KINDS, fileKind, isAllowed, USUAL_BYTES, USUAL_COUNT, USUAL_TYPES } from '../../../src/models/letter/files.js';
import type { FeedbackChannel } from '../../../src/spec/types.js';
import type { Fault } from '../answers.js';
import type { Upload } from './body.js';

/** Does a TIFF directory (the body of EXIF) point to a place (tag 0x8825)? */
function pointsToPlace(tiff: Buffer): boolean {
  if (tiff.length < 14) return false;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0, count = Math.min(two(start), 500); i < count; i++) if (two(start + 2 + i * 12) === 0x8825) return true;
  return false;
}

/** A word for the staff about what else is in a picture. The bytes stay as sent: in a complaint they may be evidence. */
export function noteOn(bytes: Uint8Array, type: string): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const exif: Buffer[] = [];
  if (type === 'jpg') {
    for (let at = 2; at + 4 <= data.length && data[at] === 0xff && data[at + 1] !== 0xda;) {
      const length = data.readUInt16BE(at + 2);
      if (data[at + 1] === 0xe1 && data.toString('latin1', at + 4, at + 10) === 'Exif\0\0') exif.push(data.subarray(at + 10, at + 2 + length));
      at += 2 + length;
    }
  } else if (type === 'png') {
    for (let at = 8; at + 12 <= data.length;) {
      const length = data.readUInt32BE(at);
      if (data.toString('latin1', at + 4, at + 8) === 'eXIf') exif.push(data.subarray(at + 8, at + 8 + length));
      at += 12 + length;
    }
  } else if (type === 'webp') {
    const at = data.indexOf('EXIF', 12, 'latin1');
    if (at > 0 && at + 8 < data.length) exif.push(data.subarray(at + 8));
  }
  if (exif.some(pointsToPlace)) return '含拍摄位置';
  return exif.length ? '含拍摄信息' : '';
}

export interface Attachment {
  type: string;
  mime: string;
  note: string;
  /** The sender's name without paths and control characters, with the extension of what it is. */
  label: string;
  bytes: Uint8Array;
}

/** A name to show, never a path. */
function labelOf(name: string, extension: string, place: number): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '').replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/^\.+/, '').slice(0, 80).trim();
  return `${base || `附件${place + 1}`}.${extension}`;
}

/** Attachments against the channel's rule. Faults name them by place. */
export function checkUploads(uploads: readonly Upload[], channel: FeedbackChannel): { attachments: Attachment[]; faults: Fault[] } {
  const rule = channel.attachments;
  const faults: Fault[] = [];
  const attachments: Attachment[] = [];
  const max = rule ? rule.max ?? USUAL_COUNT : 0;
  const maxBytes = rule?.maxBytes ?? USUAL_BYTES;
  const allowed = rule?.types ?? USUAL_TYPES;
  if (uploads.length > max) faults.push({ field: 'file', code: 'file-count', message: max ? `附件最多 ${max} 个。` : '这一渠道不收附件。' });
  uploads.slice(0, max).forEach(({ name, bytes }, place) => {
    const field = `file.${place}`;
    const type = fileKind(bytes);
    const known = FILE_KINDS[type];
    if (bytes.length > maxBytes) faults.push({ field, code: 'file-size', message: `第 ${place + 1} 个附件太大：每个最多 ${Math.floor(maxBytes / 1024)} KB。` });
    else if (!known || !isAllowed(type, allowed)) faults.push({ field, code: 'file-type', message: `第 ${place + 1} 个附件的内容不是允许的类型（${allowed.join('、')}）。` });
    else attachments.push({ type, mime: known.mime, note: noteOn(bytes, type), label: labelOf(name, known.extension, place), bytes });
  });
  return { attachments, faults };
}

export const mimeOf = (type: string): string => FILE_KINDS[type]?.mime ?? 'application/octet-stream';
