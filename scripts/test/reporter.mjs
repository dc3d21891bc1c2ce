/** node:test reporter: failures in full, one line a file, and the counts as JSON to GK_SUMMARY for scripts/test.mjs. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const indent = (text, by) => String(text).split('\n').map(line => by + line).join('\n');

function reason(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? cause?.message ?? String(cause);
}

export default async function* reporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  const suite = process.env.GK_SUITE ?? 'tests';
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    // A suite or a file that fails only because a test in it failed has been counted already.
    if (type === 'test:fail' && data.details?.error?.failureType === 'subtestsFailed') continue;
    const file = data.file ? relative(process.cwd(), data.file) : '';
    const skipped = data.skip !== undefined && data.skip !== false;
    const outcome = skipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    counts[outcome] += 1;
    const of = files.get(file) ?? { passed: 0, failed: 0, skipped: 0, ms: 0 };
    of[outcome] += 1;
    of.ms += data.details?.duration_ms ?? 0;
    files.set(file, of);
    if (outcome === 'failed') yield `  FAILED ${file}: ${data.name}\n${indent(reason(data.details?.error), '    ')}\n`;
    if (skipped) yield `  skipped ${file}: ${data.name} ${typeof data.skip === 'string' ? data.skip : ''}\n`;
  }
  for (const [file, { passed, failed, ms }] of files) if (process.env.GK_VERBOSE) yield `  ${failed ? 'x' : 'ok'} ${file} ${passed} (${Math.round(ms)} ms)\n`;
  yield `  ${suite}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`;
  if (process.env.GK_SUMMARY) writeFileSync(process.env.GK_SUMMARY, JSON.stringify(counts));
}
