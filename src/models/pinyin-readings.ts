/**
 * 多音字 as met in the names of government matters, offices and places. Own knowledge of general usage, 2026-11.
 * ü is written v. A character, then its readings, the usual one first.
 */
export const READINGS = '长chang,zhang 调diao,tiao 重zhong,chong 行xing,hang 乐le,yue 会hui,kuai 校xiao,jiao 单dan,shan 朝chao,zhao 传chuan,zhuan 车che,ju 贾jia,gu '
  + '区qu,ou 曾zeng,ceng 还hai,huan 都du,dou 率lv,shuai 藏cang,zang 参can,shen 差cha,chai 弹tan,dan 给gei,ji 核he,hu 降jiang,xiang 角jiao,jue 解jie,xie 壳ke,qiao '
  + '露lu,lou 没mei,mo 铺pu 强qiang,jiang 圈quan,juan 厦sha,xia 盛sheng,cheng 省sheng,xing 石shi,dan 宿su,xiu 提ti,di 系xi,ji 巷xiang,hang 血xue,xie 扎zha,za 仔zai,zi '
  + '薄bo,bao 泊bo,po 埔pu,bu 堡bao,pu,bu 柏bai,bo 卡ka,qia 番fan,pan 蔚wei,yu 尉wei,yu 查cha,zha 盖gai,ge 朴pu,piao 覃qin,tan 翟zhai,di 召zhao,shao 涡wo,guo 莞guan,wan '
  + '浚jun,xun 铅qian,yan 六liu,lu 蚌bang,beng 珲hun,hui 荥xing,ying 洗xi,xian 畜xu,chu 称cheng,chen 佛fo,fu 勒le,lei 埋mai,man 蔓man,wan 弄nong,long 屏ping,bing 瀑pu,bao '
  + '似si,shi 削xue,xiao 叶ye,xie 轧zha,ya 粘zhan,nian 囤tun,dun 剥bo,bao 秘mi,bi 卜bu,bo 繁fan,po 陂bei,pi,po 峒dong,tong 什shen,shi 了le,liao 着zhe,zhuo 得de,dei '
  + '阿a,e 拓tuo,ta 幢zhuang,chuang 刹cha,sha 乾qian,gan 沈shen,chen 桔ju,jie 嚼jiao,jue 伺si,ci 著zhu,zhuo 谁shui,shei 耙pa,ba 爪zhua,zhao 蕃fan,bo 歙she,xi 筠jun,yun 大da,dai';

