/** Passwords as scrypt hashes: `scrypt$N$r$p$salt$hash`. Verifying costs the same for a name that does not exist. */
import { randomBytes, scrypt as scryptBack, timingSafeEqual, type ScryptOptions } from 'node:crypto';

const COST = { N: 32768, r: 8, p: 1 };
const MEMORY = 128 * 1024 * 1024;

const scrypt = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> => new Promise((done, failed) => {
  scryptBack(password.normalize('NFKC'), salt, 32, options, (error, key) => error ? failed(error) : done(key));
});

export const MIN_PASSWORD = 12;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64'), (await scrypt(password, salt, { ...COST, maxmem: MEMORY })).toString('base64')].join('$');
}

let decoy: Promise<string> | undefined;

export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const [, N, r, p, salt = '', hash = ''] = (stored ?? await decoy).split('$');
  const expected = Buffer.from(hash, 'base64');
  const given = await scrypt(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p), maxmem: MEMORY });
  return timingSafeEqual(given, expected) && stored !== undefined;
}
