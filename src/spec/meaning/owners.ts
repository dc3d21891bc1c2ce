/**
 * Owners that a template names in general ("乡镇人民政府", "县级扶贫部门", "县（区、市）人民政府"): right in a county's template, a fault in the
 * copy of a township, which has a name. Short names of one office ("县民政局", "县人民政府") are not general there.
 */
const LEVEL = '(?:省|市|州|盟|县|区|旗|乡|民族乡|镇|街道?|园区|社区|苏木)';
const GENERIC = [
  // 乡镇人民政府, 乡(镇)政府, 镇街, 县(市、区)人民政府
  new RegExp(`^各?${LEVEL}(?:[、,/或和(]*${LEVEL}\\)?)+级?(?:人民政府|政府|办事处|街道办事处|管委会|相关部门|有关部门)?$`),
  // 乡级人民政府, 县级扶贫部门
  new RegExp(`^各?${LEVEL}(?:[、,/或和(]*${LEVEL}\\)?)*级.*(?:政府|部门|机构|单位|机关|办事处)$`),
  /^各?(?:乡|镇|街道)(?:人民政府|政府|办事处)$/,
  // 有关部门, 相关职能部门, 行政主管部门, 教育行政部门
  /^(?:各|本级|本地|当地|基层|地方)?(?:有关|相关|责任|牵头|实施)?.{0,6}?(?:有关|相关|主管|行政|职能|管理)部门$/,
  // Blanks of a form: XX县民政局, ××镇人民政府, 某某局
  /[×Xx＊*]{2,}|[〇○]{2,}|某某|请写明/,
];

/** Is this an owner nobody could telephone? Brackets and commas may be of either width. */
export function isGenericOwner(name: string): boolean {
  const plain = name.replace(/\s+/g, '').replace(/（/g, '(').replace(/）/g, ')').replace(/，/g, ',').replace(/[；;。.]$/, '');
  return plain.length > 1 && GENERIC.some((pattern) => pattern.test(plain));
}
