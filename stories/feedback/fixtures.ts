import set from '../../demo/receiver/channels.json' with { type: 'json' };

export { set };
/** One channel alone: its form stands at once. */
export const only = (id: string, more: object = {}): object => ({ ...set, channels: set.channels.filter((channel) => channel.id === id).map((channel) => ({ ...channel, ...more })) });
const [first, second] = set.channels;
export const bad = { ...set, channels: [first, { id: 'x' }, second, null] };
export const empty = { ...set, channels: [], notice: '示例数据：信箱正在调整，请先打电话。' };
export const invalid = { ...set, channels: [{ id: 'x' }, null] };
const long = '关于公开后可能危及公共安全的应急处置力量部署及其配套实施细则的公开专题';
export const longest = {
  ...set,
  channels: [{ ...first, title: long, notice: long.repeat(3), departments: [long], fields: [{ name: 'a', label: long, type: 'text', required: true, hint: long }, { name: 'b', label: '很多选项', type: 'checkbox', options: [long, '短的', '不长不短的一项'] }, { name: 'c', label: '日期', type: 'date' }, { name: 'd', label: '人数', type: 'number' }, { name: 'e', label: '选一个', type: 'select', options: ['甲', '乙'] }] }],
};
export const paper = { ...set, channels: [{ id: 'paper', type: 'opinion', title: '纸质来信', fields: [{ name: 'content', label: '意见', type: 'textarea', required: true }] }] };
