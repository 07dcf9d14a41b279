/** Chinese companies and clouds that everybody of the field knows, as they are called for short: some look like a name. */
const chinese = new Set(
  '阿里 阿里云 阿里巴巴 蚂蚁 蚂蚁金服 腾讯 腾讯云 华为 华为云 百度 百度云 字节 字节跳动 京东 京东云 美团 网易 网易云 滴滴 小米 快手 携程 拼多多 微众 平安 平安云 浪潮 浪潮云 红帽 谷歌 微软 英特尔 亚马逊 知乎 微博 新浪 搜狐 哔哩哔哩 思科 有赞 唯品会 苏宁 顺丰 去哪儿 饿了么 贝壳 陌陌 酷家乐 金山 金山云 白山云 华云 时速云 方正 和讯 安恒 高德 万达 金蝶 易观 用友 招行 国美 同程 新东方 雪球 道客 海尔 七牛 七牛云 青云 又拍云 优刻得 联想 中兴 海康威视 大华 旷视 商汤 依图 寒武纪 沐曦 蔚来 理想 小鹏 比亚迪 吉利 链家 自如 猿辅导 作业帮 好未来 猎豹 迅雷 爱奇艺 优酷 斗鱼 虎牙 喜马拉雅 满帮 货拉拉 中通 圆通 韵达 网商 众安 同盾 石墨 飞书 钉钉 涛思 星环 柏睿 巨杉 平凯 达梦 东软 亚信 曙光 新华三 深信服 绿盟 奇安信 移动云 天翼云 联通云 火山引擎 火山'.split(
    ' ',
  ),
)

const latin =
  /^(?:google|microsoft|amazon|aws|apple|meta|intel|ibm|oracle|red ?hat|vmware|tencent|alibaba|huawei|baidu|bytedance|jd|netease|didi|pingcap|tetrate|solo\.io|cncf)$/i

/** Whether a text is what a company is called for short. */
export const isKnownCompany = (text: string): boolean => chinese.has(text) || latin.test(text)

/** The same of one that may as well be read as the name of a person. */
export const isChineseCompany = (text: string): boolean => chinese.has(text)
