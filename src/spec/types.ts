// Generated from src/spec/schema by scripts/generate-spec.mjs; do not edit.
/* eslint-disable */

/** 文档种类。 */
export type DocumentKind =
  | 'catalogue'
  | 'catalogue-set'
  | 'negative-list'
  | 'places'
  | 'qr-set'
  | 'feedback'
  | 'replies'
  | 'supervisors'
  | 'gazette'
  | 'site';
/** 日期，写成 YYYY-MM-DD，月、日各两位，例如 2024-03-01。 */
export type DateString = string;
/** 公文里的日期：YYYY-MM-DD；只知道月份时 YYYY-MM；只有文字时写 {"text":"自发布之日起"}。 */
export type LooseDate = string | DateText;
/** 网址：http、https、mailto、tel，或相对地址。 */
export type Url = string;
/** 图片地址：http、https、相对地址，或 data:image/png、jpeg、webp。 */
export type ImageUrl = string;
/** 标注状态：yes 有；no 没有；unknown 未载（原表缺失，不等于没有）。 */
export type State = 'yes' | 'no' | 'unknown';
/** 层级：province 省、city 市、county 县、township 乡镇、village 村、department 部门；其他以 x- 开头。 */
export type Level = 'province' | 'city' | 'county' | 'township' | 'village' | 'department' | `x-${string}`;
/** 时限单位：workday 工作日，day 日（自然日），week 周，month 月，year 年。20日不是20个工作日。 */
export type TimeUnit = 'workday' | 'day' | 'week' | 'month' | 'year';
/** 时限类型：deadline 期限，duration 时长，notice 公示期，frequency 更新频次，retention 保留期，vague 及时等不定时限，reference 同上等指代，unparsed 未能解析。 */
export type ClauseKind = 'deadline' | 'duration' | 'notice' | 'frequency' | 'retention' | 'vague' | 'reference' | 'unparsed';
/** 方框的含义：used ■ 为使用；mandatory-optional ■ 必选、□ 可选；any-of-marked 所标渠道至少用一种。 */
export type ChannelLegend = 'used' | 'mandatory-optional' | 'any-of-marked';
/** 事项类别：organisation 机构职能，normative 规范性文件，planning 规划计划，licensing 行政许可，service 便民服务，enforcement 执法，news 动态信息，other 其他。 */
export type ItemCategory = 'organisation' | 'normative' | 'planning' | 'licensing' | 'service' | 'enforcement' | 'news' | 'other';
/** 渠道代码：13 个标准代码之一；其他渠道自编代码，以 x- 开头。 */
export type ChannelCode =
  | 'website'
  | 'gazette'
  | 'weibo-wechat-app'
  | 'press'
  | 'broadcast'
  | 'print'
  | 'reading-room'
  | 'service-centre'
  | 'service-station'
  | 'home-visit'
  | 'notice-board'
  | 'push'
  | 'other'
  | `x-${string}`;
/** 渠道标注：yes 使用，no 不使用，mandatory 必选，optional 可选，designated 指定（▲），unknown 未载。 */
export type ChannelState = 'yes' | 'no' | 'mandatory' | 'optional' | 'designated' | 'unknown';
/** 五公开的一个环节。 */
export type Stage = 'decision' | 'execution' | 'management' | 'service' | 'result';
/** 渠道类型：letter 来信，opinion 意见征集，supervision 监督，rating 评价，survey 问卷，request 依申请公开。 */
export type FeedbackType = 'letter' | 'opinion' | 'supervision' | 'rating' | 'survey' | 'request';
/** 选项：文字，或 {value, label}。 */
export type Option = string | ValueLabel;
/** 效力：not-yet 尚未施行，in-force 现行有效，amended 已修改，repealed 已废止，expired 已失效，unknown 未载。 */
export type Validity = 'not-yet' | 'in-force' | 'amended' | 'repealed' | 'expired' | 'unknown';
/** 正文的一块，由 type 区分。 */
export type Block =
  HeadingBlock | ParaBlock | ListBlock | TableBlock | ImageBlock | ArticleBlock | AnnexBlock | SignatureBlock | NoteBlock;
