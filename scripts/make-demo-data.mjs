// 由 demo/data/source/ 生成 demo/data/ 的全部文件(确定性:同样的源,同样的字节)。
//   node scripts/make-demo-data.mjs           写文件
//   node scripts/make-demo-data.mjs --check   只核对磁盘上的文件是否与源一致(不一致退出码 1)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputs } from '../demo/data/source/outputs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'demo', 'data');
const check = process.argv.includes('--check');
let stale = 0;
for (const [name, bytes] of outputs()) {
  const file = join(root, name);
  const want = Buffer.from(bytes);
  if (check) {
    let have;
    try { have = readFileSync(file); } catch { have = undefined; }
    if (!have || !have.equals(want)) { stale += 1; console.error(`不一致: demo/data/${name}`); }
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, want);
  console.log(`${name}\t${want.length} 字节`);
}
process.exitCode = stale ? 1 : 0;
