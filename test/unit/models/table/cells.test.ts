import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBasis } from '../../../../src/models/table/cells/basis.js';
import { readChannels, readLegend } from '../../../../src/models/table/cells/channels.js';
import { readContent } from '../../../../src/models/table/cells/content.js';
import { readDocumentNumber } from '../../../../src/models/table/cells/document-number.js';
import { levelCodes, readTick } from '../../../../src/models/table/cells/marks.js';
import { isNumberLike, readNumber } from '../../../../src/models/table/cells/number.js';
import { readPublishers } from '../../../../src/models/table/cells/publishers.js';
import { readTimeLimit } from '../../../../src/models/table/cells/time-limit.js';
import type { ChannelLegend } from '../../../../src/spec/types.js';

const SIGN = { yes: '+', no: '-', mandatory: 'M', optional: 'O', designated: 'D', unknown: '?' } as const;
const channels = (cell: string, legend?: ChannelLegend): string => readChannels(cell, legend).items.map(c => SIGN[c.state] + c.code).join(' ');
const clauses = (cell: string): unknown => readTimeLimit(cell)?.value.clauses;
const brief = (cell: string): string => (readTimeLimit(cell)?.value.clauses ?? []).map(c => [c.kind, c.n ?? '', c.unit ?? '', c.min ? 'min' : '', c.anchor ?? ''].join('/')).join(' + ');
const basis = (cell: string): string => readBasis(cell).items.map(b => [b.title, b.number ?? '', b.article ?? ''].join('|')).join(' ; ');

test('channels: every glyph of the box zoo', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['■政府网站 □政府公报', '+website -gazette'],
    ['■政府网站□政府公报■两微一端', '+website -gazette +weibo-wechat-app'],
    ['▄政府网站 □政府公报', '+website -gazette'],
    ['▲政府网站 □征地信息公开平台', 'Dwebsite -x-land-acquisition'],
    ['R政府网站 £政府公报\n£精准推送', '+website -gazette -push'],
    ['R政府网站£政府公报R发布会听证会', '+website -gazette +press'],
    ['☑政府网站 ☐政府公报 ☒广播电视', '+website -gazette +broadcast'],
    ['√政府网站 √村公示栏', '+website +notice-board'],
    ['口政府网站口政务服务中心', '-website -service-centre'],
    ['■政府网站 口办事窗口 □入户/现场', '+website -service-centre -home-visit'],
    ['[√]政府网站 [ ]政府公报', '+website -gazette'],
    ['（√）政府网站（ ）政府公报', '+website -gazette'],
    ['□√政府网站 □政府公报', '+website -gazette'],
    ['政府网站■ 政府公报□', '+website -gazette'],
    ['\uf052政府网站 \uf0a3政府公报', '+website -gazette'],
    ['þ政府网站 ¨政府公报', '+website -gazette'],
    ['?■政府网站?□政府公报', '+website -gazette'],
    ['■社区/企事业单位、村公示\n栏(电\n子屏)', '+notice-board'],
    ['■政府网站 政府公报 □两微一端', '+website ?gazette -weibo-wechat-app'],
    ['■', ''], ['', ''], ['  \n', ''], ['─', ''],
  ];
  for (const [cell, expected] of cases) assert.equal(channels(cell), expected, cell);
});

test('channels: bare names, sentences, named others', () => {
  assert.equal(channels('1.政府网站 2.两微一端'), '+website +weibo-wechat-app');
  assert.equal(channels('政府网站和办事大厅'), '+website +service-centre');
  assert.equal(channels('便民服务中心/村委会示栏'), '+service-centre +notice-board');
  assert.equal(channels('政府网站\n两微一端\n村公示栏'), '+website +weibo-wechat-app +notice-board');
  assert.deepEqual(readChannels('■其他：国家企业信用信息公示系统').items, [{ code: 'other', label: '其他:国家企业信用信息公示系统', state: 'yes', text: '国家企业信用信息公示系统' }]);
  assert.equal(readChannels('□其他   基层平台').items[0]?.text, '基层平台');
  assert.match(readChannels('■其他法律服务网\n注：可推送至省级平台。').items[0]?.text ?? '', /注[:：]可推送/);
  const two = readChannels('■政府网站 ■主管部门网站').items.map(c => c.code);
  assert.equal(new Set(two).size, 2, 'codes of one item differ');
});

