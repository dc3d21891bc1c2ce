/**
 * WCAG 2.2, levels A and AA, as they bear on a component. `axe`: rules of axe that look at it; `own`: our check of the same number;
 * `why`: how it is met where no machine decides; `none`: it does not arise in our elements.
 * GB/T 37668—2019 orders the same requirements under four principles; its clause numbers are to be taken from the standard itself.
 */
const P = ['可感知性', '可操作性', '可理解性', '兼容性'];

const CRITERIA = [
  ['1.1.1', 'A', '非文本内容', { axe: ['image-alt', 'svg-img-alt', 'role-img-alt', 'button-name', 'link-name', 'input-button-name'] }],
  ['1.2.1', 'A', '纯音频和纯视频', { none: '组件不含音视频' }], ['1.2.2', 'A', '字幕', { none: '组件不含音视频' }], ['1.2.3', 'A', '音频描述或媒体替代', { none: '组件不含音视频' }],
  ['1.2.4', 'AA', '实时字幕', { none: '组件不含音视频' }], ['1.2.5', 'AA', '音频描述', { none: '组件不含音视频' }],
  ['1.3.1', 'A', '信息和关系', { axe: ['table-fake-caption', 'td-headers-attr', 'th-has-data-cells', 'list', 'listitem', 'definition-list', 'dlitem', 'aria-required-children', 'aria-required-parent', 'label'] }],
  ['1.3.2', 'A', '有意义的顺序', { why: '源码顺序即阅读顺序；不用 order、绝对定位改变内容次序（条件行的 order 只换行不换义）' }],
  ['1.3.3', 'A', '感官特征', { why: '状态都有文字，形状和颜色只是附加；√、■、□ 各有文字名称' }], ['1.3.4', 'AA', '方向', { why: '不锁定横竖屏' }],
  ['1.3.5', 'AA', '识别输入目的', { axe: ['autocomplete-valid'] }],
  ['1.4.1', 'A', '颜色的使用', { axe: ['link-in-text-block'] }], ['1.4.2', 'A', '音频控制', { why: '朗读只由读者开始，随时可停（Esc、停止朗读）' }],
  ['1.4.3', 'AA', '对比度', { axe: ['color-contrast'] }], ['1.4.4', 'AA', '文字放大到 200%', { own: '1.4.4' }], ['1.4.5', 'AA', '文字图像', { why: '没有文字图片；二维码旁有网址文字' }],
  ['1.4.10', 'AA', '重排（320 像素）', { own: '1.4.10' }], ['1.4.11', 'AA', '非文本对比度', { why: '控件边框、焦点、图标取自配色表，对底色不低于 3:1；test/unit/styles 验算' }],
  ['1.4.12', 'AA', '文字间距', { own: '1.4.12' }], ['1.4.13', 'AA', '悬停或聚焦出现的内容', { why: '浮框由点击打开，Esc 关闭，不随指针消失' }],
  ['2.1.1', 'A', '键盘', { axe: ['scrollable-region-focusable', 'nested-interactive'], why: 'test/e2e/keyboard.test.mjs 等只用键盘走完每项任务' }], ['2.1.2', 'A', '无键盘陷阱', { own: '2.4.7' }],
  ['2.1.4', 'A', '字符快捷键', { why: '快捷键都带 Alt，shortcuts="off" 关闭' }], ['2.2.1', 'A', '时间可调', { why: '没有时限' }], ['2.2.2', 'A', '暂停、停止、隐藏', { why: '没有自动播放和滚动的内容' }],
  ['2.3.1', 'A', '三次闪烁', { why: '没有闪烁；骨架屏不闪' }],
  ['2.4.1', 'A', '跳过重复内容', { why: '整页的事；组件的搜索区是地标（search），标题进入标题导航' }], ['2.4.2', 'A', '页面标题', { none: '整页的事，由网站负责' }],
  ['2.4.3', 'A', '焦点顺序', { axe: ['tabindex'], own: '2.4.7' }], ['2.4.4', 'A', '链接目的', { axe: ['link-name'] }], ['2.4.5', 'AA', '多种途径', { none: '整站的事；目录可搜、可筛、可逐项浏览' }],
  ['2.4.6', 'AA', '标题和标签', { axe: ['empty-heading', 'label'] }], ['2.4.7', 'AA', '焦点可见', { own: '2.4.7' }], ['2.4.11', 'AA', '焦点不被遮挡', { own: '2.4.11' }],
  ['2.5.1', 'A', '指针手势', { why: '没有多指和划动手势' }], ['2.5.2', 'A', '指针取消', { why: '都在松开时生效' }], ['2.5.3', 'A', '名称含标签文字', { axe: ['label-content-name-mismatch'], why: '看得见的字就在名称里，补充的字另加' }],
  ['2.5.4', 'A', '动作触发', { why: '不用设备动作' }], ['2.5.7', 'AA', '拖动', { why: '没有必须拖动的操作' }], ['2.5.8', 'AA', '目标大小', { own: '2.5.8', axe: ['target-size'] }],
  ['3.1.1', 'A', '页面语言', { axe: ['html-has-lang', 'valid-lang'] }], ['3.1.2', 'AA', '局部语言', { axe: ['valid-lang'], why: '根元素标明读者看到的语言，英文界面里的中文数据逐段标明；test/common/settings.ts 对每个组件验证' }],
  ['3.2.1', 'A', '聚焦', { why: '聚焦不改变内容' }], ['3.2.2', 'A', '输入', { why: '边输入边出结果，焦点不动，数目由状态区读出' }], ['3.2.3', 'AA', '一致的导航', { why: '各列表组件同一框架' }],
  ['3.2.4', 'AA', '一致的识别', { why: '同一操作同一图标和文字（src/parts、src/i18n）' }], ['3.2.6', 'A', '一致的帮助', { why: '电话在脚注和状态里位置一致' }],
  ['3.3.1', 'A', '错误识别', { why: '错误用文字说明，指向出错处' }], ['3.3.2', 'A', '标签或说明', { axe: ['label', 'select-name', 'aria-input-field-name'] }], ['3.3.3', 'AA', '错误建议', { why: '每种错误都写怎么办' }],
  ['3.3.4', 'AA', '防错', { none: '没有提交' }], ['3.3.7', 'A', '冗余输入', { none: '没有提交' }], ['3.3.8', 'AA', '无障碍验证', { none: '不设验证码和登录' }],
  ['4.1.2', 'A', '名称、角色、值', { axe: ['aria-allowed-attr', 'aria-valid-attr-value', 'aria-roles', 'aria-toggle-field-name', 'aria-dialog-name', 'button-name', 'select-name', 'duplicate-id-aria'] }],
  ['4.1.3', 'AA', '状态消息', { why: '数目和进度在 role=status 里，test/e2e/a11y.test.mjs 验证同一节点更新' }],
].map(([number, level, name, how]) => ({ number, level, name, principle: P[Number(number[0]) - 1], ...how }));

