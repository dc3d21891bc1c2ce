import gazette from '../../demo/data/gazette.json' with { type: 'json' };

export { gazette };
export const library = { ...gazette, issues: [] };
export const empty = { ...gazette, issues: [], documents: [], notice: '示例数据：尚未出版。' };
export const invalid = { ...gazette, issues: [], documents: [{ id: 'x' }, null] };
export const bad = { ...gazette, documents: [...gazette.documents.slice(0, 3), { id: 'x' }, null, { id: 'odd', title: '正文有不认识的段落', status: 'in-force', body: [{ type: 'hologram', text: '照样显示的文字' }, { type: 'image', src: 'data/gazette/gone.svg', alt: '一张没有了的图' }] }] };
const long = '海原县人民政府办公室关于转发县发展和改革局等部门《关于进一步完善基层政务公开标准化规范化工作机制的实施意见》的通知';
export const longest = { ...library, documents: [{ ...gazette.documents[0], title: long, issuers: ['海原县人民政府办公室', '海原县发展和改革局', '海原县农业农村局'] }] };
