/** What stands in an agenda and is no talk. */
const fillers = [
  /签到|签入|报到|入场|进场|离场|退场|集合|暖场|热场|候场|彩排|调试|等待|布展|布场|撤展/,
  /茶歇|咖啡|下午茶|点心|自助餐|午餐|午休|午饭|晚餐|晚宴|早餐|用餐|披萨|小吃|休息|中场|间歇|歇息/,
  /开场白?|开幕式?|闭幕式?|致[辞词]|致欢迎辞|欢迎辞|欢迎|揭幕|剪彩|主持人?|串场|暖场/,
  /合影|合照|拍照|留念|签名|切蛋糕|蛋糕|生日|庆生|庆祝|周年庆?|庆典|颁奖|授牌|颁发|证书|仪式|抽奖|福利|礼品|礼物|奖品|派发|领取|纪念品|伴手礼|周边|资料袋|胸牌|胸卡|文化衫/,
  /互动|自由|交流|讨论|问答|答疑|提问|茶话|社交|闲聊|参观|游览|游戏|破冰|自我介绍|聊天|畅聊|联谊/,
  /结束语?|总结|复盘|收尾|散场|结语|谢幕|合辑|尾声/,
  /check[ -]?in|sign[ -]?in|registrations?|reception|doors? opens?|doors|arrivals?|seating|set ?up|breakfast|lunch|dinner|coffee|tea|drinks?|pizza|food|snacks?|beers?|beverages?|break(?:out)?s?|intermission|pause|buffer|swag|badges?/,
  /welcom(?:e|ing)|opening|closing|close|kick[ -]?off|wrap[ -]?up|summary|introductions?|intros?|remarks?|announcements?|housekeeping|good ?bye|farewell|ends?|finish|start|begins?|conclusion/,
  /networking|socializing|socialising|social|mingle|mingling|after[ -]?party|party|q ?& ?a|q ?and ?a|\bqa\b|who are you|e-?mail|questions|answers|open discussion|open ?talk|group photos?|photos?|lucky draw|raffle|giveaway|quiz|prizes?|awards?|celebration|icebreaker|games?/,
]
/** Words that go with them and say nothing. */
const glue =
  /活动|圆桌|环节|介绍|会|时间|时段|阶段|现场|线上|线下|嘉宾|讲师|来宾|观众|听众|全体|大家|领导|专家|社区|演讲|分享|人员|参会者?|参会|及|与|和|或|并|的|首|上午|下午|晚上|中午|正式|开始|环境|准备|结业|请|一|二|两|三|四|五|六|七|八|九|十|幸运|精美|大|小|集体|分钟|热烈|有奖|观看|体验|展台|展位|展区|展示|演示|扫码|关注|发放|各位|开发者|用户|小伙伴|朋友|资料|物资|礼包|区|\b(?:and|or|the|a|an|with|to|of|for|at|on|by|you|all|us|our|your|from|host|hosts?|organi[sz]ers?|attendees?|guests?|speakers?|speech|session|time|event|morning|afternoon|evening|short|free|open|min|mins|minutes|light|some|more|live|few|words|community|note|photo|meet|mc|thank|thanks|thoughts?|provided|discussions?|day|demos?|booths?|swag|pick ?up|watch|visit)\b|\d+/gi
const marks = /[\s\p{P}\p{S}\p{Extended_Pictographic}]/gu
const longestFiller = 60

const fillerWords = new RegExp(fillers.map((pattern) => `(?:${pattern.source})`).join('|'), 'gi')

/** A day and nothing else, as it stands under a heading that asks when. */
const day =
  /^(?:\d{4}\s*[年./-]\s*)?\d{1,2}\s*[月./-]\s*\d{1,2}\s*[日号]?(?:\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?)?$/

const namedDay =
  /^(?=\w)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,]*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?)?[\s,]*(?:20\d\d)?[\s•:|–-]*$/

/** A panel of which the agenda does not say what it is about. */
const barePanel =
  /^(?:圆桌(?:讨论|论坛|环节|会议|对话|交流|分享|时间)?|(?:round ?table|panel)(?: discussion| session)?)$/

/** A kind of talk of which the agenda does not say what it is about. */
const bareKind =
  /^(?:(?:主题|闪电|技术|嘉宾|精彩|特邀|即兴)?(?:演讲|分享|报告)(?:环节|时间)?|(?:keynote|lightning|main|tech)? ?(?:talks?|speech(?:es)?|presentations?|sessions?)|keynotes?|prelekcj[ae]|charlas?|palestras?|vorträge|vortrag)$/

