/**
 * Owners that a sample table names in general ("乡镇人民政府", "县级扶贫部门", "县(区、市)人民政府"): right in a county's template, a fault in
 * the copy of a township, which has a name. A short name of one office ("县民政局", "县人民政府") and "各村民委员会" are not general there.
 */
const LEVELS = '(?:省|市|州|盟|县|区|旗|乡|民族乡|镇|街道?|园区|社区|苏木)';
const GENERIC = [
  // 乡镇人民政府, 乡(镇)政府, 镇街, 乡、镇人民政府, 县(市、区)人民政府, 乡镇(街道)
  new RegExp(`^各?${LEVELS}(?:[、,/或和(]*${LEVELS}\\)?)+级?(?:人民政府|政府|办事处|街道办事处|管委会|相关部门|有关部门)?$`),
  // 乡级人民政府, 县级扶贫部门, 镇级相关单位
  new RegExp(`^各?${LEVELS}(?:[、,/或和(]*${LEVELS}\\)?)*级.*(?:政府|部门|机构|单位|机关|办事处)$`),
  // 镇人民政府, 街道办事处, 各街道办事处
  /^各?(?:乡|镇|街道)(?:人民政府|政府|办事处)$/,
];

export function genericOwner(name: string): boolean {
  const plain = name.replace(/\s+/g, '').replace(/（/g, '(').replace(/）/g, ')').replace(/[；;。.]$/, '');
  return GENERIC.some((pattern) => pattern.test(plain));
}