/** 单元格：文字，或带合并的 {text, colspan, rowspan}。 */
export type TableCell = string | SpanCell;
/** 约束：must 不得公开，may 可以不公开。 */
export type Force = 'must' | 'may';
/** 类别：security 危及安全和涉密，process 过程性和内部管理，derived 需汇总、分析、加工或重新制作，enforcement 行政执法案卷，third-party 第三方权益，other 其他。 */
export type NegativeGroup = 'security' | 'process' | 'derived' | 'enforcement' | 'third-party' | 'other';
/** 坐标系，必须写明：混用会偏差数百米。 */
export type Crs = 'CGCS2000' | 'WGS84' | 'GCJ02' | 'BD09';
/** 位置；只有地址而没有坐标时写 null。 */
export type Geometry = null | PointGeometry | PolygonGeometry | MultiPolygonGeometry;
/**
 * [经度, 纬度]。
 *
 * @minItems 2
 * @maxItems 3
 */
export type Position = number[];
/** 状态：received 已收到，processing 办理中，answered 已答复，closed 已办结。 */
export type ReplyStatus = 'received' | 'processing' | 'answered' | 'closed';

/** 以文字表示的日期。 */
export interface DateText {
  /** 原文，例如“自发布之日起”“有效期五年”。 */
  text: string;
  /** 由原文推得出时的日期（YYYY-MM-DD 或 YYYY-MM）。 */
  date?: string;
}
/** 本地扩展，内容不限，原样保留。 */
export interface Ext {
  [k: string]: unknown;
}
/** 机构。 */
export interface Publisher {
  /** 机构全称。 */
  name: string;
  /** 层级。 */
  level?: 'province' | 'city' | 'county' | 'township' | 'village' | 'department';
  /** 行政区划代码，6 位；乡镇 9 位，村 12 位。 */
  adcode?: string;
  /** 统一社会信用代码（GB 32100），18 位。 */
  code?: string;
  /** 机构网站。 */
  url?: Url;
  /** 联系电话。 */
  phone?: string;
  ext?: Ext;
}
/** 出处。 */
export interface Source {
  /** 出处名称。 */
  title: string;
  url?: Url;
}
/** 链接。 */
export interface Link {
  /** 链接文字。 */
  title: string;
  url: Url;
  /** 关系，例如 source、attachment、interpretation。 */
  rel?: string;
  /** 文件日期。 */
  date?: DateString;
  ext?: Ext;
}
/** 一次动态调整。 */
export interface Change {
  /** 调整日期。 */
  date: DateString;
  /** 调整方式：added 新增，amended 修改，removed 删除。 */
  change: 'added' | 'amended' | 'removed';
  /** 说明。 */
  note?: string;
}
/** 公开依据。 */
export interface Basis {
  /** 法律、法规、规章或文件名称，不带书名号。 */
  title: string;
  /** 文号，例如 国办发〔2019〕54号。 */
  number?: string;
  /** 条款，例如“第二十条”。 */
  article?: string;
  /** 条文地址。 */
  url?: Url;
}
/** 每一份 gk/1 文档共有的部分。文字一律是纯文本；不认识的键原样保留、不予理会；缺省表示“未知”，不表示“没有”。 */
export interface Envelope {
  /** 格式版本，固定写 gk/1。 */
  spec: 'gk/1';
  kind: DocumentKind;
  /** 标题，例如“海原县基层政务公开标准目录”。 */
  title: string;
  /** 发布机构。 */
  publisher: Publisher;
  /** 更新日期。过期未更新会提醒。 */
  updated: DateString;
  /** 文档的稳定编号，换版本不变。 */
  id?: string;
  /** 版本，例如“2024年版”“试行”。 */
  version?: string;
  /** 印发日期。2019-05-15 之前的清单按旧条例的条文号理解。 */
  issued?: DateString;
  /** 本版本取代的上一版本（编号或名称）。 */
  supersedes?: string;
  /** 语言标记，缺省为 zh-Hans。 */
  language?: string;
  /** 数据出处。 */
  source?: Source;
  /** 使用说明或提示，显示在标题之下。 */
  notice?: string;
  ext?: Ext;
}
/** 领域。 */
export interface Field {
  /** 领域编号。 */
  id: string;
  /** 领域名称，例如“社会救助”。 */
  name: string;
  ext?: Ext;
}
/** 一个公开事项。 */
export interface CatalogueItem {
  /** 事项的稳定编号，由名称与内容得出，调整次序时不变。 */
  id: string;
  /** 序号，照原表所印，例如“1”“0505”。 */
  number?: string;
  /** 所属领域：fields 中的 id 或名称。 */
  field?: string;
  /**
   * 事项名称，由一级到末级，1 至 4 级。
   *
   * @minItems 1
   * @maxItems 4
   */
  path: string[];
  /** 公开内容（要素），每条一项。 */
  content?: string[];
  /** 公开依据。 */
  basis?: Basis[];
  /** 公开时限。 */
  timeLimit?: TimeLimit;
  /** 公开主体。 */
  publishers?: string[];
  /** 公开渠道和载体。 */
  channels?: Channel[];
  /** 公开对象：全社会、特定群体。 */
  audience?: AudienceMark[];
  /** 公开方式：主动、依申请。 */
  mode?: ModeMark[];
  /** 公开层级：县级、乡级等。 */
  levels?: LevelMark[];
  category?: ItemCategory;
  /** 五公开：decision 决策，execution 执行，management 管理，service 服务，result 结果。 */
  stages?: Stage[];
  /** 权力类型：行政许可、行政处罚等，照原文。 */
  powerType?: string;
  /** 责任部门。 */
  department?: string;
  /** 公开程度，例如“全部公开”“部分公开”。 */
  degree?: string;
  /** 可以询问的人或处室。 */
  contacts?: Contact[];
  /** 保密审查、会审、备案的记录。 */
  approval?: Approval;
  /** 本事项下实际公开的文件。 */
  links?: Link[];
  /** 本事项的更新日期。 */
  updated?: DateString;
  /** 动态调整记录。 */
  history?: Change[];
  /** 原表各格的文字：与 columns 同序的数组，或“表头: 文字”的对象。 */
  raw?:
    | string[]
    | {
        [k: string]: string;
      };
  ext?: Ext;
}
/** 公开时限。原文必留，只有确定时才解析。 */
export interface TimeLimit {
  /** 原文，例如“信息形成或变更之日起20个工作日内”。 */
  text: string;
  /** 解析出的规则；一格里可以有多条。 */
  clauses?: TimeClause[];
  /** 是否另有规定：原文含“法律、法规另有规定的，从其规定”。 */
  otherwise?: boolean;
}
/** 一条时限规则。 */
export interface TimeClause {
  kind: ClauseKind;
  /** 数量，例如 20；频次为每个 unit 的次数。 */
  n?: number;
  /** 是否下限：n 是下限，例如“不得少于7日”“至少更新1次”。 */
  min?: boolean;
  unit?: TimeUnit;
  /** 起算点，例如“信息形成或者变更之日”。 */
  anchor?: string;
}
/** 公开渠道和载体。 */
export interface Channel {
  code: ChannelCode;
  /** 原表所印的渠道名称。 */
  label?: string;
  state: ChannelState;
  /** 格内的补充文字，例如“其他：征地信息公开平台”。 */
  text?: string;
}
/** 公开对象。 */
export interface AudienceMark {
  /** 公开对象代码：all 全社会，specific 特定群体；其他以 x- 开头。 */
  code: 'all' | 'specific' | `x-${string}`;
  /** 原表所印的名称。 */
  label?: string;
  state: State;
  /** 格内的文字，例如“申请人”。 */
  text?: string;
}
/** 公开方式。 */
export interface ModeMark {
  /** 公开方式代码：proactive 主动公开，on-request 依申请公开；其他以 x- 开头。 */
  code: 'proactive' | 'on-request' | `x-${string}`;
  /** 原表所印的名称。 */
  label?: string;
  state: State;
  /** 格内的文字。 */
  text?: string;
}
/** 公开层级。 */
export interface LevelMark {
  code: Level;
  /** 原表所印的名称，例如“乡、村级”。 */
  label?: string;
  state: State;
  /** 格内的文字。 */
  text?: string;
}
/** 联系方式。 */
export interface Contact {
  /** 处室或联系人。 */
  name: string;
  /** 电话。 */
  phone?: string;
  /** 地址。 */
  address?: string;
}
/** 审核记录。 */
export interface Approval {
  /** 审批单位或人员。 */
  approvedBy?: string;
  /** 保密审查、会审单位。 */
  reviewedBy?: string;
  /** 备案情况。 */
  filed?: string;
  /** 日期。 */
  date?: DateString;
}
/** 公开事项清单、基层政务公开标准目录。 */
export interface CatalogueDocument extends Envelope {
  /** 文档种类。 */
  kind: 'catalogue';
  /** 领域。开放列表：2017 年试点的 13 个、2019 年的 26 个，以及本地增加的。 */
  fields?: Field[];
  /** 原表的表头，按次序。 */
  columns?: string[];
  channelLegend?: ChannelLegend;
  /** 公开事项。 */
  items: CatalogueItem[];
}
/** 一份目录。 */
export interface CataloguePart {
  /** 名称。 */
  title: string;
  /** 目录文档的地址。 */
  src: Url;
  /** 领域。 */
  field?: string;
  /** 发布单位。 */
  publisher?: Publisher;
  /** 更新日期。 */
  updated?: DateString;
  ext?: Ext;
}
/** 模板目录。 */
export interface CatalogueTemplate {
  /** 名称。 */
  title?: string;
  /** 模板文档的地址。 */
  src: Url;
}
/** 对模板中一个事项的改动。 */
export interface CatalogueOverride {
  /** 模板中事项的编号。 */
  id: string;
  /** 只用于这个单位；缺省用于全部。 */
  unit?: string;
  /** true 表示本单位没有这个事项。 */
  removed?: boolean;
  /** 要替换的键，写法同事项。 */
  set?: {
    [k: string]: unknown;
  };
}
/** 把多个单位、多个领域的目录合成一个视图；各部分用到时才读取。 */
export interface CatalogueSetDocument extends Envelope {
  /** 文档种类。 */
  kind: 'catalogue-set';
  /** 各部分。 */
  parts: CataloguePart[];
  /** 县级模板，乡镇从它继承。 */
  template?: CatalogueTemplate;
  /** 乡镇对模板事项的改动。 */
  overrides?: CatalogueOverride[];
}
/** 一个渠道。 */
export interface FeedbackChannel {
  /** 稳定编号。 */
  id: string;
  type: FeedbackType;
  /** 名称。 */
  title: string;
  /** 受理范围与说明。 */
  notice?: string;
  /** 接收地址；没有时只能打印或致电。 */
  endpoint?: Url;
  /** 个人信息处理说明。 */
  privacy?: PrivacyNotice;
  /** 允许不留联系方式。 */
  anonymous?: boolean;
  /** 接收方公钥（JWK 文本）。 */
  publicKey?: string;
  /** 表单项。 */
  fields?: FormField[];
  /** 可选的受理部门。 */
  departments?: string[];
  /** 附件限制。 */
  attachments?: AttachmentRule;
  /** 答复时限；写明定下时限的规定，没有规定就不写。 */
  limit?: AnswerLimit;
  /** 问卷题目。 */
  questions?: Question[];
  ext?: Ext;
}
/** 个人信息处理说明。 */
export interface PrivacyNotice {
  /** 收集什么。 */
  collected: string;
  /** 由谁保管。 */
  keeper: string;
  /** 保管多久。 */
  retention: string;
  /** 详细说明。 */
  url?: Url;
}
/** 表单项。 */
export interface FormField {
  /** 提交时的键名。 */
  name: string;
  /** 显示名称。 */
  label: string;
  /** 类型。 */
  type: 'text' | 'textarea' | 'tel' | 'email' | 'date' | 'number' | 'select' | 'radio' | 'checkbox' | `x-${string}`;
  /** 填写提示。 */
  hint?: string;
  /** 必填。 */
  required?: boolean;
  /** 最多字数。 */
  maxLength?: number;
  /** 选项。 */
  options?: Option[];
}
/** 选项。 */
export interface ValueLabel {
  /** 提交的值。 */
  value: string;
  /** 显示文字。 */
  label: string;
}
/** 附件限制。 */
export interface AttachmentRule {
  /** 最多几个。 */
  max?: number;
  /** 每个最多多少字节。 */
  maxBytes?: number;
  /** 允许的类型，例如 pdf、jpg、image/png。 */
  types?: string[];
}
/** 答复时限。 */
export interface AnswerLimit {
  /** 工作日。 */
  days: number;
  /** 定下时限的规定的名称。 */
  rule: string;
}
/** 题目。 */
export interface Question {
  /** 提交时的键名。 */
  id: string;
  /** 题目。 */
  label: string;
  /** 题型：single 单选，multiple 多选，rating 打分，text 填写。 */
  type: 'single' | 'multiple' | 'rating' | 'text';
  /** 必答。 */
  required?: boolean;
  /** 选项。 */
  options?: Option[];
  /** 最多字数。 */
  maxLength?: number;
}
/** 来信、意见征集、监督举报、评价、问卷、依申请公开。 */
export interface FeedbackDocument extends Envelope {
  /** 文档种类。 */
  kind: 'feedback';
  /** 渠道。 */
  channels: FeedbackChannel[];
}
/** 一期公报。 */
export interface GazetteIssue {
  /** 稳定编号。 */
  id: string;
  /** 年份。 */
  year: number;
  /** 第几期。 */
  issue: number;
  /** 总第几期。 */
  total?: number;
  /** 出版日期。 */
  published?: LooseDate;
  /** 准印证号。 */
  licence?: string;
  /** 主办单位。 */
  organiser?: string;
  /** 页数。 */
  pages?: number;
  /** PDF 地址。 */
  pdf?: Url;
  /** 封面图片。 */
  cover?: ImageUrl;
  /** 目次。 */
  sections?: GazetteSection[];
  /** 本期内容另存的地址，打开时读取。 */
  src?: Url;
  ext?: Ext;
  /** 扫描的各页，按先后。 */
  scans?: Scan[];
}
/** 目次中的一栏。 */
export interface GazetteSection {
  /** 栏目，例如“县政府文件”。 */
  title: string;
  /** 文件。 */
  documents: GazetteEntry[];
}
/** 目次中的一条。 */
export interface GazetteEntry {
  /** documents 中的编号。 */
  id: string;
  /** 起始页。 */
  page?: number;
}
/** 扫描的一页：图像和识别出的文字。 */
export interface Scan {
  src: ImageUrl;
  /** 印在纸上的页码。 */
  page?: number;
  /** 识别出的文字。 */
  text?: string;
}
/** 一份文件。 */
export interface OfficialDocument {
  /** 稳定编号。 */
  id: string;
  /** 标题。 */
  title: string;
  /** 发文字号，例如 海政发〔2024〕3号。 */
  number?: string;
  /** 发文机关。 */
  issuers?: string[];
  /** 主送机关。 */
  to?: string[];
  /** 成文日期。 */
  signed?: LooseDate;
  /** 发布日期。 */
  published?: LooseDate;
  /** 施行日期。 */
  effective?: LooseDate;
  /** 失效日期。 */
  expires?: LooseDate;
  status?: Validity;
  /** 取代的文件（编号或名称）。 */
  replaces?: string[];
  /** 废止本件的文件（编号或名称）。 */
  repealedBy?: string;
  /** 修改本件的文件（编号或名称）。 */
  amendedBy?: string[];
  /** 依据。 */
  basis?: Basis[];
  /** 主题分类。 */
  subject?: string;
  /** 索引号。 */
  indexNumber?: string;
  /** 正文。 */
  body?: Block[];
  /** 附件。 */
  attachments?: Attachment[];
  /** 解读。 */
  interpretations?: Interpretation[];
  /** 修订记录。 */
  history?: Change[];
  /** 全文另存的地址，打开时读取。 */
  src?: Url;
  ext?: Ext;
}
/** 标题（章、节）。 */
export interface HeadingBlock {
  type: 'heading';
  /** 级别，1 最高。 */
  level: number;
  /** 文字。 */
  text: string;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 自然段。 */
export interface ParaBlock {
  type: 'para';
  /** 文字。 */
  text: string;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 列表。 */
export interface ListBlock {
  type: 'list';
  /** 各项。 */
  items: string[];
  /** 带序号。 */
  ordered?: boolean;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 表格。 */
export interface TableBlock {
  type: 'table';
  /** 表题。 */
  caption?: string;
  /** 表头各行。 */
  head?: TableCell[][];
  /** 表体各行。 */
  rows: TableCell[][];
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 合并的单元格。 */
export interface SpanCell {
  /** 文字。 */
  text: string;
  /** 横跨几列。 */
  colspan?: number;
  /** 竖跨几行。 */
  rowspan?: number;
}
/** 图片。 */
export interface ImageBlock {
  type: 'image';
  src: ImageUrl;
  /** 替代文字。 */
  alt: string;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 条。章、节用 heading。 */
export interface ArticleBlock {
  type: 'article';
  /** 例如“第三条”。 */
  label: string;
  /** 条标。 */
  title?: string;
  /** 款、项，每段一条。 */
  paragraphs: string[];
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 附件正文（印发通知后的细则等）。 */
export interface AnnexBlock {
  type: 'annex';
  /** 标题。 */
  title: string;
  /** 正文。 */
  body: Block[];
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 落款。 */
export interface SignatureBlock {
  type: 'signature';
  /** 署名机关。 */
  issuers: string[];
  /** 成文日期。 */
  date?: LooseDate;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 附注。 */
export interface NoteBlock {
  type: 'note';
  /** 文字，例如“（此件公开发布）”。 */
  text: string;
  /** 段落编号，供引用与定位。 */
  id?: string;
}
/** 附件。 */
export interface Attachment {
  /** 名称。 */
  title: string;
  url: Url;
  /** 字节数。 */
  bytes?: number;
}
/** 解读。 */
export interface Interpretation {
  /** 名称。 */
  title: string;
  url: Url;
  /** 形式，例如 文字、图解、视频。 */
  form?: string;
}
/** 公报各期与文件全文、效力状态。 */
export interface GazetteDocument extends Envelope {
  /** 文档种类。 */
  kind: 'gazette';
  /** 公报各期。 */
  issues?: GazetteIssue[];
  /** 文件。 */
  documents?: OfficialDocument[];
}
/** 一类不主动公开的信息。 */
export interface NegativeItem {
  /** 稳定编号。 */
  id: string;
  /** 序号，照原表所印。 */
  number?: string;
  /** 信息事项名称。 */
  name: string;
  /** 内容说明。 */
  content?: string;
  group: NegativeGroup;
  /** 领域。 */
  field?: string;
  /** 法律依据，写明版本与条文号。 */
  basis?: LawBasis[];
  force?: Force;
  /** 可以区分处理：能公开的部分仍予公开。 */
  partial?: boolean;
  /** 理由。 */
  reason?: string;
  /** 责任部门。 */
  department?: string;
  /** 决定机关。 */
  decidedBy?: string;
  /** 哪些人可以查阅。 */
  whoMaySee?: string;
  /** 最近一次评估的日期。 */
  reviewed?: DateString;
  /** 下一次评估的期限。 */
  reviewBy?: DateString;
  /** 申请途径。 */
  route?: Route;
  ext?: Ext;
}
/** 法律依据。 */
export interface LawBasis {
  /** 法律法规名称，不带书名号。 */
  law: string;
  /** 版本，写年份，例如 2019；旧条例写 2008。 */
  version?: string;
  /** 条文号，例如“第十四条”。 */
  article?: string;
  /** 条文地址。 */
  url?: Url;
}
/** 申请途径。 */
export interface Route {
  /** 怎样申请。 */
  text: string;
  url?: Url;
}
/** 哪些信息不主动公开、为什么、依据哪一条，以及怎样申请。 */
export interface NegativeListDocument extends Envelope {
  /** 文档种类。 */
  kind: 'negative-list';
  /** 清单条目。 */
  items: NegativeItem[];
}
/** 地点类别。 */
export interface PlaceCategory {
  /** 类别编号。 */
  id: string;
  /** 类别名称。 */
  name: string;
  /** 图标名。 */
  icon?: string;
  /** 颜色，例如 #0b57a4。 */
  colour?: string;
}
/** 底图。 */
export interface BaseMap {
  /** 种类。 */
  type: 'none' | 'tianditu' | 'xyz' | 'pmtiles';
  /** 瓦片地址。 */
  url?: Url;
  /** 密钥。 */
  token?: string;
  /** 图源说明。 */
  attribution?: string;
  /** 瓦片的坐标系，缺省 CGCS2000。 */
  crs?: Crs;
  /** 瓦片最细的级别，缺省 18。 */
  maxZoom?: number;
}
/** 一个地点。 */
export interface PlaceFeature {
  /** 固定写 Feature。 */
  type: 'Feature';
  /** GeoJSON 编号。 */
  id?: string | number;
  geometry: Geometry;
  properties: PlaceProperties;
}
/** 点。 */
export interface PointGeometry {
  type: 'Point';
  coordinates: Position;
}
/** 面。 */
export interface PolygonGeometry {
  type: 'Polygon';
  /** 环的列表。 */
  coordinates: Position[][];
}
/** 多个面。 */
export interface MultiPolygonGeometry {
  type: 'MultiPolygon';
  /** 面的列表。 */
  coordinates: Position[][][];
}
/** 地点信息。 */
export interface PlaceProperties {
  /** 稳定编号。 */
  id: string;
  /** 名称。 */
  name: string;
  /** 类别：categories 中的 id。 */
  category: string;
  /** 地址。 */
  address?: string;
  /** 所属乡镇。 */
  township?: string;
  /** 电话。 */
  phone?: string;
  /** 开放时间。 */
  hours?: OpeningHours;
  /** 服务事项。 */
  services?: string[];
  /** 有无障碍设施。 */
  accessible?: boolean;
  /** 照片。 */
  photo?: Photo;
  url?: Url;
  /** 备注。 */
  note?: string;
  updated?: DateString;
  /** 服务的村、小区（例如学校的招生范围）。 */
  serves?: ServedArea[];
  ext?: Ext;
}
/** 开放时间。 */
export interface OpeningHours {
  /** 原文。 */
  text: string;
  /** 每周时段。 */
  weekly?: WeeklyHours[];
}
/** 一个时段。 */
export interface WeeklyHours {
  /** 星期几，1 为星期一，7 为星期日。 */
  days: number[];
  /** 开始，HH:MM。 */
  open: string;
  /** 结束，HH:MM。 */
  close: string;
}
/** 照片。 */
export interface Photo {
  src: ImageUrl;
  /** 替代文字。 */
  alt: string;
}
/** 服务范围内的一个村或小区。 */
export interface ServedArea {
  /** 村、小区名称。 */
  name: string;
  /** 年度。 */
  year?: number;
  /** 出处。 */
  source?: string;
}
/** 便民服务地点与服务范围。 */
export interface PlacesDocument extends Envelope {
  /** 文档种类。 */
  kind: 'places';
  crs: Crs;
  /** 审图号；要显示底图或边界就必须有。 */
  mapApproval?: string;
  /** 类别。 */
  categories?: PlaceCategory[];
  /** 底图；缺省为不用底图。 */
  base?: BaseMap;
  /** 地点，GeoJSON Feature。 */
  features: PlaceFeature[];
}
/** 一个二维码。 */
export interface QrItem {
  /** 稳定编号。 */
  id: string;
  /** 标题。 */
  title: string;
  /** 扫码后打开的地址。 */
  url: Url;
  /** 说明。 */
  caption?: string;
  /** 分组。 */
  group?: string;
  /** 失效日期。 */
  expires?: DateString;
  /** 所属领域、栏目，印在海报右上角。 */
  area?: string;
  /** 海报上的一句话：扫码能看到什么。 */
  lead?: string;
  /** 海报上的几行：公开什么、什么时候、谁来公开、在哪儿看。 */
  facts?: PosterFact[];
  /** 海报下方的小二维码，最多三个。 */
  links?: PosterLink[];
  /** 咨询、监督电话。 */
  phones?: PosterPhone[];
  ext?: Ext;
}
/** 海报上的一行。 */
export interface PosterFact {
  /** 小标题。 */
  label: string;
  /** 内容。 */
  text: string;
}
/** 海报下方的小二维码。 */
export interface PosterLink {
  /** 标题。 */
  title: string;
  /** 地址。 */
  url: Url;
  /** 说明。 */
  note?: string;
}
/** 海报上的电话。 */
export interface PosterPhone {
  /** 电话的名称，如“咨询电话”。 */
  label: string;
  /** 电话。 */
  phone: string;
  /** 接听的机构。 */
  office?: string;
}
/** 海报。 */
export interface Poster {
  /** 纸张：A4、A3、标签（A4 一页 3 × 8 张）或台卡（A4 对折）。 */
  size: 'A4' | 'A3' | 'label' | 'stand';
  /** 列数。 */
  columns?: number;
  /** 标题。 */
  heading?: string;
  /** 页脚。 */
  footer?: string;
}
/** 公示栏、海报用的二维码。 */
export interface QrSetDocument extends Envelope {
  /** 文档种类。 */
  kind: 'qr-set';
  /** 二维码。 */
  items: QrItem[];
  /** 海报。 */
  poster?: Poster;
}
/** 一封来信。 */
export interface Reply {
  /** 信件编号。 */
  number: string;
  /** 标题。 */
  title: string;
  /** 类型，例如 咨询、投诉、建议、求助。 */
  type?: string;
  /** 来信日期。 */
  received?: DateString;
  /** 受理部门。 */
  department?: string;
  status?: ReplyStatus;
  /** 答复日期。 */
  answered?: DateString;
  /** 来信内容。 */
  question?: string;
  /** 答复内容。 */
  answer?: string;
  /** 满意度，1 到 5。 */
  satisfaction?: number;
  /** 答复期限的最后一天；受理单位已经算定时写，优先于 limits。 */
  due?: DateString;
  /** 有日期的办理经过，按先后；用来计算补正、征求第三方意见、延期以后的期限。 */
  events?: ReplyEvent[];
  /** 答复提到的文件。 */
  links?: Link[];
  ext?: Ext;
}
/** 一步办理经过。 */
export interface ReplyEvent {
  /** received 收到，assigned 转办，supplement-asked 要求补正，supplemented 已补正，third-party-asked 征求第三方意见，third-party-answered 第三方已答复，extended 延期，answered 答复，closed 办结。 */
  type:
    | 'received'
    | 'assigned'
    | 'supplement-asked'
    | 'supplemented'
    | 'third-party-asked'
    | 'third-party-answered'
    | 'extended'
    | 'answered'
    | 'closed';
  /** 日期。 */
  date: DateString;
  /** 说明。 */
  note?: string;
}
/** 总计。 */
export interface ReplyTotals {
  /** 统计时段，例如 2024年第一季度。 */
  period?: string;
  /** 收到件数。 */
  received: number;
  /** 办结件数。 */
  answered: number;
  /** 公开件数。 */
  published: number;
  /** 按时办结件数。 */
  onTime?: number;
  /** 平均满意度，1 到 5。 */
  satisfaction?: number;
  /** 作过评价的件数。 */
  rated?: number;
}
/** 一类信件的答复时限。 */
export interface ReplyLimit {
  /** 信件类型，与 items[].type 相同；依申请公开写 依申请公开。 */
  type?: string;
  /** 工作日数，自收到之日的次日起算。 */
  workdays: number;
  /** 规定的名称。 */
  rule: string;
}
/** 已办理来信的公开台账。 */
export interface RepliesDocument extends Envelope {
  /** 文档种类。 */
  kind: 'replies';
  /** 来信。 */
  items: Reply[];
  /** 总计；多数来信不公开，总数大于列表。 */
  totals?: ReplyTotals;
  /** 答复时限：哪一类信件应在几个工作日内答复，由哪份规定定的；不写 type 的适用于其余各类。宜写在 items 之前。 */
  limits?: ReplyLimit[];
}
/** 一份文档。 */
export interface SiteEntry {
  /** 文档种类。 */
  kind:
    'catalogue' | 'catalogue-set' | 'negative-list' | 'places' | 'qr-set' | 'feedback' | 'replies' | 'supervisors' | 'gazette';
  /** 名称。 */
  title: string;
  /** 文档地址。 */
  src: Url;
  /** 这份文档在网站上的页面地址；终端的二维码指向它，可带 #gk-编号。 */
  page?: Url;
  /** 更新日期。 */
  updated?: DateString;
  /** 图标名。 */
  icon?: string;
  /** 分组。 */
  group?: string;
  ext?: Ext;
}
/** 查阅终端或检索页要打开的文档。 */
export interface SiteDocument extends Envelope {
  /** 文档种类。 */
  kind: 'site';
  /** 文档。 */
  documents: SiteEntry[];
}
/** 一名监督员。 */
export interface Supervisor {
  /** 姓名。 */
  name: string;
  /** 界别，例如 人大代表、政协委员、群众。 */
  group?: string;
  /** 任期。 */
  term?: Term;
  /** 职责。 */
  duties?: string[];
  ext?: Ext;
}
/** 任期。 */
export interface Term {
  /** 起。 */
  from?: LooseDate;
  /** 止。 */
  to?: LooseDate;
}
/** 一次评议。 */
export interface Evaluation {
  /** 名称。 */
  title: string;
  /** 日期。 */
  date: DateString;
  /** 方式。 */
  method?: string;
  /** 结果。 */
  results?: EvaluationResult[];
  /** 整改情况。 */
  followUp?: string;
}
/** 一道题的结果。 */
export interface EvaluationResult {
  /** 题目。 */
  question: string;
  /** 各选项的票数，例如 {"满意": 120, "基本满意": 30}。 */
  counts: {
    [k: string]: number;
  };
}
/** 监督员名册与社会评议结果。 */
export interface SupervisorsDocument extends Envelope {
  /** 文档种类。 */
  kind: 'supervisors';
  /** 监督员。 */
  members: Supervisor[];
  /** 社会评议。 */
  evaluations?: Evaluation[];
}

/** 文档种类到文档类型。 */
export interface GkDocumentByKind {
  catalogue: CatalogueDocument;
  'catalogue-set': CatalogueSetDocument;
  feedback: FeedbackDocument;
  gazette: GazetteDocument;
  'negative-list': NegativeListDocument;
  places: PlacesDocument;
  'qr-set': QrSetDocument;
  replies: RepliesDocument;
  site: SiteDocument;
  supervisors: SupervisorsDocument;
}

/** 任何一种 gk/1 文档。 */
export type GkDocument = GkDocumentByKind[keyof GkDocumentByKind];

/** 公开对象、公开方式、公开层级的一个标注。 */
export type Mark = AudienceMark | ModeMark | LevelMark;
