/** Attachments: what they are is read from their bytes; the sender's name and type are only words. */
import type { FeedbackChannel } from '../../../src/spec/types.js';
import type { Fault } from '../answers.js';
import type { Upload } from './body.js';

interface FileType {
  /** As in a channel's `attachments.types`; the first is how we call it. */
  names: string[];
  mime: string;
  extension: string;
}

const TYPES: Record<string, FileType> = {
  jpg: { names: ['jpg', 'jpeg', 'image/jpeg'], mime: 'image/jpeg', extension: 'jpg' },
  png: { names: ['png', 'image/png'], mime: 'image/png', extension: 'png' },
  gif: { names: ['gif', 'image/gif'], mime: 'image/gif', extension: 'gif' },
  webp: { names: ['webp', 'image/webp'], mime: 'image/webp', extension: 'webp' },
  pdf: { names: ['pdf', 'application/pdf'], mime: 'application/pdf', extension: 'pdf' },
  docx: { names: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  xlsx: { names: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  doc: { names: ['doc', 'xls', 'application/msword', 'application/vnd.ms-excel'], mime: 'application/octet-stream', extension: 'doc' },
  txt: { names: ['txt', 'text/plain'], mime: 'text/plain', extension: 'txt' },
};
const USUAL = ['jpg', 'png', 'pdf'];

const starts = (bytes: Uint8Array, text: string, at = 0) => Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** Names of a zip's files, from its directory at the end; a zip that cannot be read has none. */
function zipNames(bytes: Uint8Array): string[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > data.length) return [];
  const names: string[] = [];
  for (let at = data.readUInt32LE(end + 16); at + 46 <= data.length && data.readUInt32LE(at) === 0x02014b50 && names.length < 2000;) {
    const length = data.readUInt16LE(at + 28);
    names.push(data.toString('latin1', at + 46, at + 46 + length));
    at += 46 + length + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return names;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Text that a browser might take for a page is not a plain text file.
      return !/<(?:!doctype|html|svg|script|\?xml)/i.test(text.slice(0, 4096));
    } catch { /* the next encoding */ }
  }
  return false;
}

/** What the bytes are: a key of TYPES, or '' for what is not taken (scripts, SVG, HTML, macros, archives, programs). */
export function typeOf(bytes: Uint8Array): string {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (starts(bytes, '%PDF-')) return 'pdf';
  if (starts(bytes, 'PK\x03\x04')) {
    const names = zipNames(bytes);
    if (names.some((name) => /vbaProject/i.test(name))) return '';
    return names.includes('word/document.xml') ? 'docx' : names.includes('xl/workbook.xml') ? 'xlsx' : '';
  }
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'doc';
  return bytes.length && isText(bytes) ? 'txt' : '';
}

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
  const max = rule ? rule.max ?? 3 : 0;
  const maxBytes = rule?.maxBytes ?? 5 * 1024 * 1024;
  const allowed = rule?.types ?? USUAL;
  if (uploads.length > max) faults.push({ field: 'file', code: 'file-count', message: max ? `附件最多 ${max} 个。` : '这一渠道不收附件。' });
  uploads.slice(0, max).forEach(({ name, bytes }, place) => {
    const field = `file.${place}`;
    const type = typeOf(bytes);
    const known = TYPES[type];
    if (bytes.length > maxBytes) faults.push({ field, code: 'file-size', message: `第 ${place + 1} 个附件太大：每个最多 ${Math.floor(maxBytes / 1024)} KB。` });
    else if (!known?.names.some((each) => allowed.includes(each))) faults.push({ field, code: 'file-type', message: `第 ${place + 1} 个附件的内容不是允许的类型（${allowed.join('、')}）。` });
    else attachments.push({ type, mime: known.mime, note: noteOn(bytes, type), label: labelOf(name, known.extension, place), bytes });
  });
  return { attachments, faults };
}

export const mimeOf = (type: string): string => TYPES[type]?.mime ?? 'application/octet-stream';