/** `欢迎来到…`, `Welcome to the meetup`, `End of the day`: nothing but a welcome or an end, whoever speaks it. */
const welcome =
  /^(?:欢迎(?:来到|参加|光临|各位|大家)|welcome to (?!the (?:world|age|era)\b)[^:：]{1,30}$|welcome\s*(?:[+&/-]|speech\b|address\b|remarks\b).*$|end of (?:the )?[\p{L}\p{N}#-]+$)/u

/** `Lunch at the canteen`, `Coffee and cake event`, `Teapot Party, see below`: a meal or a party, and what is said of it. */
const meal =
  /^(?:(?:lunch|breakfast|dinner|coffee|pizza|beers?|drinks|snacks)\b(?:\s*[/&+(（,]|\s(?:at|in|and|with|for|on)\b)|(?:[\p{L}-]+ ){0,2}(?:after)?party\s*(?:$|[,(（])).{0,60}$/u
/** The same in Polish, German, French, Spanish and Portuguese: a greeting, a break, an end. */
const elsewhere =
  /^(?:przywitanie|powitanie|przerwa|zakończenie|podsumowanie|rejestracja|begrüßung|ankommen|abschluss|vorstellungsrunde|(?:kurze |kaffee|mittags)?pause|accueil|clôture|bienvenida|cierre|descanso|abertura|encerramento|intervalo)(?![\p{L}-]).{0,40}$/u
/** What will stand here is not known yet. */
const unknown =
  /^(?:tb[acd]|to be (?:announced|confirmed|decided|defined|determined))\b.{0,20}$|^(?:主题|议题|题目|话题|内容|演讲|分享)?(?:待定|待公布|待确认|待补充|未定|(?:敬请|尽请|尽情)期待)(?:\s*[-–—(（/|｜].{0,20})?$/

/** Whether a title in quotes is a greeting and nothing else: `《开场致辞》`. */
export const isGreeting = (title: string): boolean =>
  /^(?:活动|大会|会议|领导|嘉宾|主办方|社区|开场|开幕|闭幕|欢迎)*(?:致[辞词]|开场白|欢迎[辞词])$/.test(title.trim())

/** `扫码报名`, `PPT 下载：…`, `关注公众号`: what an organiser asks of readers. */
const notice =
  /扫(?:码|描|一扫)|二维码|公众号|(?:加入|进入|添加).{0,12}(?:群|小助手)|^\P{L}*(?:PPT|讲稿|幻灯片|课件|资料|回放|视频|直播|报名|参会)\s*(?:下载|获取|领取|回顾|方式|链接|地址|入口)|^\P{L}*(?:欢迎|快来|立即|点击|马上).{0,12}(?:报名|参加|参会|观看)/iu

/** Paragraphs without those behind the last that says something: steps of an agenda, and what an organiser asks of readers. */
export function withoutNotices(paragraphs: readonly string[]): readonly string[] {
  const last = paragraphs.findLastIndex((text) => text.length > longestFiller || !(isFiller(text) || notice.test(text)))
  return last < 0 ? paragraphs : paragraphs.slice(0, last + 1)
}

/** Whether a line of an agenda is no talk: a day, or nothing but words such as 签到, 茶歇, 合影, break, welcome. */
export function isFiller(title: string): boolean {
  if (title.length > longestFiller || /[《》]/.test(title)) return false
  if (title !== '' && !/[\p{L}\d]/u.test(title)) return true
  // `茶歇（没有午餐）` is one whatever is said of it.
  const folded = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\S)\s*\([^()]{1,30}\)$/, '')
  if (
    /(?:致[辞词]|开场白?|开幕式?|闭幕式?|^(?:活动|会议|大会|演讲|分享)(?:正式)?(?:开始|结束)|opening remarks|closing remarks)$/.test(
      folded.trim(),
    )
  )
    return true
  if (
    [day, namedDay, welcome, barePanel, bareKind, meal, elsewhere, unknown].some((pattern) =>
      pattern.test(folded.trim()),
    )
  )
    return true
  const rest = folded.replace(fillerWords, ' ')
  return rest !== folded && rest.replace(glue, '').replace(marks, '') === ''
}
