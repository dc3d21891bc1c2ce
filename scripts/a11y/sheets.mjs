/** docs/accessibility/<element>.md from what the tests found: what a test proves is said to be proved, the rest is said to be a statement. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { components, ROOT } from '../components.mjs';
import { criteriaOf } from './criteria.mjs';
import { PROOFS } from './undecided.mjs';

function verdict({ axe, own, why, none }, runs) {
  if (none) return ['不适用', none];
  const violated = axe ? runs.filter(({ faults }) => faults.some(fault => axe.includes(fault.split(':')[0]))) : [];
  const failed = own ? runs.filter(run => run.own[own]?.length) : [];
  if (violated.length || failed.length) return ['不符合', `${violated.length + failed.length} 种情形未过，见 test-results/a11y.json`];
  const checked = own ? runs.filter(run => run.own[own]).length : 0;
  const said = [axe && `axe（${axe.slice(0, 3).join('、')}${axe.length > 3 ? ' 等' : ''}）${runs.length} 种情形`, own && checked && `自测 ${own}，${checked} 种情形`, why].filter(Boolean);
  return [axe || (own && checked) ? '测试通过' : why ? '说明' : '未测', said.join('；') || '本次没有测到'];
}

function sheet(element, runs) {
  const looks = new Set(runs.map(({ look }) => look).filter(Boolean));
  const states = new Set(runs.map(({ story }) => story));
  const decided = new Map();
  for (const run of runs) for (const [key, number] of Object.entries(run.decided)) decided.set(key, (decided.get(key) ?? 0) + number);
  const rows = criteriaOf(element).map(criterion => {
    const [result, how] = verdict(criterion, runs);
    return `| ${criterion.number} | ${criterion.level} | ${criterion.name} | ${criterion.principle} | ${result} | ${how} |`;
  });
  const undecided = [...decided].sort().map(([key, number]) => {
    const [rule, why, proof] = key.split(' ');
    return `| ${rule} | ${why} | ${number} | ${PROOFS[proof]} |`;
  });
  return `# gk-${element}：无障碍对照表

由 \`npm run a11y\` 的结果生成（scripts/a11y/sheets.mjs），不要手改。标准：WCAG 2.2 A、AA 级；GB/T 37668—2019 按四项原则归类，条款号请以标准文本为准。

本次看了 ${states.size} 个状态，${looks.size} 种外观（配色 × 长者 × 文字 × 宽度），共 ${runs.length} 种情形。“测试通过”只说明所列的自动检查没有发现问题；“说明”是我们的陈述，没有逐次自动验证。没有用真实读屏软件测过。

| 条款 | 级 | 名称 | 原则 | 结果 | 依据 |
|---|---|---|---|---|---|
${rows.join('\n')}

## axe 交给人判断的

由 scripts/a11y/undecided.mjs 另行判断；判断不了的算没有通过。

${undecided.length ? `| 规则 | axe 的原因 | 处 | 判断 |\n|---|---|---|---|\n${undecided.join('\n')}` : '没有。'}
`;
}

/** @param {{element: string, story: string, look: string, faults: string[], decided: Record<string, number>, own: Record<string, string[]>}[]} results */
export function writeSheets(results) {
  const folder = join(ROOT, 'docs/accessibility');
  mkdirSync(folder, { recursive: true });
  for (const element of [...new Set(results.map(run => run.element))].sort()) {
    if (!components().includes(element)) continue;
    writeFileSync(join(folder, `gk-${element}.md`), sheet(element, results.filter(run => run.element === element)));
    console.log(`  wrote docs/accessibility/gk-${element}.md`);
  }
}
