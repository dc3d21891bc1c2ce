/** How the names are spelled in the wild: whole spellings of 86 tables of county, district and township sites. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audienceCode, levelCodes, modeCode } from '../../../src/models/table/cells/marks.js';
import { channelCode } from '../../../src/spec/channel-names.js';
import { CHANNELS, LEVELS, MORE_CHANNELS } from '../../../src/spec/vocabulary.js';

const SPELLINGS: Readonly<Record<string, string>> = {
  website: '政府网站 政府门户网站 门户网站 政府网 县政府网站 区政府网站 市政府网站 官方网站 政府信息公开网站 政府信息公开平台 政府信息公开专栏 本级政府网站 政务网站',
  gazette: '政府公报 公报',
  'weibo-wechat-app': '两微一端 一微一端 双微一端 两微 微博 微信 微信公众号 政务微博 政务微信 政务新媒体 新媒体 政务客户端 客户端 微信微博 公众号 政务公众号 政务app app 移动客户端 融媒体 小程序 抖音',
  press: '发布会/听证会 发布会听证会 发布会、听证会 新闻发布会 发布会 听证会 新闻发布会/听证会',
  broadcast: '广播电视 广播、电视 电视 广播 电视广播 广播/电视 电视台 广播电视台',
  print: '纸质媒体 纸媒 报纸 报刊 报刊杂志 宣传册 宣传单 宣传资料 印刷品',
  'reading-room': '公开查阅点 查阅点 政府信息公开查阅点 公开查阅点/政务公开专区 政务公开专区 信息公开查阅点 图书馆 档案馆 国家档案馆 公共图书馆 信息查阅点 公共查阅点',
  'service-centre': '政务服务中心 政府服务中心 行政服务中心 行政审批服务中心 政务大厅 政务服务大厅 办事大厅 办事窗口 服务大厅 便民服务中心 服务窗口 服务中心 办事窗口/办事大厅',
  'service-station': '便民服务站 便民服务点 便民站 村便民服务站 社区便民服务站 便民服务室 服务站',
  'home-visit': '入户/现场 入户现场 入户、现场 入户 现场 入户/现场宣传 入户宣传 现场公开 现场公示 上门',
  'notice-board': '社区/企事业单位/村公示栏（电子屏） 社区/企事业单位/村公示栏 社区、企事业单位、村公示栏（电子屏） 社区/企事业单位、村公示栏 社区/企事业单位、村公示栏（电子屏） 村居/企事业单位公示栏 公示栏 村公示栏 '
    + '社区公示栏 政务公开栏 村务公开栏 公开栏 村务公开栏（电子屏） 线下公示栏 电子屏 电子显示屏 宣传栏 公告栏 公示墙 村（社区）公示栏 村公示栏（电子屏） 信息公开栏',
  push: '精准推送 短信 推送 定向推送 短信推送 点对点推送',
  other: '其他 其它 其他方式 其他渠道',
  'x-land-acquisition': '征地信息公开平台 征地信息公开查询系统', 'x-public-resources': '公共资源交易平台 公共资源交易网', 'x-bidding': '招标投标公共服务平台 招投标公共服务平台',
  'x-investment': '投资项目在线审批监管平台', 'x-credit-china': '信用中国 信用中国网站', 'x-procurement': '中国政府采购网 中国政府采购网及地方分网 政府采购网',
  'x-enterprise-credit': '国家企业信用信息公示系统 企业信用信息公示系统', 'x-legal-service': '法律服务网 其他法律服务网 中国法律服务网',
};


const LEVEL_SPELLINGS: Readonly<Record<string, string>> = {
  province: '省级 自治区级 省', city: '市级 州级 盟级 市州级 地市级', county: '县级 区级 县（区）级 县(区)级 区县级 县区级 市县级 县（市、区）级 旗级 县（区、市）级 县',
  township: '乡级 镇级 乡镇级 乡、村级 乡村级 镇街级 镇（街）级 镇街（园区）级 街道级 乡（镇）级 乡镇（街道）级 镇（街道）级 街镇级 乡镇、街道级 乡', village: '村级 社区级 村（社区）级 村居级 村',
};
const AUDIENCE_SPELLINGS: Readonly<Record<string, string>> = { all: '全社会 社会 面向全社会 社会公众 公众', specific: '特定群体 特定群众 特定对象 特定 特定人群 特定群体（请写明） 特定群众（请写明）' };
const MODE_SPELLINGS: Readonly<Record<string, string>> = { proactive: '主动 主动公开', 'on-request': '依申请 依申请公开 申请公开 申请' };


const each = (spellings: Readonly<Record<string, string>>, test: (name: string, code: string) => void): void => {
  for (const code of Object.keys(spellings)) for (const name of spellings[code]!.split(' ')) test(name, code);
};

test('every printed name of ours is known by its own code', () => {
  for (const { code, label } of [...CHANNELS, ...MORE_CHANNELS]) assert.equal(channelCode(label), code, label);
  for (const { code, label } of LEVELS) assert.equal(levelCodes(label)[0], code, label);
});

test('every spelling seen gives its code; what names no channel gives none', () => {
  each(SPELLINGS, (name, code) => assert.equal(channelCode(name), code, name));
  for (const [name, code] of [['入户⁄现场', 'home-visit'], ['社区／企事业单位／村公示栏（电子屏）', 'notice-board'], ['政 府 网 站', 'website'], ['其他：', 'other'], ['铁力市政府网站', 'website'], ['LED显示屏', 'notice-board']]) assert.equal(channelCode(name!), code, name);
  // A platform that some tables print beside 便民服务站: it is not one of the 13.
  for (const name of ['村口大喇叭', '基层公共服务平台']) assert.equal(channelCode(name), undefined, name);
});

test('heads of ticks', () => {
  // 市县级 and 乡村级 are two levels.
  each(LEVEL_SPELLINGS, (name, code) => assert.ok((levelCodes(name) as string[]).includes(code), `${name}: ${levelCodes(name).join()}`));
  each(AUDIENCE_SPELLINGS, (name, code) => assert.equal(audienceCode(name), code, name));
  each(MODE_SPELLINGS, (name, code) => assert.equal(modeCode(name), code, name));
});