test('channels: the legend decides what a box means', () => {
  assert.equal(channels('■政府网站 □政府公报', 'mandatory-optional'), 'Mwebsite Ogazette');
  assert.equal(channels('■政府网站 □政府公报', 'any-of-marked'), 'Dwebsite -gazette');
  assert.equal(readLegend('公开渠道和载体(“■”表示必选项,“□”表示可选项)'), 'mandatory-optional');
  assert.equal(readLegend('在标注范围内至少选择其一公开'), 'any-of-marked');
  assert.equal(readLegend('公开渠道和载体'), undefined);
});

test('time limits: deadlines, durations, notices, frequencies, retention', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['信息形成或者变更之日起20个工作日内', 'deadline/20/workday//信息形成或者变更之日'],
    ['自该信息形成或者变更之\n日起 20 个工作日内予以公开。', 'deadline/20/workday//该信息形成或者变更之日'],
    ['信息形成(变更)20个工作日内', 'deadline/20/workday//信息形成(变更)'],
    ['20个工作日', 'duration/20/workday//'],
    ['本级人大批准后20日内', 'deadline/20/day//本级人大批准后'],
    ['收到征地批准文件之日起１０个工作日内', 'deadline/10/workday//收到征地批准文件之日'],
    ['二十个工作日内', 'deadline/20/workday//'],
    ['10个工作日内，公示7天', 'deadline/10/workday// + notice/7/day//'],
    ['20个工作日内公开;其中行政处罚应自作出决定之日起7个工作日内公示', 'deadline/20/workday// + deadline/7/workday//作出决定之日'],
    ['公示期不得少于7日', 'notice/7/day/min/'],
    ['征求意见期限不得少于30日', 'notice/30/day/min/'],
    ['半年至少更新1次', 'frequency/2/year/min/'],
    ['每季度更新一次', 'frequency/4/year//'],
    ['每年1月31日前', 'frequency/1/year//1月31日前'],
    ['永久公开', 'retention////'], ['公开期限3年', 'retention/3/year//'], ['长期公开', 'retention////'],
    ['及时公开', 'vague////'], ['重大决策作出后及时公开', 'vague////重大决策作出后'], ['提前一周发通知', 'vague////'],
    ['同上', 'reference////'], ['按规定时限公开', 'reference////按规定时限公开'],
    ['信息产生之日起20个工作日内公开，保持长期公开', 'deadline/20/workday//信息产生之日 + retention////'],
    ['24小时内', 'unparsed////24小时内'], ['第二年的一季度', 'unparsed////第二年的一季度'],
  ];
  for (const [cell, expected] of cases) assert.equal(brief(cell), expected, cell);
});

test('time limits: 另有规定, blanks, cut cells, scanner noise', () => {
  const limit = readTimeLimit('信息形成之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。')!;
  assert.equal(limit.value.otherwise, true);
  assert.equal(limit.value.clauses?.length, 1);
  assert.equal(readTimeLimit(' \n '), undefined);
  assert.equal(readTimeLimit('信息形成之日起20个工作日内予以公')?.remarks[0]?.code, 'maybe-cut');
  assert.equal(brief('信息形成之曰起2O个工作曰内'), 'deadline/20/workday//信息形成之日');
  assert.equal(readTimeLimit('制 定之日起 1 0 个工\n作日内')?.value.text, '制定之日起10个工作日内');
  assert.deepEqual(clauses('20日内'), [{ kind: 'deadline', n: 20, unit: 'day' }], '20日 is not 20个工作日');
});

