import type { FeedbackType, FormField } from '../../spec/types.js';

/** The blanks of a channel that names none: what the letter pages of counties ask for (类型、标题、正文), and what 条例 第二十九条 lists for a request. */
const LETTER: readonly FormField[] = [
  { name: 'kind', label: '来信类型', type: 'radio', required: true, options: ['咨询', '投诉', '建议', '求助'] },
  { name: 'title', label: '标题', type: 'text', required: true, maxLength: 25 },
  { name: 'content', label: '来信内容', type: 'textarea', required: true, maxLength: 600, hint: '请不要写身份证号、银行卡号。' },
  { name: 'name', label: '姓名', type: 'text', maxLength: 40 },
  { name: 'phone', label: '手机号码', type: 'tel', maxLength: 30 },
];
const OPINION: readonly FormField[] = [
  { name: 'title', label: '标题', type: 'text', required: true, maxLength: 40 },
  { name: 'content', label: '意见', type: 'textarea', required: true, maxLength: 2000 },
];
const REQUEST: readonly FormField[] = [
  { name: 'applicant', label: '申请人', type: 'radio', required: true, options: ['公民', '法人或者其他组织'] },
  { name: 'content', label: '所需信息', type: 'textarea', required: true, maxLength: 1000, hint: '写明名称、文号，或者便于查找的其他特征。一份申请写一项。' },
  { name: 'purpose', label: '用途', type: 'textarea', maxLength: 500 },
  { name: 'form', label: '提供形式', type: 'radio', required: true, options: ['纸质', '电子文档'] },
  { name: 'delivery', label: '获取方式', type: 'radio', required: true, options: ['邮寄', '电子邮件', '自行领取'] },
  { name: 'name', label: '姓名或者名称', type: 'text', required: true, maxLength: 100 },
  { name: 'phone', label: '联系电话', type: 'tel', required: true, maxLength: 30 },
  { name: 'address', label: '通信地址或者邮箱', type: 'text', maxLength: 200 },
];
const REMARK: readonly FormField[] = [{ name: 'content', label: '想说的话', type: 'textarea', maxLength: 500 }];

export function standardFields(type: FeedbackType): readonly FormField[] {
  switch (type) {
    case 'letter': return LETTER;
    case 'opinion': case 'supervision': return OPINION;
    case 'request': return REQUEST;
    case 'rating': return REMARK;
    case 'survey': return [];
  }
}
