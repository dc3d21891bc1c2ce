import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CHANNELS, FIELDS, labelOf, LEVELS, MORE_CHANNELS } from '../../../src/spec/vocabulary.js';
import { audienceCode, channelCode, levelCode, modeCode } from '../../../src/spec/vocabulary-aliases.js';

test('every printed name of ours is known by its own code', () => {
  for (const { code, label } of [...CHANNELS, ...MORE_CHANNELS]) assert.equal(channelCode(label), code, label);
  for (const { code, label } of LEVELS) if (code !== 'department') assert.equal(levelCode(label), code, label);
  assert.equal(labelOf(CHANNELS, 'push'), '精准推送');
  assert.equal(labelOf(CHANNELS, 'x-own'), undefined);
});

test('spellings of county tables', () => {
  const cases: [string, string][] = [
    ['发布会听证会', 'press'], ['发布会', 'press'], ['社区/企事业单位、村公示栏', 'notice-board'], ['村居/企事业单位公示栏', 'notice-board'], ['政府服务中心', 'service-centre'], ['行政服务中心', 'service-centre'],
    ['政府门户网站', 'website'], ['一微一端', 'weibo-wechat-app'], ['政务新媒体', 'weibo-wechat-app'], ['入户/现场宣传', 'home-visit'], ['入户⁄现场', 'home-visit'], ['入户／现场', 'home-visit'],
    ['公开查阅点/政务公开专区', 'reading-room'], ['社区／企事业单位／村公示栏（电子屏）', 'notice-board'], ['社区/企事业单位/村公示栏(电子屏)', 'notice-board'], ['政 府 网 站', 'website'], ['其它', 'other'], ['其他：', 'other'],
    ['征地信息公开平台', 'x-land-acquisition'], ['国家档案馆', 'reading-room'],
  ];
  for (const [name, code] of cases) assert.equal(channelCode(name), code, name);
  assert.equal(channelCode('村口大喇叭'), undefined);
});

test('heads of ticks', () => {
  for (const [name, code] of [['区级', 'county'], ['县（区）级', 'county'], ['县(区)级', 'county'], ['乡、村级', 'township'], ['镇街（园区）级', 'township'], ['州级', 'city'], ['村级', 'village']]) assert.equal(levelCode(name!), code, name);
  assert.equal(audienceCode('特定群众'), 'specific');
  assert.equal(audienceCode('特定群体（请写明）'), 'specific');
  assert.equal(modeCode('依申请公开'), 'on-request');
});

test('26 fields, and the names of 2017 lead to them', () => {
  assert.equal(new Set(FIELDS.map(({ id }) => id)).size, 26);
  const all = FIELDS.flatMap(({ name, aliases }) => [name, ...aliases]);
  assert.equal(new Set(all).size, all.length);
  for (const seed of ['征地补偿', '拆迁安置', '保障性住房', '农村危房改造', '扶贫救灾', '市政服务', '公共资源交易', '义务教育', '财政预决算', '环境保护', '食品药品监管', '户籍管理', '涉农补贴']) assert.ok(all.includes(seed), seed);
});
