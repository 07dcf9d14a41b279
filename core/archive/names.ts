import { isChineseCompany } from './companies'
import { givenNames } from './given-names'

/** Chinese surnames of one character, by how many people bear them: together well over 99 % of people. */
export const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪鲁牛俞章葛季詹祝裴聂涂柳申池敖丛宗闵佟匡冉冷凌单卞古司吉祁岳左卓华辛关霍欧靳臧路麻甘童梅盛包苗焦骆柴屈阮尚项庞舒蓝解耿原闻束党谷滕成戚景席连艾时苟费宁宫巩褚阎米桂晏管娄岑查阳奚应游邢储梅窦戎厉狄宣于和水官楼晁燕温庄别简卫尤喻柏郎鲍廉毕邬乐皮齐伍卜穆萧湛禹贝茅纪虞柯裘缪郁钮嵇荣翁荀甄芮巫隗郗仇栾郜邰蔺屠胥桑濮扈冀瞿茹寇阚饶竺桓冼佘牟綦亓楚麦仝粟鹿晋刁於'.split(
    '',
  ),
)
const longSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|宇文|长孙|端木|夏侯|南宫|独孤|闻人|轩辕)/

/** Whether a text is a surname of two characters. */
export const isLongSurname = (text: string): boolean => text.length === 2 && longSurnames.test(text)

/** Words that begin with a surname's character, or look like a capitalised name, and are none. */
const noNames = new Set(
  '简要|华尔街|卫星|卫生|卫士|毕业|毕业生|毕竟|毕设|乐趣|乐观|乐于|乐意|乐享|乐队|乐园|乐高|齐全|齐聚|齐心|齐头|纪录|纪录片|纪念|纪念品|纪要|纪实|纪律|贝壳|贝尔|荣誉|荣获|荣幸|荣耀|荣登|迟到|迟早|迟迟|楚天|麦克风|皮肤|皮实|伍佰|桑拿|廉价|廉洁|仇恨|饶有|冀望|晋升|晋级|郁闷|穆斯林|高级|高效|高可用|高性能|高校|方案|方法|方向|方式|安全|安装|常见|常用|时间|时代|时刻|时序|解析|解密|解读|解决|成果|成本|成员|成长|路由|路径|路线|连接|应用|应对|管理|查询|文档|文章|文件|文化|万物|向量|向前|游戏|和平|单元|单机|程序|程序员|任务|任意|金融|金服|关于|关键|关联|原理|原生|原则|包括|包管理|项目|项目组|应用层|水平|华为|华东|白皮书|白金|古老|经验|江湖|江苏|江西|石油|阳光|欧洲|宁波|宁夏|温州|黄山|武汉|安徽|安卓|常州|龙头|雷达|金山|金色|宣讲|章节|简介|简化|易用|易懂|水印|马上|万亿|万级|金牌|金奖|何时|何为|何处|许多|任何|孔雀|毛刺|童年|田野|方兴|盛会|盛典|莫过|康庄|向导|谈谈|丁香|温度|夏季|秦岭|别人|别再|成都|成功|景点|包容|同学|连续|联邦|计算|应急|官方|官网|官宣|关注|关闭|关怀|单体|单点|章鱼|管控|管道|谷歌|米家|温故|游记|游牧|楼宇|简单|简约|简史|简析|庄园|尚未|尚硅谷|易观|易购|华山|石墨|高并发|高层|高端|全球|路演|路标|路上|方舟|金蝶|金融级|文心|文本|白盒|白板|水滴|水线|成熟|成就|程度|解耦|解释|解答|解构|方程|向上|向下|柳州|常态|常驻|安装包|龙蜥|钱包|钱塘|钟点|雷电|马车|马拉松|万字|万人|武器|项目介绍|助教|主讲|教练|组织者|志愿者|出品人|时长|演讲时长|分享时长|演讲时间|分享时间|演讲语言|资料|链接|地址|幻灯片|幻灯|回放|下载|报名|视频|讲稿|课件|时间|地点|主题|职位|职务|公司|备注|说明|网址|邮箱|电话|微信|群号|费用|难度|导师|标签|语言|人数|如今|近年|近年来|当前|今天|昨天|明天|以前|过去|显然|当然|事实上|实际上|或许|也许|会上|会后|这次|此次|那时|当时|最近|近日|近期|日前|今年|去年|明年'.split(
    '|',
  ),
)

