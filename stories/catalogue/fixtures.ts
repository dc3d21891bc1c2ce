/** 示例数据, out of demo/data; small documents of our own for what no real table shows all at once. */
import catalogue from '../../demo/data/catalogue.json';
import bad from '../../demo/data/faulty/bad-records.json';
import empty from '../../demo/data/faulty/empty.json';
import personal from '../../demo/data/faulty/personal.json';
import list from '../../demo/data/list-powers.json';
import household from '../../demo/data/parts/hjgl.json';
import assistance from '../../demo/data/parts/shjz.json';
import township from '../../demo/data/township-shidian.json';

export { assistance, bad, catalogue, empty, household, list, personal, township };

const publisher = { name: '海原县人民政府办公室', level: 'county', phone: '0955-4000012' };
const head = { spec: 'gk/1', kind: 'catalogue', publisher, updated: '2026-09-18', ext: { demo: true } };

export const invalid = { ...head, title: '没有一条能用的目录', items: [{ id: 'x-1' }, { path: [] }, '不是对象', null] };

export const single = { ...head, title: '只有一项的目录', items: [{ ...assistance.items[0], number: '1' }] };

const marks = (...codes: string[]): object[] => codes.map((code) => ({ code, state: 'yes' }));
/** Long names, four levels, empty cells, local columns, thirteen publishers: all that tables do to a layout. */
export const uneven = {
  ...head,
  title: '海原县乡镇（街道）公共文化服务、食品药品监管、农村集体土地征收等领域基层政务公开标准目录（2026年修订试行版）',
  version: '2026年修订试行版',
  fields: [{ id: 'a', name: '国有土地上房屋征收与补偿' }, { id: 'b', name: '救灾' }],
  channelLegend: 'mandatory-optional',
  items: [
    {
      id: 'u-1', number: '0505', field: 'a', path: ['征收准备', '补偿方案', '征求公众意见情况和根据公众意见修改的情况', '因旧城区改建需要征收房屋的听证会'],
      content: Array.from({ length: 9 }, (_, i) => `第${i + 1}类要素：房屋征收补偿的对象、标准、程序、时限和争议的解决办法`),
      basis: [{ title: '国有土地上房屋征收与补偿条例', number: '国务院令第590号' }, { title: '关于推进社会公益事业建设领域政府信息公开的意见', number: '国办发〔2018〕10号' }],
      timeLimit: { text: '自信息形成或者变更之日起20个工作日内；法律、法规对公开期限另有规定的，从其规定；公示期不得少于30日' },
      publishers: ['县住房和城乡建设局', '县自然资源局', '县财政局', '县司法局', '县审计局', '各乡镇人民政府', '海城街道办事处', '房屋征收实施单位'],
      channels: [...marks('website', 'gazette', 'weibo-wechat-app', 'press', 'broadcast', 'print', 'reading-room', 'service-centre', 'notice-board'), { code: 'x-site', label: '征收范围内的现场公告栏和社区宣传栏', state: 'optional' }],
      audience: [{ code: 'all', state: 'yes' }, { code: 'specific', state: 'yes', text: '被征收人和公有房屋承租人' }], mode: marks('proactive', 'on-request'), levels: marks('county', 'township', 'village'),
      ext: { 责任科室: '房屋征收补偿服务中心', 备注: '与县自然资源局会签' },
    },
    { id: 'u-2', number: '2', field: 'a', path: ['只有名称，其余都空着'] },
    { id: 'u-3', field: 'b', path: ['抗震', 'A'], content: ['热线12345'], timeLimit: { text: '即时' }, publishers: ['县应急管理局'], levels: [{ code: 'county', state: 'unknown' }] },
  ],
};

/** A thousand items: the county's, once for each office that has them. */
export const kilo = {
  ...catalogue,
  title: '一千项的目录',
  items: Array.from({ length: 1000 }, (_, i) => {
    const base = catalogue.items[i % catalogue.items.length]!;
    const round = Math.floor(i / catalogue.items.length);
    return { ...base, id: `${base.id}-${round}`, number: String(i + 1), publishers: [['海原县', '史店乡', '三河镇', '七营镇'][round]!, ...(base.publishers ?? [])] };
  }),
};
