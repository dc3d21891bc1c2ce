/** A PIN is kept as salt and digest (PBKDF2, SHA-256), so that who looks into the page's source does not read it at once. */
const ROUNDS = 200_000;

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += (256 + byte).toString(16).slice(1);
  return text;
};
const unhex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));

/** What `gk-kiosk pin` holds: `salt.digest` in hexadecimal. */
export async function pinCheck(pin: string, salt: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(16))): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 256);
  return `${hex(salt)}.${hex(new Uint8Array(bits))}`;
}

/** Whether a PIN is the one; undefined where it cannot be told (no Web Crypto over plain http), or the check is malformed. */
export async function pinMatches(pin: string, check: string): Promise<boolean | undefined> {
  const [salt, digest] = check.split('.');
  if (!salt || !digest || !/^[0-9a-f]{32}$/.test(salt) || typeof crypto === 'undefined' || !(crypto as Partial<Crypto>).subtle) return undefined;
  return (await pinCheck(pin, unhex(salt))) === check;
}
