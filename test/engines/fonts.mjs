/**
 * Fonts for browsers on a machine without any: Noto Sans/Serif SC from npm, turned from WOFF into the sfnt files that
 * fontconfig reads. The browsers see only these, so that a screenshot is the same everywhere.
 * Nothing of this reaches `dist`.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const WEIGHTS = [400, 700];
const FAMILIES = [['sans', 'Noto Sans SC'], ['serif', 'Noto Serif SC']];
/** Raise it when the layout of the folder changes: an old folder is then built anew. */
const EDITION = '2';

/**
 * WOFF 1.0 to sfnt: the same tables, inflated, under a new table directory.
 * @param {Buffer} woff
 * @returns {Buffer}
 * @throws when the file is not WOFF 1.0
 */
export function woffToSfnt(woff) {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const log2 = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** log2 * 16, 6);
  head.writeUInt16BE(log2, 8);
  head.writeUInt16BE((count - 2 ** log2) * 16, 10);
  const parts = [head];
  let offset = head.length;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const at = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const raw = woff.subarray(at, at + packed);
    const row = 12 + 16 * i;
    woff.copy(head, row, entry, entry + 4); // tag
    woff.copy(head, row + 4, entry + 16, entry + 20); // checksum
    head.writeUInt32BE(offset, row + 8);
    head.writeUInt32BE(length, row + 12);
    const padding = (4 - (length % 4)) % 4;
    parts.push(packed < length ? inflateSync(raw) : raw, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}

/** Names by path: the files of the package carry several spellings of one family, and each subset its own coverage. */
const rename = (dir, family) => `
  <match target="scan">
    <test name="file" compare="contains"><string>${dir}</string></test>
    <edit name="family" mode="assign"><string>${family}</string></edit>
    <edit name="fullname" mode="assign"><string>${family}</string></edit>
    <edit name="lang" mode="assign"><string>zh-cn</string></edit>
  </match>`;

const alias = (family, prefer) => `
  <alias binding="same"><family>${family}</family><prefer><family>${prefer}</family></prefer></alias>`;

const conf = dir => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir}</dir>
  <cachedir>${dir}/cache</cachedir>${FAMILIES.map(([kind, family]) => `${rename(`/${kind}-main`, family)}${rename(`/${kind}-rest`, `${family} Rest`)}`).join('')}${['sans-serif', 'monospace', 'system-ui', 'Arial', 'Helvetica', 'Microsoft YaHei', 'PingFang SC', 'SimHei'].map(f => alias(f, 'Noto Sans SC')).join('')}${['serif', 'SimSun', 'Songti SC', 'Source Han Serif SC', 'FangSong', 'KaiTi', 'Times New Roman'].map(f => alias(f, 'Noto Serif SC')).join('')}
</fontconfig>
`;

/**
 * Makes the folder of fonts once and returns the environment that points a browser at it.
 * @param {string} root the repository
 * @returns {{FONTCONFIG_FILE?: string}} empty when the font packages are not installed
 */
export function fontEnvironment(root) {
  const dir = join(root, '.cache/fonts');
  const file = join(dir, 'fonts.conf');
  const stamp = join(dir, 'edition');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === EDITION) return { FONTCONFIG_FILE: file };
  const building = `${dir}-${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  for (const [kind] of FAMILIES) {
    const from = join(root, `node_modules/@fontsource/noto-${kind}-sc/files`);
    if (!existsSync(from)) return {};
    for (const name of readdirSync(from)) {
      const weight = Number(/-(\d+)-normal\.woff$/.exec(name)?.[1]);
      if (!WEIGHTS.includes(weight)) continue;
      const main = name.includes('-chinese-simplified-');
      const folder = join(building, `${kind}-${main ? 'main' : 'rest'}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name.replace('.woff', '.otf')), woffToSfnt(readFileSync(join(from, name))));
    }
  }
  writeFileSync(join(building, 'fonts.conf'), conf(dir));
  writeFileSync(join(building, 'edition'), EDITION);
  try {
    rmSync(dir, { recursive: true, force: true });
    renameSync(building, dir);
  } catch (error) {
    // Another process was faster; its folder is as good.
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  }
  return { FONTCONFIG_FILE: file };
}
