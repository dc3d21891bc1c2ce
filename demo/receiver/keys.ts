/**
 * The key ring: `id base64` a line, 32 bytes each. The first key seals, all of them open, so a key is changed by writing a new line
 * on top. Sealed = version byte · id length · id · nonce (12) · tag (16) · AES-256-GCM; what it belongs to is authenticated with it,
 * so that no value can be moved to another letter.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const VERSION = 1;

interface Key {
  id: string;
  seal: Buffer;
  mac: Buffer;
}

export class KeyRing {
  readonly #keys: Key[];

  /** @throws Error in Chinese when the text holds no usable key. */
  constructor(text: string) {
    this.#keys = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line && !line.startsWith('#')).map((line) => {
      const [id = '', encoded = ''] = line.split(/\s+/);
      const secret = Buffer.from(encoded, 'base64');
      if (!/^[A-Za-z0-9_-]{1,32}$/.test(id) || secret.length !== 32) throw new Error('密钥文件每行应为“编号 空格 32 字节的 base64”。');
      const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `gk-receiver ${use}`, 32));
      return { id, seal: derive('seal'), mac: derive('mac') };
    });
    if (!this.#keys.length) throw new Error('密钥文件里没有密钥。');
    if (new Set(this.#keys.map(({ id }) => id)).size < this.#keys.length) throw new Error('密钥文件里有重复的编号。');
  }

  static generate(id = new Date().toISOString().slice(0, 10)): string {
    return `${id} ${randomBytes(32).toString('base64')}\n`;
  }

  seal(value: Uint8Array | string, belongsTo: string): Uint8Array {
    const key = this.#keys[0]!;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.seal, nonce).setAAD(Buffer.from(belongsTo));
    const body = Buffer.concat([cipher.update(typeof value === 'string' ? Buffer.from(value) : value), cipher.final()]);
    return new Uint8Array(Buffer.concat([Buffer.from([VERSION, key.id.length]), Buffer.from(key.id), nonce, cipher.getAuthTag(), body]));
  }

  /** @throws Error when it was changed, belongs elsewhere, or its key is not in the ring */
  open(sealed: Uint8Array, belongsTo: string): Buffer {
    const bytes = Buffer.from(sealed);
    const from = 2 + bytes[1]!;
    const id = bytes.toString('utf8', 2, from);
    const key = this.#keys.find((each) => each.id === id);
    if (bytes[0] !== VERSION || !key) throw new Error('sealed with an unknown key');
    const cipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(from, from + 12)).setAAD(Buffer.from(belongsTo)).setAuthTag(bytes.subarray(from + 12, from + 28));
    return Buffer.concat([cipher.update(bytes.subarray(from + 28)), cipher.final()]);
  }

  openText(sealed: Uint8Array, belongsTo: string): string {
    return this.open(sealed, belongsTo).toString('utf8');
  }

  /** A name that stands for a value without telling it (addresses in rate limits). */
  mac(use: string, value: string): string {
    return createHmac('sha256', this.#keys[0]!.mac).update(`${use}\0${value}`).digest('hex').slice(0, 32);
  }

  /** Authenticates a line of the audit log; the key's id goes with it. */
  sign(text: string): string {
    const key = this.#keys[0]!;
    return `${key.id}:${createHmac('sha256', key.mac).update(text).digest('hex')}`;
  }

  verify(text: string, signature: string): boolean {
    const [id, digest = ''] = signature.split(':');
    const key = this.#keys.find((each) => each.id === id);
    return !!key && same(createHmac('sha256', key.mac).update(text).digest('hex'), digest);
  }
}

export const sha256 = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex');

export const random = (bytes: number): string => randomBytes(bytes).toString('hex');

/** Equal texts, in a time that does not depend on where they differ. */
export function same(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

/** Ten decimal digits without bias. */
export function queryCode(): string {
  for (;;) {
    const value = randomBytes(5).readUIntBE(0, 5);
    // The largest multiple of 10^10 below 2^40: what lies above it would favour small codes.
    if (value < 1_090_000_000_000) return String(value % 10_000_000_000).padStart(10, '0');
  }
}
