import { isBlank, isDash, label, splitOutside, squeeze, tame } from '../text.js';

/** 公开主体 → offices. "县(区、市)人民政府" and "住房和城乡建设局" stay whole; "街道\n办事处" is one office. */

const OFFICE_END = /(?:局|委|办|部|厅|署|所|站|院|校|园|馆|社|会|处|科|室|股|队|中心|政府|部门|办事处|委员会|机构|单位|公司|企业|学校|医院|镇|乡|街道|村|社区|银行|人|组织|者|院校|集团|协会|窗口|[)）])$/;
/** A word that only completes the one before it: "街道 | 办事处", "乡镇人民 | 政府". */
const COMPLETES = /^(?:办事处|人民政府|政府|委员会|管委会|派出所|管理[局所站]?|[局委办部厅所站处门会]|部门|中心|机构|单位)$/;

function joinBroken(pieces: readonly string[]): string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    const word = label(piece);
    if (word === '') continue;
    const last = out[out.length - 1];
    if (last !== undefined && (!OFFICE_END.test(last) || COMPLETES.test(word))) out[out.length - 1] = last + word;
    else out.push(word);
  }
  return out;
}

export function readPublishers(source: string): string[] {
  const cell = tame(source);
  if (isBlank(cell) || isDash(cell)) return [];
  const offices: string[] = [];
  for (const part of splitOutside(cell, '、,，;；。')) {
    for (const office of joinBroken(part.split(/[\s\u3000]+/))) {
      const name = office.replace(/^(?:\d{1,2}[.、．)）]|[①-⑳]|[●•·])/, '');
      if (squeeze(name) !== '' && offices.indexOf(name) < 0) offices.push(name);
    }
  }
  return offices;
}
