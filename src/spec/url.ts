/**
 * The one allow-list for addresses out of data. Everything that becomes an `href`, `src` or a QR target passes here.
 * The URL parser itself decides (it is the browser's own), so that no spelling of a scheme can be read differently by us.
 */
const LINKS = /^(?:https?|mailto|tel):$/;
const IMAGES = /^https?:$/;
const DATA_IMAGE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
/** Control, bidi and zero-width characters: never part of an honest address. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const NOWHERE = 'https://gk.invalid/';

function parse(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

function allow(value: unknown, schemes: RegExp, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!text || text.length > 4096 || HIDDEN.test(text)) return undefined;
  // With controls refused and blanks trimmed, this is how the URL standard finds a scheme; asking it by failing costs more.
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) {
    const absolute = parse(text);
    return absolute && !absolute.username && !absolute.password && schemes.test(absolute.protocol) ? absolute.href : undefined;
  }
  const relative = parse(text, base ?? NOWHERE);
  if (!relative || relative.username || relative.password) return undefined;
  if (!base) return text;
  if (schemes.test(relative.protocol)) return relative.href;
  // A page on file:// may link its own neighbours, never another machine (`//host` would be a network share).
  const from = parse(base);
  return from && from.protocol === 'file:' && relative.protocol === 'file:' && from.host === relative.host ? relative.href : undefined;
}

/**
 * An address that may become a link, or `undefined` (then draw plain text).
 * Allowed: http, https, mailto, tel, and relative addresses; no user names (`https://www.gov.cn@other`), at most 4,096 characters.
 * @param value what the data says; anything but a string is refused
 * @param base absolute address that relative ones are resolved against; without it a relative address comes back as it is
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  return allow(value, LINKS, base);
}

/** As `safeUrl` for `<img src>`: http, https, relative, and `data:image/png|jpeg|webp` in base64; SVG data never. */
export function safeImageUrl(value: unknown, base?: string): string | undefined {
  if (typeof value === 'string' && value.slice(0, 11) === 'data:image/') return DATA_IMAGE.test(value) ? value : undefined;
  return allow(value, IMAGES, base);
}