/** Words that are written with a capital in titles and organisations, and are no part of a name. */
const capitalWords =
  /^(?:A|An|The|In|On|At|Of|For|To|From|With|And|Or|Not|How|Why|What|When|Where|Is|Are|Your|Our|My|We|You|It|Its|This|That|All|More|Next|New|Now|Open|Source|Cloud|Native|Service|Mesh|Data|Database|Databases|System|Systems|Platform|Platforms|Project|Projects|Introduction|Intro|Overview|Practice|Practices|Guide|Lessons|Deep|Dive|Future|Past|Present|Part|Day|Week|Year|Years|Talk|Talks|Session|Sessions|Keynote|Panel|Workshop|Demo|Live|Online|Conference|Summit|Meetup|Community|Team|Group|Foundation|Labs?|Inc|Ltd|Corp|University|Institute|Company|Technologies|Technology|Software|Engineering|Engineer|Development|Developer|Developers|Learning|Machine|Deep|Artificial|Intelligence|Code|Coding|Testing|Security|Network|Networks|Networking|Performance|Production|Scale|Scaling|Architecture|Design|Patterns?|Distributed|Microservices?|Serverless|Container|Containers|Runtime|Framework|Gateway|Gateways|Proxy|Storage|Cache|Queue|Stream|Streams|Streaming|Server|Client|Web|App|Apps|Mobile|Release|Roadmap|Status|Update|Updates|State|Story|Stories|Time|World|Hat|Google|Microsoft|Amazon|Apple|Facebook|Alibaba|Tencent|Huawei|Intel|Java|Python|Rust|Go|Golang|Linux|Kubernetes|Docker|Apache|Spring|Boot|Break|Lunch|Coffee|Tea|Dinner|Pizza|Welcome|Closing|Opening|Registration|Questions|Answers|Discussion|Room|Hall|Street|Best|Better|Fast|Faster|Good|Big|Small|Ahead|Behind|Beyond|Inside|Building|Running|Using|Making|Getting|Started|Zero|One|Two|Three|First|Second|Third|Last|Slides?|Video|Recording|Register|Details|Agenda|Schedule|Speakers?|Topics?|Abstract|Bio|About|Date|Venue|Location|Address|Contact|Algorithms?|Consensus|Protocols?|Models?|Papers?|Index|Page|Manager|Core|Engine|Layer|Mode|Pool|Thread|Memory|Disk|Nodes?|Clusters?|Transactions?|Coordinator|Controller|Registry|Plane|Control|Tracing|Metrics|Logs?|Events?|Issue|Pull|Request|Feature|Bug|Fix|TBD|TBA|TBC|Be|Announced|Confirmed|None|Unknown|Anonymous|Nobody|GitHub|Gitee|GitLab|Twitter|LinkedIn|Weibo|WeChat|Weixin|Zhihu|Juejin|Bilibili|YouTube|Facebook|Mastodon|Zoom|Skype|Slack|Discord|Telegram|Webex|Blog|Homepage|Website|Email|Mail|Wiki|Paper|Thesis|Poster|Homepages?|Link|Links|Download|PPT|PDF)$/i

const hanName = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,8}$/u
const latinWord = String.raw`\p{Lu}[\p{L}'’-]*\.?`
const particles = 'van|von|de|del|della|der|den|da|di|do|dos|du|des|la|le|los|las|af|av|ter|ten|zu|bin|ibn|al|el'
/** The form of a name in Latin letters: two to four words with a capital, and small ones between them. */
export const latinNameForm = `${latinWord}(?: (?:(?:${particles}) )*${latinWord}){1,3}`
const latinName = new RegExp(`^${latinNameForm}$`, 'u')
const oneLatinName = /^[A-Z][a-z]+(?:[A-Z][a-z]*)?$/