/** Where an element is not like the others. */
const OWN = {
  feedback: {
    '1.3.5': { axe: ['autocomplete-valid'], why: '姓名、电话、邮箱、地址带 autocomplete' },
    '2.2.1': { why: '没有时限；草稿自动保存在本机' },
    '3.2.2': { why: '选项只改变本表下面的问题，焦点不动；不因选择而提交' },
    '3.3.1': { axe: ['aria-valid-attr-value'], why: '提交时列出错误，焦点到清单，每条是到该项的链接；该项带 aria-invalid 和说明；test/elements/feedback.test.ts、test/e2e/feedback.test.mjs 验证' },
    '3.3.4': { why: '先核对再提交，可返回修改；提交前写明收件机关；test/e2e/feedback.test.mjs 验证' },
    '3.3.7': { why: '一次办理不重复问同一内容；返回修改、断网重发时已填的都在' },
    '3.3.8': { why: '组件不设验证码和登录；验证由网站放进 slot="verification"，须由网站提供可访问的方式' },
  },
  kiosk: {
    '2.2.1': { why: '无人操作 60 秒后读秒 15 秒，触碰或按任意键即继续；idle 属性可延长，查询机回到首页是为保护上一位读者的隐私；test/e2e/kiosk.test.mjs 验证' },
    '2.2.2': { why: '休息画面轮换只在无人时出现，触碰即停' },
    '1.3.4': { why: '横屏、竖屏都可用，test/e2e/kiosk.test.mjs 在两种屏上走完' },
  },
  map: {
    '1.4.5': { why: '地图底图由网站提供；地点名称另有文字清单' },
    '2.5.1': { why: '缩放、平移都有按钮和键盘，双指只是另一种方式；同样的地点另有列表和表格' },
    '2.5.7': { why: '拖动地图可用方向键和按钮代替，找地点可用列表；test/elements/map-more.test.ts 验证' },
  },
  toolbar: {
    '2.2.2': { why: '朗读时的标记随朗读移动，可暂停、可停止、可不跟随' },
    '3.2.2': { why: '点开关立即换样子，焦点不动，说明由状态区读出；可一键恢复' },
  },
};

/** @param {string} element such as `map` */
export const criteriaOf = element => CRITERIA.map(criterion => {
  const own = OWN[element]?.[criterion.number];
  if (!own) return criterion;
  const { number, level, name, principle } = criterion;
  return { number, level, name, principle, ...own };
});
