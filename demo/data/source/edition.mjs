// 县目录 2026 年版的信封。
export const NOTICE = '示例数据：为演示组件编写，不是海原县人民政府的正式目录；单位、电话、网址和文件均为示例，不含任何个人信息。';
export const COUNTY = { name: '海原县人民政府办公室', level: 'county', adcode: '640522', url: 'https://haiyuan.gov.example/', phone: '0955-4000012' };
export const COLUMNS = [
  '领域', '序号', '一级事项', '二级事项', '三级事项', '四级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体',
  '全社会', '特定群体', '主动', '依申请', '县级', '乡级', '责任科室',
];
export const EDITION = {
  spec: 'gk/1', kind: 'catalogue', title: '海原县基层政务公开标准目录', id: 'haiyuan-catalogue', version: '2026年版',
  publisher: COUNTY, issued: '2026-01-08', updated: '2026-09-18', supersedes: '海原县基层政务公开标准目录（2025年版）',
  source: { title: '海原县基层政务公开标准目录（2026年版）', url: 'https://haiyuan.gov.example/gk/mulu/2026.html' },
  notice: NOTICE, ext: { demo: true, 编制依据: '国办发〔2019〕54号', 本年动态调整: '3次' },
};
