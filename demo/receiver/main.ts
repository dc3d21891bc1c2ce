/** `npm run receiver [-- command]`: the service, and what its operator does beside it. */
import { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { verify } from './audit.js';
import { readConfig, type Overrides } from './config.js';
import { KeyRing } from './keys.js';
import { expire } from './letters/retention.js';
import { describe, logTo } from './log.js';
import { backup, checkBackup, disableStaff, invite, revokeInvite, saveStaff } from './manage.js';
import { openService, start } from './server.js';
import type { Service } from './service.js';

// What is written here is for this account only: the database, keys, backups.
process.umask(0o077);

const log = logTo((line) => void process.stdout.write(line));
// Node would print the message of what nobody caught, and that may repeat what was sent.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log('error', 'crashed', describe(error ?? {}));
    process.exit(1);
  });
}
const say = (text: string) => void process.stderr.write(`${text}\n`);

async function serve(overrides: Overrides): Promise<void> {
  const running = await start(readConfig(process.env, overrides), log);
  say(`接收端 ${running.url}/v1/letters  ·  办理页面 ${running.url}/staff  ·  Ctrl-C 结束`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
}

/** Opens the database for one deed. */
async function once(work: (service: Service) => Promise<void>): Promise<void> {
  const service = await openService(readConfig(process.env), log);
  try {
    await work(service);
  } finally {
    await service.db.close();
  }
}

const program = new Command('receiver').description('gk/1 来信接收端').showHelpAfterError();
const collect = (value: string, before: string[] = []) => [...before, value];
program.command('serve', { isDefault: true }).description('启动服务')
  .option('--temp', '数据放在临时目录，结束即删').option('--port <n>', '端口，0 为任意').option('--host <address>', '监听地址').option('--data <dir>', '数据目录')
  .option('--origin <url>', '允许提交的网页来源，可重复', collect).option('--channels <file>', 'feedback 文档')
  .action((options: Overrides) => serve(options));
program.command('new-key').argument('<file>').description('产生密钥文件').action((file: string) => {
  writeFileSync(file, KeyRing.generate(), { mode: 0o600, flag: 'wx' });
  say(`已写入 ${file}。请另处妥善保存：丢了它，信件就打不开。`);
});
const staff = program.command('staff').description('工作人员');
staff.command('add').argument('<name>').requiredOption('--role <role>', 'clerk、editor、supervision、auditor').option('--display <text>', '姓名').option('--department <text>', '只看这个部门的来信').description('新增人员，或重设其密码与角色')
  .action((name: string, { role, display, department }: { role: string; display?: string; department?: string }) => once(async (service) => {
    const password = await saveStaff(service, { name, display: display ?? name, role, department });
    say(`初始密码（只显示这一次）：${password}`);
  }));
staff.command('disable').argument('<name>').description('停用').action((name: string) => once((service) => disableStaff(service, name)));
program.command('invite').argument('<label>').option('--until <date>', '任期止日').description('给一位监督员发邀请码')
  .action((label: string, { until }: { until?: string }) => once(async (service) => {
    const { id, code } = await invite(service, label, until);
    say(`${id} 的邀请码（只显示这一次）：${code}`);
  }));
program.command('revoke').argument('<id>').description('撤销邀请码').action((id: string) => once((service) => revokeInvite(service, id)));
program.command('backup').argument('<file>').description('备份（服务不必停）').action((file: string) => once(async (service) => say(`已备份 ${(await backup(service, file)).letters} 封信到 ${file}。密钥文件请另行备份。`)));
program.command('check-backup').argument('<file>').description('检查备份是否完整').action(async (file: string) => say(`完整，${await checkBackup(file)} 封信。`));
program.command('expire').description('删除过了保存期限的来信内容').action(() => once(async (service) => say(`删除 ${await expire(service)} 封信的内容。`)));
program.command('verify-log').description('核对日志的签名').action(() => once(async (service) => {
  const { count, broken } = await verify(service.db, service.ring);
  say(broken ? `日志从第 ${broken} 条起与签名不符。` : `日志 ${count} 条，前后相符。`);
  if (broken) process.exitCode = 1;
}));

program.parseAsync().catch((error: unknown) => {
  // Our own sentences are in Chinese; anything else may repeat data, so only its code is said.
  const message = (error as Error).message ?? '';
  if (/[\u4e00-\u9fff]/.test(message)) say(message);
  else log('error', 'stopped', describe(error));
  process.exitCode = 1;
});
