/** What a file is, read from its bytes; its name and declared type are only words. Form and receiver ask here. */
interface FileKind {
  /** As in a channel's `attachments.types`; the first is how we call it. */
  readonly names: readonly string[];
  readonly mime: string;
  readonly extension: string;
}

export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
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

export const USUAL_TYPES: readonly string[] = ['jpg', 'png', 'pdf'];
export const USUAL_COUNT = 3;
export const USUAL_BYTES = 5 * 1024 * 1024;

const starts = (bytes: Uint8Array, text: string, at = 0): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
};

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < Math.min(to, bytes.length); i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

/** Names of a zip's files, from its directory at the end; a zip that cannot be read has none. */
function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (end >= 0 && !starts(bytes, 'PK\x05\x06', end)) end--;
  const names: string[] = [];
  if (end < 0) return names;
  for (let at = view.getUint32(end + 16, true); at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length < 2000;) {
    const length = view.getUint16(at + 28, true);
    names.push(latin(bytes, at + 46, at + 46 + length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.indexOf(0) >= 0) return false;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Text that a browser might take for a page is not a plain text file.
      return !/<(?:!doctype|html|svg|script|\?xml)/i.test(text.slice(0, 4096));
    } catch {
      // the next encoding
    }
  }
  return false;
}

/** What the bytes are: a key of `FILE_KINDS`, or '' for what is not taken (scripts, SVG, HTML, macros, archives, programs). */
export function fileKind(bytes: Uint8Array): string {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')) return 'gif';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (starts(bytes, '%PDF-')) return 'pdf';
  if (starts(bytes, 'PK\x03\x04')) {
    const names = zipNames(bytes);
    if (names.some((name) => /vbaProject/i.test(name))) return '';
    return names.indexOf('word/document.xml') >= 0 ? 'docx' : names.indexOf('xl/workbook.xml') >= 0 ? 'xlsx' : '';
  }
  if (starts(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'doc';
  return bytes.length && isText(bytes) ? 'txt' : '';
}

/** May a file of this kind be attached? */
export const isAllowed = (kind: string, types: readonly string[]): boolean => !!FILE_KINDS[kind]?.names.some((name) => types.indexOf(name) >= 0);
