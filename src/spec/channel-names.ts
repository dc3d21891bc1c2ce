/**
 * A channel's printed name → its code. Names vary without end; the words that tell them apart do not. First hit wins.
 * Read by the importer and by messages; never needed to draw.
 * Source: 86 tables of county, district and township sites, read 2026-11; every spelling seen there is in the test.
 */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/法律服务网/, 'x-legal-service'],
  [/^其[他它]/, 'other'],
  [/征地信息/, 'x-land-acquisition'],
  [/公共资源交易/, 'x-public-resources'],
  [/招标?投标|招标公告/, 'x-bidding'],
  [/投资项目.*(?:平台|审批)/, 'x-investment'],
  [/企业信用信息/, 'x-enterprise-credit'],
  [/信用中国|信用网|信用信息/, 'x-credit-china'],
  [/政府采购网|采购网/, 'x-procurement'],
  [/微信|微博|[两双二一]微|公众号|新媒体|客户端|app|抖音|融媒体|小程序/, 'weibo-wechat-app'],
  [/精准|推送|短信|定向/, 'push'],
  [/公报/, 'gazette'],
  [/公?[示告开]栏|宣传栏|告栏|公示牌|公示墙|电子屏|显示屏|公示板|触摸屏/, 'notice-board'],
  [/发布会|听证会|座谈会/, 'press'],
  [/广播|电视|电台/, 'broadcast'],
  [/纸质|纸媒|报纸|报刊|宣传(?:[册单]|资料)|印刷|书面/, 'print'],
  [/查阅|图书馆|档案馆|公开专区|阅览/, 'reading-room'],
  [/便民服务(?!中心|大厅)|便民站|服务站|服务点|服务室/, 'service-station'],
  [/服务中心|大厅|窗口/, 'service-centre'],
  [/入户|现场|上门|走访|会议/, 'home-visit'],
  [/网站|官网|门户|政务网|信息网|公开网|网$|公开平台|公开专栏|https?:|www\./, 'website'],
  [/便于公众|其[他它].*方式|其[他它].*途径/, 'other'],
];

/** The code of a printed channel name, or undefined when no known word is in it. */
export function channelCode(name: string): string | undefined {
  const plain = name.normalize('NFKC').replace(/[\s\u200b-\u200f]/g, '').replace(/[\u2044\u2215]/g, '/').toLowerCase();
  for (const [pattern, code] of NAMES) if (pattern.test(plain)) return code;
  return undefined;
}