test('basis: titles, numbers, articles', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['《甲条例》（国令第711号）、《乙意见》（国办发〔2019〕54号）第三条', '甲条例|国令第711号| ; 乙意见|国办发〔2019〕54号|第三条'],
    ['《甲法》《乙办法》', '甲法|| ; 乙办法||'],
    ['《关于印发〈甲办法〉的通知》（民发〔2014〕185号）', '关于印发〈甲办法〉的通知|民发〔2014〕185号|'],
    ['甲条例; 乙办法; 国办发〔2017〕97号', '甲条例|| ; 乙办法|| ; 国办发〔2017〕97号|国办发〔2017〕97号|'],
    ['1.甲条例 2.乙保障法 3.丙法', '甲条例|| ; 乙保障法|| ; 丙法||'],
    ['甲条例第二十条(十二)', '甲条例||第二十条(十二)'],
    ['《甲条例》第二十条第（一）项：行政机关应当公开', '甲条例||第二十条第（一）项'],
    ['【法律】甲 法\n【规范性文件】国人口发(2007)78号', '甲法|| ; 国人口发〔2007〕78号|国人口发〔2007〕78号|'],
    ['甲办法(建设部令第69号)', '甲办法|建设部令第69号|'],
    ['省厅《关于甲的通知》；《乙规定》', '关于甲的通知|| ; 乙规定||'],
    ['2018-2020年甲实施指导意见', '2018-2020年甲实施指导意见||'],
    ['社会救助办法 各地文件', '社会救助办法|| ; 各地文件||'],
    ['信息公开 实施意见', '信息公开实施意见||'],
    ['', ''], ['—', ''], ['同上', ''],
  ];
  for (const [cell, expected] of cases) assert.equal(basis(cell), expected, cell);
});

test('document numbers are repaired only where one reading exists', () => {
  const read = (text: string): unknown => { const n = readDocumentNumber(text); return n && [n.value, n.change ?? (n.unclear ? 'unclear' : '')]; };
  assert.deepEqual(read('〔201680号'), ['〔2016〕80号', 'repaired']);
  assert.deepEqual(read('宁政办发〔2017148号'), ['宁政办发〔2017〕148号', 'repaired']);
  assert.deepEqual(read('建房〔2012 ) 8 4 号'), ['建房〔2012〕84号', 'repaired']);
  assert.deepEqual(read('国人口发(2007)78号'), ['国人口发〔2007〕78号', 'style']);
  assert.deepEqual(read('国办发〔2019〕54号'), ['国办发〔2019〕54号', '']);
  assert.deepEqual(read('云发〔180012号'), ['云发〔180012号', 'unclear'], 'no plausible year');
  assert.deepEqual(read('云发〔20190号'), ['云发〔20190号', 'unclear'], 'a number does not begin with 0');
  assert.equal(read('没有文号'), undefined);
});

test('content: bullets, numbers, lines, wrapped cells', () => {
  const items = (cell: string, legend = false): string[] => readContent(cell, legend).items;
  assert.deepEqual(items('●名称 ●依据 ●对象'), ['名称', '依据', '对象']);
  assert.deepEqual(items('1.请示；2.审查意见；3.方案。'), ['请示', '审查意见', '方案。']);
  assert.deepEqual(items('①依据②程序③结果'), ['依据', '程序', '结果']);
  assert.deepEqual(items('预算：①收支表。②明细表。\n决算：①收支表。'), ['预算：①收支表。②明细表。', '决算：①收支表。']);
  assert.deepEqual(items('政策依据; 申请指南; 补贴结果'), ['政策依据', '申请指南', '补贴结果']);
  assert.deepEqual(items('受理部门、办理条件、所需材料'), ['受理部门、办理条件、所需材料']);
  assert.deepEqual(items('1、甲法 2、乙法 3、丙法等'), ['甲法', '乙法', '丙法等']);
  assert.deepEqual(items('1.1岗位 1.2待遇'), ['1.1岗位 1.2待遇']);
  assert.deepEqual(items('信访地址 举报电话'), ['信访地址 举报电话']);
  assert.deepEqual(items('补助、奖励政 策'), ['补助、奖励政策']);
  assert.deepEqual(items('●必选甲\n〇可选乙', true), ['●必选甲', '〇可选乙']);
  assert.equal(readContent('1.受理部门').remarks[0]?.code, 'maybe-cut');
});

