/** Help texts. English ones are short: the users of this tool read Chinese. */

export const OVERVIEW = `gk:政务公开数据工具

用法:gk <命令> [选项] [文件…]

  gk import    把 Excel、Word、CSV、网页里的表格变成 gk/1 数据
  gk validate  检查数据的格式和意思
  gk lint      检查文件里有没有不该公开的个人信息
  gk render    把数据写成没有脚本也能看的网页表格
  gk pack      压成紧凑形式,或还原
  gk index     给公报建全文索引;或给终端的键盘建词库
  gk kiosk     做查阅终端:打包、本机服务、更新
  gk print     把公报印成 PDF(GB/T 9704 版心)
  gk poster    把二维码集、目录印成海报、标签、台卡(PDF)

每个命令都可加:
  -o, --output 文件   写到这个文件(写完整才替换,中断不留半个文件)
  --json              用 JSON 报告结果
  -q, --quiet         只报错
  -h, --help          看这个命令的详细说明和例子

退出码:0 好;1 有要看的地方;2 用法不对或文件读不了,什么也没写。

例子:
  gk import 社会救助目录.xlsx -o 社会救助.json
  gk lint 公示/*.xlsx
  gk render 社会救助.json --into 目录.html
`;

const IMPORT = `gk import:把表格变成 gk/1 数据

用法:gk import 文件… [-o 输出.json] [选项]

能读:.xlsx、.docx、.csv(UTF-8、GB 18030)、.html;地点还可以是 .geojson。
.xls、.doc 请先另存为 .xlsx、.docx;PDF 和图片请找原来的文件。
几个文件、几张工作表、一页里的几张表,合成一份数据,各条带自己的领域。

  -o, --output 文件   写到文件;不给就写到屏幕(标准输出),报告总在标准错误
  -k, --kind 种类     catalogue 公开目录、事项清单(缺省);negative-list 负面清单;
                      places 便民地点;supervisors 监督员名册;
                      feedback 受理部门表;gazette 公报、文件目录
  --title 标题        不用表里的标题
  --publisher 机构    发布机构;表里常常没有写
  --updated 日期      更新日期,如 2024-03-01;不给就用表里的,再没有就用今天并说明
  --field 领域        表里没有写领域时用
  --crs 坐标系        places 用:CGCS2000、WGS84、GCJ02(高德、腾讯)、BD09(百度)
  --sheet 名称        只读这张工作表,可以给几次
  --previous 旧.json  沿用旧数据里的编号,插行、改字都不换号
  --report 报告.html  写一份给人看的报告:原表照样列出,有问题的格子涂色
  --pack, --no-pack   一定写、一定不写紧凑形式(缺省:超过 5 MB 时写)
  --indent N          缩进几格,缺省 1,0 为一行
  --json              报告用 JSON

拿不准的一律不猜成确定:空的勾是“未载”,不是“否”;读不懂的时限原样留着。
每一处改正、猜测、没读懂的格子都在报告里,写明工作表、行、列和原因。
表里的身份证号、手机号、银行卡号会被遮盖并报错。

退出码:0 写好了,没有要看的;1 写好了,有人该看一眼;2 没有写。

例子:
  gk import 目录.xlsx -o 目录.json --publisher 海原县民政局 --report 报告.html
  gk import 目录-2025.xlsx -o 目录.json --previous 目录.json
  gk import 负面清单.docx --kind negative-list -o 负面清单.json
  gk import 学校.csv --kind places --crs GCJ02 -o 学校.json
`;

const VALIDATE = `gk validate:检查数据的格式和意思

用法:gk validate 文件.json… [选项]

格式:必须有的键、类型、日期写法;多出来的键不报。
意思:指向不存在的编号、日期先后颠倒、过时的法律条文号、该更新而没有更新。

  --today 日期        按这一天判断是否过期,缺省今天
  --json              结果用 JSON,写到标准输出

退出码:0 没有问题;1 有错误或该注意的;2 文件读不了。

例子:
  gk validate 数据/*.json
  gk validate 目录.json --json
`;