/** A character with one of its readings, and words in which it has no other: 会计 is kuaiji, 社会 shehui. */
export const DECIDED = '长zhang县长 市长 省长 区长 局长 镇长 乡长 村长 校长 部长 处长 科长 股长 组长 院长 所长 站长 会长 家长 班长 厅长 队长 司长 社长 州长 成长 增长 生长 助长 滋长 河长 湖长 林长 田长 路长 街长 长者 长辈 长子 首长;'
  + '长chang长期 长效 长途 长城 长征 长远 长度 长江 长短 延长 特长 时长 全长 长沙 长春 长安 长治 长护 长久 专长;'
  + '调diao调查 调研 调动 调度 调拨 抽调 调令 调运 调用 选调 借调 调任 强调 调档 征调;调tiao调整 调解 调节 调控 调剂 协调 空调 调处 调价 调配 调味 调理 烹调 失调;'
  + '重chong重庆 重建 重新 重复 重组 重修 重申 重叠 重阳 双重 多重 重置 重审;'
  + '重zhong重点 重大 重要 重度 重病 重残 严重 超重 重症 重型 重金属 重视 比重 贵重 重量 载重 尊重 注重;'
  + '行hang银行 行业 央行 分行 商行 支行 行情 农行 同行业 车行 跨行业;'
  + '行xing行政 行为 执行 行动 行驶 行使 运行 发行 出行 举行 实行 试行 现行 通行 履行 施行 暂行 推行 进行 行程 行人 流行 步行 行医 旅行 航行 自行 放行 飞行;'
  + '乐yue音乐 乐器 乐队 声乐 民乐 乐曲;乐le娱乐 康乐 乐园 快乐 老有所乐 乐业;'
  + '会kuai会计 财会;会hui社会 委员会 会议 协会 机会 听证会 发布会 商会 会员 工会 红十字会 人代会 常委会 村委会 居委会 理事会 会展 会客 会诊 国会 联合会 大会 基金会 学会 会场 会审 总会 会商;'
  + '校jiao校对 校准 校验 校正;校xiao学校 校园 高校 校车 校舍 校长 校外 院校 驻校 民校 校服 校医 党校 技校 入校;单dan单位 清单 名单 单独 单项 单一 订单 账单 单元 单亲 简单 单据 保单 菜单;'
  + '朝zhao朝气 朝夕;传chuan传统 传染 宣传 传承 传播 传真 传递 传达 遗传 流传 上传;传zhuan自传 传记;车che车辆 汽车 车站 校车 电动车 车位 停车 车船 公交车 火车 驾车 车间 客车 货车 机动车 车牌 网约车 租车 车险 车祸;'
  + '区qu区域 地区 社区 分区 园区 山区 灾区 区级 区县 小区 城区 辖区 景区 街区 林区 牧区 自治区 学区 开发区 库区 行政区 市区 新区 特区 区划 区人民 保护区;曾ceng曾用 曾经 未曾 不曾;'
  + '还huan还林 还草 还款 归还 返还 偿还 还田 还建 退还 还贷 还耕 还湿 还湖 交还 还清 还原;还hai还是 还有 还要 还能;都du都市 首都 成都 都江 京都 都匀;都dou都有 都要 全都;'
  + '率lv税率 利率 费率 汇率 比率 覆盖率 率为 效率 概率 合格率 满意率 就业率 失业率 补偿率 报销率 功率 频率;率shuai率先 率领;藏zang西藏 藏族 宝藏 藏药 藏医 藏语;藏cang储藏 收藏 冷藏 贮藏 埋藏;'
  + '参can参加 参保 参与 参观 参合 参照 参考 参军 参展 参赛 参战 参数;参shen人参 党参 海参;差chai出差 差旅;差cha差价 差额 差别 差评 偏差 误差 差错 好差评;弹tan弹性 弹力;弹dan弹药 炸弹 子弹;'
  + '给ji给付 供给 给水 补给 自给 配给;给gei发给 交给 送给 拨给;核he核定 核查 核准 核实 核发 核算 核酸 审核 考核 核电 核销 核对 核减 复核 核验;降jiang降低 降水 降级 下降 降价 降雨 降温 降费;降xiang投降;角jue角色 主角;'
  + '解jie解决 解除 解读 解释 解放 调解 了解 缓解 和解 理解 解困 解散 讲解 解聘 解答;解xie解州;没mo没收;没mei没有;强qiang加强 强制 强化 强县 强国 强镇 增强 强农 强拆 富强 强基;强jiang倔强;'
  + '圈juan羊圈 猪圈 牛圈 圈舍 圈养 畜圈 禽圈;圈quan商圈 生活圈 经济圈;厦xia厦门;厦sha大厦;盛sheng盛会 昌盛 兴盛 强盛;省sheng省级 全省 省份 省市 省长 本省 节省 省政府 外省 省内 跨省 省外 省厅;省xing反省;'
  + '石shi石油 岩石 砂石 石料 石膏 石灰 石材 采石 宝石 石棉 化石 基石;宿su宿舍 住宿 寄宿 宿州 宿迁 食宿 留宿;提ti提供 提取 提升 提前 提高 提案 提示 提醒 提出 提交 提倡 提质;系xi联系 体系 系统 关系 系列 院系;系ji系鞋;'
  + '血xue血液 献血 采血 血站 输血 血压 血吸虫 供血 血糖 高血压 用血;扎zha扎实 驻扎;仔zai牛仔;仔zi仔猪 仔畜 仔细;薄bo薄弱 单薄 浅薄;薄bao薄板;泊bo泊位 停泊 泊车;泊po湖泊;卡ka社保卡 卡车 办卡 刷卡 就业卡 银行卡 一卡通 卡片 居民卡 补卡 制卡 保障卡 身份卡;卡qia关卡 卡口;'
  + '查cha检查 审查 查询 查处 查阅 普查 抽查 调查 督查 查封 查看 巡查 排查 核查 侦查 稽查 清查 查验 查档 勘查 复查 查办;盖gai盖章 覆盖 加盖 盖房;六lu六安 六合区;洗xi洗涤 清洗 洗浴 洗车 洗染;畜xu畜牧 畜产;畜chu牲畜 畜禽 家畜 耕畜 种畜 仔畜 畜圈 牧畜 大畜 人畜 役畜;'
  + '称cheng名称 称号 职称 简称 尊称;称chen称职 对称;埋man埋怨;埋mai填埋 掩埋 埋葬 埋藏;屏ping屏幕 电子屏 显示屏 屏障;屏bing屏息;似si类似 近似 相似;似shi似的;削xue削减 剥削;叶ye茶叶 烟叶 树叶;粘zhan粘贴;粘nian粘土;剥bo剥夺 剥离 剥削;'
  + '秘mi秘密 秘书 便秘;什shen什么;了liao了解 了结 终了 明了;着zhuo着力 着手 着眼 着装 着重 着陆 沉着;着zhe围绕着;得de得到 取得 获得 所得 得分 不得 得奖;'
  + '阿e阿胶;大da大学 重大 大会 大病 大厅 大额 大棚 大型 特大 大厦 扩大 大队 大中 大气 人大 大米 大豆 大宗 大数据;大dai大夫;堡bao城堡 碉堡;勒le勒令 勒索';
