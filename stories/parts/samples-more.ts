/** 示例数据 of the lazily loaded parts. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../src/i18n/messages.js';
import type { MoreMessages } from '../../src/i18n/more.js';
import { debugPanel } from '../../src/parts/debug-panel.js';
import { dialogView, type DialogActions } from '../../src/parts/dialog.js';
import { asideView, basisList, changeList, channelGrid, documentList, numbered, stageWords, tickWords, type ChannelView } from '../../src/parts/dialog-content.js';
import { noticeView, skippedLine, staleBanner } from '../../src/parts/notice.js';
import { text } from '../../src/parts/text.js';
import { emptyState, errorState, invalidState, noMatchState } from '../../src/base/states.js';

const none = (): void => undefined;

const channels: readonly ChannelView[] = '+政府网站 政府公报 +两微一端 发布会/听证会 广播电视 纸质媒体 公开查阅点 +政务服务中心 ?便民服务站 入户/现场 +公示栏（电子屏） 精准推送 其他'
  .split(' ')
  .map((name) => ({ name: name.replace(/^[+?]/, ''), state: name.startsWith('+') ? 'on' : name.startsWith('?') ? 'optional' : 'off' }));

/** A code for the picture: finder patterns and a fixed noise, not scannable. */
const code = (): TemplateResult => {
  let path = '';
  for (let y = 0; y < 25; y++) {
    for (let x = 0; x < 25; x++) {
      const [fx, fy] = [x > 17 ? 24 - x : x, y > 17 ? 24 - y : y];
      const finder = fx < 8 && fy < 8 && !(x > 17 && y > 17);
      const ring = Math.max(Math.abs(fx - 3), Math.abs(fy - 3));
      if (finder ? ring !== 2 && ring < 4 : (x * x * 7 + y * y * 13 + x * y * 5) % 11 < 5) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return html`<svg viewBox="0 0 25 25" role="img" aria-label="二维码：haiyuan.gov.example/gk/shjz/0302"><path fill="#1c2430" d=${path}></path></svg>`;
};

export const dialogSample = (actions: DialogActions, m: Messages, more: MoreMessages): TemplateResult =>
  dialogView(
    {
      path: ['社会救助', '最低生活保障'],
      title: '办事指南',
      level: 3,
      facts: [
        { label: '公开内容', content: numbered(['办理事项、办理条件、最低生活保障标准', '申请材料、办理流程', '办理时间、地点、联系方式']) },
        { label: '公开依据', content: basisList([{ title: '《最低生活保障审核确认办法》', href: '/laws/1.html', note: '民政部' }, { title: '《社会救助暂行办法》', href: '/laws/2.html', note: '国务院' }]) },
        { label: '公开时限', content: text('制定或获取信息之日起10个工作日内') },
        { label: '公开主体', content: '县民政局、各乡镇人民政府' },
        { label: '公开渠道和载体', content: channelGrid(channels, more) },
        { label: '对象与层级', content: tickWords(['全社会', '主动公开', '县级', '乡级']) },
        { label: '五公开', content: stageWords(['决策', '执行', '管理', '服务', '结果'].map((name) => ({ name, on: name === '服务' }))) },
      ],
      aside: asideView({ code: code(), address: 'haiyuan.gov.example/gk/shjz/0302', phones: [{ phone: '0955-4000012' }], copied: false }, { copy: none, print: none }, more),
      band: html`${documentList(
        [
          { title: '海原县最低生活保障办事指南（2026年修订）', href: '/files/1.pdf', date: '2026-06-30' },
          { title: '关于调整2026年城乡低保标准的通知', href: '/files/2.pdf', date: '2026-03-12' },
          { title: '各乡镇社会救助经办窗口地址和电话', href: '/files/3.pdf', date: '2026-01-08' },
        ],
        more,
      )}${changeList(
        [
          { date: '2026-06-30', change: 'amended', note: '申请材料由 6 种减为 4 种' },
          { date: '2024-09-12', change: 'amended', note: '依据改为现行审核确认办法' },
          { date: '2020-11-20', change: 'added', note: '首次列入目录' },
        ],
        more,
      )}`,
      at: 1,
      total: 9,
      previous: '政策法规文件',
      next: '审核信息',
      demo: true,
    },
    actions,
    m,
    more,
  );

const phone = { phone: '0955-4000012', name: '县政务公开办', hours: '工作日 9:00–18:00' };
export const stateSamples: Readonly<Record<'empty' | 'noMatch' | 'stale' | 'notice' | 'skipped' | 'debug' | 'invalid' | 'error', (more: MoreMessages) => TemplateResult>> = {
  empty: (more) =>
    emptyState({
      title: more.emptyTitle('事项'),
      text: `${more.emptySince('2026年9月18日')}农村危房改造领域的目录正在动态调整，预计10月15日前公布。`,
      phone,
      ways: [{ label: '查看上一版目录', href: '/2025.html' }, { label: '申请公开', href: '/apply.html' }],
      level: 3,
    }),
  noMatch: (more) =>
    noMatchState({ title: more.noMatchTitle, text: '“户籍管理”领域有 8 项，全部领域中“低保”（含“最低生活保障”）有 21 项，两者没有交集。', drop: [{ label: '户籍管理', run: none }], clear: none, level: 3 }, more),
  stale: (more) => staleBanner({ asOf: more.asOf('2026年9月11日 8:00'), why: more.staleWhy, retryLabel: more.retry, retry: none }),
  notice: () => noticeView({ lead: '不在主动公开之列，不等于不能申请。', text: '任何单位和个人都可以依法申请，机关依法答复。', action: { label: '申请公开', primary: true, run: none } }),
  skipped: () => skippedLine('另有 2 条记录未能显示'),
  debug: (more) =>
    debugPanel(
      {
        issues: [
          { severity: 'error', pointer: '/items/41/timeLimit/kind', message: '“工作日内”不是可用的时限类型。请改为 `deadline`，原文放在 `text`。' },
          { severity: 'error', pointer: '/items/87/id', message: '编号 `0503` 与第 63 条重复。请改成不重复的编号。' },
          { severity: 'warning', pointer: '/items/102/content/2', message: '疑似含有身份证号码，已遮挡。请从原表中删除后重新发布。' },
        ],
        dropped: 2,
        kept: 310,
        source: 'catalogue.json',
        encoding: 'GB 18030',
      },
      { copy: none },
      more,
    ),
  invalid: (more) => invalidState({ phone, fallback: true, level: 3 }, more),
  error: (more) =>
    errorState({ what: '目录', code: 'timeout', retryable: true, retried: 2, retry: none, file: { label: '目录表格（2026-09-11）', href: '/files/catalogue.xlsx' }, phone: { phone: '0955-4000012' }, fallback: false, level: 3 }, more),
};
export const statesSample = (more: MoreMessages): TemplateResult => html`${Object.keys(stateSamples).map((name) => stateSamples[name as keyof typeof stateSamples](more))}`;
