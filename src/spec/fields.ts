/** The 26 fields of 2019 with the names of 2017 that became them; both lists are open. Numbering is local and not kept. */
export const FIELDS: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[] = [
  ['major-projects', '重大建设项目', '重大建设项目批准和实施'], ['public-resources', '公共资源交易', '公共资源配置'], ['compulsory-education', '义务教育'], ['household-registration', '户籍管理'], ['social-assistance', '社会救助'],
  ['elderly-care', '养老服务'], ['legal-services', '公共法律服务'], ['poverty-relief', '扶贫', '扶贫救灾', '脱贫攻坚', '乡村振兴'], ['budgets', '财政预决算', '预决算'], ['employment', '就业', '就业创业'], ['social-insurance', '社会保险'],
  ['planning', '城乡规划', '国土空间规划'], ['land-acquisition', '农村集体土地征收', '征地补偿', '土地征收'], ['environment', '生态环境', '环境保护'], ['housing-expropriation', '国有土地上房屋征收与补偿', '拆迁安置', '国有土地上房屋征收', '房屋征收'],
  ['affordable-housing', '保障性住房'], ['dilapidated-housing', '农村危房改造'], ['city-enforcement', '城市综合执法', '城市管理综合执法'], ['municipal-services', '市政服务'], ['farm-subsidies', '涉农补贴'],
  ['public-culture', '公共文化服务', '公共文化体育'], ['health', '医疗卫生', '卫生健康'], ['work-safety', '安全生产'], ['disaster-relief', '救灾'], ['food-drugs', '食品药品监管'], ['taxes', '税收管理'],
].map(([id, name, ...aliases]) => ({ id: id!, name: name!, aliases }));
