/** Owners that a template leaves open and a township's own copy must fill in. */
const GENERIC = [
  /^(?:各)?(?:县|区|市|旗|乡|镇|街道|村|省|州|县级|乡级|镇级|村级|市级|省级)[（(、/][^人]*(?:人民政府|政府|部门|办事处)/,
  /^(?:各|相关|有关|本|所在|当地|属地|所属)?(?:县|区|市|乡|镇|乡镇|镇街|街道|县区|市县|县乡|村|省|县级|乡级|镇级|乡镇级|市级|区级|旗)(?:级)?(?:（[^）]*）|\([^)]*\))?(?:人民政府|政府|办事处|村民委员会|村委会)$/,
  /^(?:各|相关|有关|县|区|市|乡|镇|县级|市级|区级|省级|乡镇|基层|地方|本级)?.{0,12}(?:主管|行政|管理|职能|相关|有关|扶贫|民政|教育|财政|住建|卫生|农业|责任|牵头|实施|公共资源交易)?部门$/,
  /[×xX＊*_]{2,}|[〇○]{2}|XX|某某|（请写明）|\(请写明\)/,
];

/** “乡镇人民政府”, “县级扶贫部门”, “县（区、市）人民政府”: an owner nobody could telephone. */
export function isGenericOwner(name: string): boolean {
  const plain = name.replace(/\s+/g, '');
  return plain.length > 1 && GENERIC.some((pattern) => pattern.test(plain));
}
