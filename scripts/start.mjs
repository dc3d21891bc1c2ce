/** `npm start`: builds once, serves the demo, builds again when a source changes. `PORT` chooses the port. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';

const run = script => new Promise(done => {
  spawn(process.execPath, [join(ROOT, 'scripts', script), '--no-types'], { stdio: 'inherit', cwd: ROOT }).on('close', done);
});

if ((await run('generate.mjs')) !== 0 || (await run('build.mjs')) !== 0) process.exit(1);

const wanted = Number(process.env.PORT ?? 8080);
const server = await serve({ port: wanted }).catch(error => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  return serve({ port: 0 });
});
console.log(`\n  演示站  ${server.url}/demo/index.html\n  Ctrl-C 结束；改动 src/ 后自动重新构建，刷新页面即可\n`);

let building = false;
let again = false;
async function rebuild() {
  if (building) return void (again = true);
  building = true;
  do {
    again = false;
    await run('build.mjs');
  } while (again);
  building = false;
}

let timer;
watch(join(ROOT, 'src'), { recursive: true }, (_, file) => {
  if (!file || !/\.(?:ts|json)$/.test(file) || /^(?:index|elements)\.ts$/.test(file) || file.startsWith('spec/generated')) return;
  clearTimeout(timer);
  timer = setTimeout(rebuild, 150);
});
