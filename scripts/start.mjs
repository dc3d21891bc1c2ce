/** `npm start`: builds once, serves the demo, builds again when a source changes. `PORT` chooses the port. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { ROOT } from './components.mjs';
import { serve } from './server.mjs';

const run = script => new Promise(done => {
  spawn(process.execPath, [join(ROOT, 'scripts', script), '--no-types'], { stdio: 'inherit', cwd: ROOT }).on('close', done);
});

if ((await run('generate.mjs')) !== 0 || (await run('build.mjs')) !== 0) process.exit(1);

/** Letters of the demo go to a real receiver that forgets everything when it ends. */
let receiver;
const routes = {
  '/v1/': (request, response) => {
    if (!receiver) return void response.writeHead(503, { 'retry-after': '2' }).end();
    const onward = ask(receiver + request.url, { method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  },
};

const wanted = Number(process.env.PORT ?? 8080);
const server = await serve({ port: wanted, routes }).catch(error => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  return serve({ port: 0, routes });
});
const service = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'demo/receiver/main.ts'), 'serve', '--temp', '--port', '0', '--origin', server.url], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
service.stderr.on('data', text => {
  receiver ??= /http:[^\s]+(?=\/v1\/letters)/.exec(String(text))?.[0];
});
service.on('close', () => (receiver = undefined));
process.on('exit', () => service.kill());
console.log(`\n  演示站  ${server.url}/demo/index.html\n  演示的来信由临时的接收端收下，结束即删\n  Ctrl-C 结束；改动 src/ 后自动重新构建，刷新页面即可\n`);

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