test('publishers: broken names are joined, offices with 和 stay whole', () => {
  assert.deepEqual(readPublishers('街道\n办事处'), ['街道办事处']);
  assert.deepEqual(readPublishers('县住房和城乡建设局、各乡（镇）人民政府'), ['县住房和城乡建设局', '各乡（镇）人民政府']);
  assert.deepEqual(readPublishers('县(区、市)人民政府'), ['县(区、市)人民政府']);
  assert.deepEqual(readPublishers('1.县医保局 2.县卫健局'), ['县医保局', '县卫健局']);
  assert.deepEqual(readPublishers(' '), []);
});

test('ticks: nothing is unknown, never no', () => {
  assert.deepEqual(readTick(''), { state: 'unknown' });
  assert.deepEqual(readTick(' \n'), { state: 'unknown' });
  for (const tick of ['√', ' ✓ ', '☑', '■', '是']) assert.deepEqual(readTick(tick), { state: 'yes' });
  for (const cross of ['×', '□', '否', '—', '/']) assert.deepEqual(readTick(cross), { state: 'no' });
  assert.deepEqual(readTick('√（面向本村村民）'), { state: 'yes', text: '面向本村村民' });
  assert.deepEqual(readTick('申请人'), { state: 'yes', text: '申请人' });
});

test('levels and numbers', () => {
  assert.deepEqual(levelCodes('县级'), ['county']);
  assert.deepEqual(levelCodes('县（区）级'), ['county']);
  assert.deepEqual(levelCodes('区县级'), ['county']);
  assert.deepEqual(levelCodes('乡、村级'), ['township', 'village']);
  assert.deepEqual(levelCodes('镇街(园区)级'), ['township']);
  assert.deepEqual(levelCodes('市级'), ['city']);
  assert.equal(readNumber(' 0505 \n'), '0505');
  assert.equal(readNumber('1．'), '1');
  assert.ok(isNumberLike('3-2') && isNumberLike('（一）') && !isNumberLike('1.1岗位'));
});

test('basis: a bracket that is never closed swallows nothing after it; every article with what stands below it', () => {
  assert.equal(basis('《甲条例》(国令第711号)、《关于印发乙办法的通知》(国发〔2014 49号)、民发【2012】220号'), '甲条例|国令第711号| ; 关于印发乙办法的通知|国发〔2014〕49号| ; 民发〔2012〕220号|民发〔2012〕220号|');
  assert.equal(basis('《甲条例》（国发〔2012 ) 84号、《乙条例》'), '甲条例|国发〔2012〕84号| ; 乙条例||');
  assert.equal(basis('《甲办法》第十四条、第十五条第一款第（二）项和第十六条'), '甲办法||第十四条、第十五条第一款第（二）项和第十六条');
});

test('content: a sentence after a full stop is an item of its own', () => {
  assert.deepEqual(readContent('①收入表。\n②支出表。\n没有数据的表格应当列出空表').items, ['收入表。', '支出表。', '没有数据的表格应当列出空表']);
  assert.deepEqual(readContent('①收入\n表\n②支出表').items, ['收入表', '支出表']);
});

test('cells of tables that were made up after the parsers', () => {
  assert.deepEqual(readContent('一、机构设置 二、主要职责 三、办公地址').items, ['机构设置', '主要职责', '办公地址']);
  assert.deepEqual(readContent('（一）受理（二）审查').items, ['受理', '审查']);
  assert.equal(channels('（■）政府网站（□）政府公报'), '+website -gazette');
  assert.deepEqual(readChannels('（■）政府网站（□）政府公报').items.map(c => c.label), ['政府网站', '政府公报']);
  assert.equal(basis('法律:《甲法》第14条;规章:财预〔2016〕143号'), '甲法||第14条 ; 财预〔2016〕143号|财预〔2016〕143号|');
  assert.equal(basis('《财政部 农业农村部关于印发甲办法的通知》'), '财政部 农业农村部关于印发甲办法的通知||');
  assert.equal(basis('《财政 部 关于印发甲办 法的通知》'), '财政部关于印发甲办法的通知||', 'broken words stay joined');
  assert.equal(brief('每季度结束后15日内'), 'frequency/4/year//结束后15日内');
  assert.equal(brief('20个工作日内答复，经批准可延长20个工作日'), 'deadline/20/workday// + unparsed////经批准可延长20个工作日');
});