const wordsOf = (text: string): string[] => text.split(/[ .]+/).filter((word) => word !== '')

/** Words that sentences and labels begin or end with, and names do not. */
const wordStart =
  /^(?:综上|点击|扫码|扫描|联系|报名|感谢|具体|详细|详情|其他|另外|最后|首先|其次|然后|此外|例如|比如|注意|总之|因此|所以|但是|而且|并且|目前|现在|整体|主要|基本|以上|以下|下图|上图|如图|本周|本文|蚂蚁)/
const wordEnd =
  /的$|(?:方式|邮箱|此处|所述|如下|地址|链接|方案|时间|下载|简称|发布|介绍|说明|问题|原因|总结|背景|目标|结果|规划|展望|回顾|部分|内容|功能|支持|优化|修复|更新|环节|阶段|事项|指南|之路|之旅|实践|经验|心得|故事|模块|组件)$/
/** What stands where a name will stand, or nobody's. */
const nobody =
  /^(?:[待暂未](?:定|公[布开]|确[认定]|更新|补充|通知|揭晓|缺|知|发布|无|空|邀[请约]?|完善|安排)|尽请期待|敬请期待|更新中|神秘嘉宾|匿名|保密|不详|无|tb[acd]|n\/?a|none|unknown|nobody|anonymous|to be (?:announced|confirmed|determined|decided|defined)|coming soon|(?:mystery|surprise) (?:guest|speaker))$/i
/** Who does something, by what is done; and what people write, show or link to. */
const notNamed =
  /^(?:(?:报告|分享|演讲|主讲|宣讲|讲解|讲授|授课|联系|负责|主持|发起|召集|策划|翻译|撰稿|供稿|推荐|出品|编辑|整理|校对|记录)[人者]|(?:博士|硕士|研究|本科|大学|留学|实习|毕业|在校)生|学生|讲者|讲师|嘉宾|主讲|董事长?|总裁|高[工管层]|常委|论文|报告|原文|译文|译者|博文|代码|源码|仓库|官网|主页|博客|简历|海报|照片|录像|录音|附件|文稿|讲义|摘要|提纲|大纲|演示|演讲|分享|讨论|公众号|二维码|问卷|白皮书|案例|教程|书籍|图书|论坛|圆桌|尤其|成文|席间|常言|全文|全程|全体|支持|支撑|经过|经由|时常|时而|安心|成套|文中|文末|项目地址)$/
const isWord = (text: string): boolean =>
  nobody.test(text) ||
  notNamed.test(text) ||
  noNames.has(text) ||
  numbered.test(text) ||
  wordStart.test(text) ||
  wordEnd.test(text)

const numbered = /^(?:主题|议题|话题|分享|演讲|嘉宾|讲师|专题|环节|第)[一二三四五六七八九十]/

/** Whether a text may be the name of a person, where a name is expected: a few Han, or capitalised words. */
export const mayBeName = (text: string): boolean =>
  (hanName.test(text) && !isWord(text)) ||
  (latinName.test(text) &&
    !nobody.test(text) &&
    !wordsOf(text).some((word) =>
      /^(?:Inc|Ltd|Corp|Labs?|Team|Group|Foundation|University|Community|Cloud)$/i.test(word),
    )) ||
  (oneLatinName.test(text) && !capitalWords.test(text))

const nameWord = new RegExp(
  `^(?:\\p{Lu}|\\p{Lu}[\\p{Ll}'’-]+(?:\\p{Lu}[\\p{Ll}'’-]+)?|(?:Mc|Mac|O['’])\\p{Lu}\\p{Ll}+|${particles})$`,
  'u',
)

/** A capital and small letters, as in `Ada`, `McDonald`, `O’Hara` or `J.`; not `PR`, `OpenAPI` or a word of titles. */
export const isNameWord = (word: string): boolean => nameWord.test(word) && !capitalWords.test(word)

