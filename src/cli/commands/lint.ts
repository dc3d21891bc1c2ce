import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { readArgs, UsageError, type ArgSpec } from '../args.js';
import { EXIT, type Exit, type Streams } from '../context.js';
import { Progress, readInput, shown } from '../io.js';
import { lintBytes } from '../lint/lint-file.js';
import { ReadFailure } from '../readers/failure.js';
import { countBySeverity, reportJson, reportText, type ReportFinding } from '../report.js';

export const LINT_ARGS: ArgSpec = { flags: ['no-follow'] };

/** Files followed at most: a page that links to a whole site must end. */
const MAX_FILES = 500;

/** The local path of a link, or undefined when it leads elsewhere (another host, a mail address, a place in the page). */
function localPath(link: string, from: string): string | undefined {
  const bare = link.trim().replace(/[?#].*$/s, '');
  if (bare === '' || /^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.slice(0, 2) === '//' || bare.charAt(0) === '/' || bare.indexOf('\u0000') >= 0) return undefined;
  let path = bare;
  try {
    path = decodeURIComponent(bare);
  } catch { /* a lone % in a file name */ }
  return resolve(dirname(from), path);
}

function inside(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    return real === root || real.slice(0, root.length + 1) === root + sep;
  } catch {
    return false;
  }
}

/**
 * `gk lint`: personal data in the named files and the local files they link to. Links that leave the folder of the named
 * file are not followed, and that is said.
 */
export async function lintCommand(argv: readonly string[], streams: Streams): Promise<Exit> {
  const args = readArgs(argv, LINT_ARGS);
  if (args.files.length === 0) throw new UsageError('请给出要检查的文件');
  for (const file of args.files) if (file !== '-' && !existsSync(file)) throw new ReadFailure('not-found', `找不到文件:${shown(file)}`);
  const findings: ReportFinding[] = [];
  const done = new Set<string>();
  const progress = new Progress();
  const queue = args.files.map(file => ({ file, root: file === '-' ? '' : realpathSync(dirname(resolve(file))), named: true }));
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { file, root, named } = next;
    const key = file === '-' ? '-' : realpathSync(resolve(file));
    if (done.has(key)) continue;
    done.add(key);
    progress.say(`正在检查 ${shown(file)}`);
    let bytes: Buffer;
    try {
      bytes = readInput(file);
    } catch (error) {
      if (named || !(error instanceof ReadFailure)) throw error;
      findings.push({ code: 'unreadable', severity: 'error', file, place: { text: '' }, message: `没有检查:${error.message}` });
      continue;
    }
    const result = await lintBytes(bytes, file);
    findings.push(...result.list);
    if (args.has('no-follow') || file === '-') continue;
    for (const link of new Set(result.links)) {
      const path = localPath(link, file);
      if (path === undefined) continue;
      if (!existsSync(path)) {
        findings.push({ code: 'link-missing', severity: 'note', file, place: { text: '' }, message: `链接的文件不在:${shown(link)}`, count: 1 });
      } else if (!inside(path, root)) {
        findings.push({ code: 'link-outside', severity: 'note', file, place: { text: '' }, message: `链接的文件在所给文件夹之外,没有检查:${shown(link)}`, count: 1 });
      } else if (done.size + queue.length < MAX_FILES) queue.push({ file: path, root, named: false });
      else {
        findings.push({ code: 'too-many-files', severity: 'error', file, place: { text: '' }, message: `链接的文件超过 ${MAX_FILES} 个,其余没有检查`, count: 1 });
        break;
      }
    }
  }
  progress.end();
  const counts = countBySeverity(findings);
  const bad = counts.error + counts.warning > 0;
  const report = { ok: !bad, summary: { files: done.size, ...counts }, findings };
  if (args.has('json')) streams.out(reportJson(report));
  else if (bad || !args.has('quiet')) streams.out(reportText(report, bad ? `检查了 ${done.size} 个文件,有不该公开或没能检查的内容` : `检查了 ${done.size} 个文件,没有发现个人信息`, true));
  return bad ? EXIT.findings : EXIT.ok;
}
