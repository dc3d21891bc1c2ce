import { FILE_KINDS, fileKind, isAllowed, USUAL_BYTES, USUAL_COUNT, USUAL_TYPES } from '../../models/letter/files.js';
import { withoutNotes } from '../../models/letter/photo.js';
import type { AttachmentRule } from '../../spec/types.js';

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Its picture was made smaller, or what the camera wrote into it was taken out. */
  readonly changed?: 'shrunk' | 'cleaned';
}
export type AttachFault = { readonly code: 'kind' | 'size' | 'broken'; readonly name: string } | { readonly code: 'count' };

/** Longest edge of a photo that is sent, px: letters on it stay readable. */
const EDGE = 2560;
/** Photos under this are sent as they are. */
const SMALL = 1_500_000;
/** A phone's largest photo; more is not even read. */
const MOST = 60_000_000;

export const ruleOf = (rule: AttachmentRule): { readonly count: number; readonly bytes: number; readonly types: readonly string[] } => ({
  count: rule.max ?? USUAL_COUNT, bytes: rule.maxBytes ?? USUAL_BYTES, types: rule.types ?? USUAL_TYPES,
});

/** Adds files to those that are there: type by content, photos without the place where they were taken, large ones made smaller. */
export async function attach(before: readonly AttachedFile[], chosen: ArrayLike<File>, rule: AttachmentRule): Promise<{ readonly files: readonly AttachedFile[]; readonly faults: readonly AttachFault[] }> {
  const { count, bytes: most, types } = ruleOf(rule);
  const files = before.slice();
  const faults: AttachFault[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const file = chosen[i]!;
    if (files.length >= count) {
      faults.push({ code: 'count' });
      break;
    }
    try {
      if (file.size > Math.max(most, MOST)) faults.push({ code: 'size', name: file.name });
      else {
        const made = await prepare(file, most);
        if (!made.kind || !isAllowed(made.kind, types)) faults.push({ code: 'kind', name: file.name });
        else if (made.bytes.length > most) faults.push({ code: 'size', name: file.name });
        else files.push({ name: withExtension(file.name, made.kind), type: FILE_KINDS[made.kind]!.mime, bytes: made.bytes, ...(made.changed && { changed: made.changed }) });
      }
    } catch {
      faults.push({ code: 'broken', name: file.name });
    }
  }
  return { files, faults };
}

async function prepare(file: File, most: number): Promise<{ kind: string; bytes: Uint8Array; changed?: 'shrunk' | 'cleaned' }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if ((kind === 'jpg' || kind === 'webp' || kind === 'png') && bytes.length > Math.min(SMALL, most)) {
    const smaller = await shrink(file);
    if (smaller && smaller.length < bytes.length) return { kind: 'jpg', bytes: smaller, changed: 'shrunk' };
  }
  const clean = withoutNotes(bytes, kind);
  return { kind, bytes: clean, ...(clean.length !== bytes.length && { changed: 'cleaned' as const }) };
}

/** Drawn anew: the way up is applied and nothing but the picture is left. Undefined where this browser cannot. */
async function shrink(file: File): Promise<Uint8Array | undefined> {
  if (typeof createImageBitmap !== 'function') return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  // JPEG has no transparency.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}

const withExtension = (name: string, kind: string): string => {
  const { names, extension } = FILE_KINDS[kind]!;
  const found = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return names.indexOf(found) >= 0 ? name : `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}.${extension}`;
};