/** Whether a text is the name of a person by itself, wherever it stands: with a surname, or capitalised words that are no words of titles. */
export function isSureName(text: string): boolean {
  if (/^\p{Script=Han}+$/u.test(text)) {
    if (isWord(text) || isChineseCompany(text)) return false
    if (longSurnames.test(text)) return text.length >= 3 && text.length <= 4
    return text.length >= 2 && text.length <= 3 && surnames.has(text.slice(0, 1))
  }
  if (hanName.test(text)) return true
  return latinName.test(text) && text.length <= 32 && wordsOf(text).every(isNameWord) && !isDoing(text)
}

/** `Knowing Better Databases`: a title that begins with what is done. */
const isDoing = (text: string): boolean => {
  const [first = ''] = text.split(' ', 1)
  return /^[A-Z][a-z]{3,}ing$/.test(first) && !pinyin.test(first)
}

/** The Chinese name that a text ends in, the longest for which `isBounded` holds of what stands before it. */
export const findLastHanName = (text: string, isBounded: (before: string) => boolean): string | undefined =>
  [4, 3, 2]
    .map((length) => text.slice(-length))
    .find(
      (last) =>
        isSureName(last) &&
        (last.length < 4 || isLongSurname(last.slice(0, 2))) &&
        isBounded(text.slice(0, -last.length)),
    )

/** Whether one word is a common given name. */
export const isGivenName = (word: string): boolean => givenNames.has(unmark(word.toLowerCase()))

/** `José` as `jose`. */
const unmark = (word: string): string =>
  /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o')

/** How surnames end, and few words of titles that are as long. */
const surnameEnd =
  /^(?:mc|mac(?=\p{Lu})|o['’])\p{Lu}|(?:ov|ova|eva|ski|ska|sky|ić|ovic|wicz|sson|nsen|rsen|lsen|dsen|stein|berg|mann|escu|enko|yan|idis|akis|poulos|inen|elli|etti|oglu|[áa]ndez|[íi]guez|[áa]lez|[ée]rez|moto|mura|yama|shima|swamy|murthy)$/iu
/** Chinese surnames, and syllables, as they are written in Latin letters. */
const pinyinSurname =
  /^(?:Wang|Zhang|Li|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Zhu|Hu|Guo|Gao|Lin|Luo|Zheng|Liang|Xie|Tang|Cao|Deng|Feng|Peng|Zeng|Xiao|Tian|Dong|Yuan|Cai|Jiang|Yu|Ye|Cheng|Wei|Su|Lu|Ding|Ren|Shen|Yao|Cui|Liao|Zou|Xiong|Qiu|Jin|Qin|Hou|Shao|Meng|Duan|Qian|Xue|Yan|Lei|Pan|Zhong|Tan|Jia|Fang|Dai|Hao|Bai|Shi|Yin|Tao|Zuo|Niu|Kong|Ruan|Xiang|Zhan|Zhuang|Ouyang)$/
const pinyin = /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiou]{1,3}(?:ng?|r)?-?){1,3}$/i

/** Whether a name in Latin letters ends in a Chinese surname. */
export const hasChineseSurname = (text: string): boolean =>
  / /.test(text) && pinyinSurname.test(text.split(' ').at(-1) ?? '')

/** Whether capitalised words are by their common given name, or by the form of their surname, those of a person: `Carol Proof`, not `Red Hat`. */
export const hasGivenName = (text: string): boolean => {
  if (!latinName.test(text)) return false
  const words = text.split(/ /)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const isKnown =
    isGivenName(first.split('-')[0] ?? '') ||
    (last.length > 5 && surnameEnd.test(last)) ||
    (words.length === 2 && pinyinSurname.test(last) && pinyin.test(first)) ||
    (words.length <= 3 && pinyinSurname.test(first) && words.slice(1).every((word) => pinyin.test(word)))
  return isKnown && isSureName(text)
}

/** `ada-example`, as the address of somebody's page is written, as `Ada Example`; any other text as it is. */
export const spellOut = (name: string): string =>
  /^[a-z]{2,}(?:-[a-z]{2,}){1,2}$/.test(name)
    ? name.replace(/(?:^|-)([a-z])/g, (_, first: string) => ` ${first.toUpperCase()}`).trim()
    : name