const LINT = `gk lint:检查文件里有没有不该公开的个人信息

用法:gk lint 文件… [选项]

能查:.txt、.md、.csv、.xlsx、.docx、.html、.json 等文字文件,以及它们链接到的本地文件。
查什么:身份证号(18 位、15 位)、手机号、银行卡号,全角数字、中间有空格的也算;
姓名与住址同在一张表、致贫原因、残疾、账号等说明问题的表头,没有号码也报。
读不了的(扫描件 PDF、.xls、压缩包、图片)也报,不会当作没有问题。

只说种类、位置、几处,绝不说出内容。

  --no-follow         不查链接到的文件
  --json              结果用 JSON,写到标准输出

退出码:0 没有发现;1 有发现;2 用法不对或文件找不到。

例子:
  gk lint 公示名单.xlsx
  gk lint 网站/*.html 附件/*.docx --json
`;

const RENDER = `gk render:把数据写成没有脚本也能看的网页表格

用法:gk render 数据.json [-o 片段.html | -o 表格.csv | -o 订阅.atom | --into 页面.html] [选项]

写出一张完整的表(或列表),不带样式,带 schema.org 的 JSON-LD,
搜索引擎、检查的爬虫、没有脚本的人都能看到每一条。
这张表可以再用 gk import 读回,得到同样的数据。

  -o, --output 文件   写一段可以贴进网站后台的片段;不给就写到屏幕
  --csv               写成 CSV(Excel、WPS 能打开);-o 的名字以 .csv 结尾时也是
  --atom              来信答复写成 Atom 订阅;-o 的名字以 .atom、.xml 结尾时也是
  --page 网址         订阅里每封信链到哪一页;元素有 id 的,后面加 #gk-编号
  --self 网址         订阅文件自己的网址
  --into 页面.html    写进页面里对应的 <gk-…> 元素(或 <div data-gk>),其余一字不动
  --target 编号       页面里有几个同类元素时,写进 id 为此的那个
  --heading-level N   标题用第几级,缺省 2
  --limit N           只写前 N 条(标明 N/总数),缺省全部
  --lang 语言         写成另一种字体:zh-Hant(繁体)、zh-TW、zh-HK、zh-Hans;文号、网址、编号不变
  --no-json-ld        不写 JSON-LD(有的后台会删脚本)

例子:
  gk render 目录.json -o 片段.html
  gk render 目录.json --into 目录.html
  gk render 目录.json -o 目录.csv
  gk render 来信答复.json -o 来信答复.atom --page https://…/laixin.html
`;

const PACK = `gk pack:压成紧凑形式,或还原

用法:gk pack 数据.json [-o 输出.json] [--unpack]

紧凑形式仍是 JSON,把重复的内容只写一次,元素能直接读,几百条以上的目录小得多。

  --unpack            还原成普通形式,内容相等
  --indent N          还原时缩进几格,缺省 1

例子:
  gk pack 目录.json -o 目录.pack.json
  gk pack 目录.pack.json --unpack -o 目录.json
`;

const INDEX = `gk index:给公报建全文索引

用法:gk index 公报.json -o 索引文件夹

写出一批小的 JSON 文件,放到网站上,<gk-gazette index="索引文件夹"> 就能搜到另存的正文。
各期、各文件另存的部分(src),从同一个文件夹里读;别处的地址不访问。

  --words             改为给终端的屏幕键盘建词库:可给几份数据,写出一个文件

例子:
  gk index gongbao.json -o gongbao-index
  gk index --words 目录.json 公报.json -o words.json
`;

const PRINT = `gk print:把公报印成 PDF

用法:gk print 公报.json -o 输出.pdf [--issue 编号 | --document 编号]

按 GB/T 9704 的版心排:每页 22 行,每行 28 字;整期带封面、目次和页码。
要有 Chromium 或 Chrome(用 GK_CHROMIUM 指定,或装在机器上,或 npm 的 @sparticuz/chromium),不联网。

  --issue 编号        印哪一期,例如 2026-2;缺省为最近出版的一期
  --document 编号     只印一份文件:编号、发文字号或标题

例子:
  gk print gongbao.json -o 2026-2.pdf --issue 2026-2
  gk print gongbao.json -o 细则.pdf --document 海政办规发〔2026〕4号
`;

const POSTER = `gk poster:把二维码集、目录印成海报、标签、台卡

用法:gk poster 数据.json -o 海报.pdf [选项]

数据是 qr-set(二维码集),每个二维码一张;或 catalogue(公开目录),有链接的事项每项一张。
网址不对的、过了失效日期的不印,逐个说明。字太多的自动缩小,不裁掉一个字。

  -o, --output 文件   写到这个 PDF(必须给)
  --size 大小         A4、A3、label(标签,A4 一页 3 × 8 张)、stand(台卡,A4 对折);
                      不给就用数据里 poster.size 写的,再没有就是 A4
  --per item|group    每项一张(缺省),或每组一张
  --places 名单.csv   每个村一套:一行一个村名,后面可跟逗号和这个村自己的网址
  --theme 颜色        blue(缺省)、red、ink(全黑,给没有彩色的打印机)
  --marks             加裁切线,四边多留 10 mm(含 3 mm 出血),给印刷厂
  --today 日期        按这一天判断是否失效,缺省今天
  --timeout 秒        最长等多久,缺省 120
  --json              报告用 JSON

要用这台机器上的 Chromium 或 Chrome(环境变量 GK_CHROMIUM 可指定),不联网。

退出码:0 写好了;1 写好了,有没印的或要看的;2 没有写。

例子:
  gk poster 二维码.json -o 海报.pdf
  gk poster 二维码.json --size label --theme ink -o 标签.pdf
  gk poster 目录.json --per group --size A3 -o 公示栏.pdf
  gk poster 二维码.json --places 村名单.csv -o 各村.pdf
`;

const KIOSK = `gk kiosk:政务大厅、图书馆的查阅终端

用法:
  gk kiosk build  站点.json -o 文件夹 [选项]   打成一个文件夹,U 盘带走,双击 index.html 就能用
  gk kiosk serve  终端文件夹 [--port 8090]     本机服务:核对、试开、换版、退回、心跳
  gk kiosk update 终端文件夹 --from 来源       收一个新版本:逐个核对校验值,写全了才换
  gk kiosk check  文件夹                       对照校验清单检查一遍

build 的选项:
  --place 地点        标题下面写的地点,如 县图书馆公开查阅点
  --queries "词 词"   首页“常查”的词
  --idle 秒           无人操作多久后倒数,缺省 60
  --countdown 秒      倒数多久,缺省 15
  --rest 秒           空闲多久后轮播提示,缺省 60,0 为不轮播
  --night 时段        夜里黑屏,如 22:00-06:30
  --pin 数字          维护密码(4 到 12 位);不给就没有维护页
  --theme 颜色        blue red dark contrast,可加 elder

站点文档(kind 为 site)列出的文档要放在它旁边。缺了、坏了的,终端照实说明,其余照常。
个人信息会被遮盖并报错。update 的来源是 build 做好的文件夹,或它的 https 网址。

退出码:0 好;1 写好了,有要看的;2 没有写,原来的照旧。

例子:
  gk kiosk build 站点.json -o 终端 --place 县图书馆公开查阅点 --pin 20260918
  gk kiosk update D:\\gk --from https://www.example.gov.cn/kiosk/
  gk kiosk serve D:\\gk
`;

const HELP: Readonly<Record<string, string>> = { import: IMPORT, validate: VALIDATE, lint: LINT, render: RENDER, pack: PACK, index: INDEX, print: PRINT, poster: POSTER, kiosk: KIOSK };

export function helpOf(command: string): string {
  return HELP[command] ?? OVERVIEW;
}
