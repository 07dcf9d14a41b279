import { isKnownCompany } from './companies'

/** What people are in English, as a part of patterns. */
export const englishOffices = String.raw`(?:maintainer|committer|contributor|collaborator|engineer|architect|manager|founder|director|developer|professor|scientist|researcher|consultant|advocate|evangelist|analyst)s?\b|\bfellow\b|president|\bchief\b|specialist|programmer|lecturer|\bsre\b|postdoc|\bphd\b|\bowner\b|\bofficer\b`

/** Words that say what someone does or where, and stand in no name. */
export const roleWords = new RegExp(
  String.raw`团队|小组|专家|工程师|架构师|负责|总监|经理|主管|集团|公司|科技|金服|社区|协会|会员|会长|大学|学院|实验室|研究|开发|技术|研发|创始|合伙人|开源|核心|成员|主任|主席|委员|讲师|嘉宾|主持|运营|产品|布道|平台|项目|基于|来自|目前|现任|曾(?=[任在就于为担获是经供主参负先])|专注|从事|毕业|主要|参与|热爱|了解|直播|议题|简介|介绍|维护|发起|贡献|作者|部门|研究员|科学家|院士|教授|顾问|创办|云原生|lead|pmc|cto|ceo|vp|member|expert|team|community|group|\bhead of\b|admin(?:istrator)?\b|inc\b|ltd|labs?\b|university|${englishOffices}`,
  'i',
)
/** Words that say what a person is. */
export const personWords = new RegExp(
  String.raw`专家|工程师|架构师|设计师|负责人|总监|经理|主管|创始|合伙人|主任|主席|委员|成员|讲师|嘉宾|主持|教授|博士|研究员|科学家|院士|顾问|布道|作者|维护者|贡献者|开发者|开发人员|总裁|会员|会长|秘书长|院长|站长|学生|lead\b|pmc|\bc[te]o\b|\bvp\b|member|\bhead of\b|admin(?:istrator)?\b|${englishOffices}`,
  'i',
)
/** Words of titles, which say what is done and not by whom. */
const titleWords =
  /实现|实践|探索|解析|演进|之路|落地|构建|打造|如何|详解|指南|改造|剖析|揭秘|入门|优化|升级|初探|的设计/

/** Whether what stands behind a name reads as part of a title: `扩展 Kubernetes 实现发布部署` names nobody. */
export const isTitlePart = (affiliation: string): boolean =>
  titleWords.test(affiliation) && !personWords.test(affiliation)

/** Whether a text says what a person is: `示例公司高级工程师`. */
export const namesOffice = (text: string): boolean => personWords.test(text) && !titleWords.test(text)

/** A line that says what somebody is, is no longer. */
const longestRole = 60

/** Whether a line says what someone does: 某公司高级工程师, Mesh Maintainer; not one that tells what a talk is about. */
export const isRole = (line: string): boolean => line.length <= longestRole && roleWords.test(line) && !isTelling(line)

/** Words that begin a line about a talk, and none about a person. */
const tellingStart =
  /^\s*(?:(?:在)?(?:本|这|该|此)(?:次|期|场|节|篇|文|议题|演讲|分享|话题|主题|课程|讲座|报告|个)|(?:我们?|你|您|大家|让|将|会|从(?!事)|如何|怎[么样]|为什么|为何|什么是?|通过|随着|围绕|针对|面向|面对|结合|深入|对于|关于|由于|因为|虽然|如果|当|借助|利用|使用|作为|近年|近期|内容|欢迎|一起|首先|以(?!前|后)|用|讲(?!师|席)|聊|谈|看|带[你您来领着大]|揭[秘开示]|探[讨索究寻]|讨论|分析|解[读析密]|剖析|阐述|概述|回顾|总结|展望|演示|展示|介绍|(?:主要|重点|详细|简[单要]|全面|系统|分别|和大家|与大家|为大家|给大家|向大家)*(?:介绍|分享|讲解|讲述|阐述|探讨|讨论|分析|内容|涵盖|包括|包含|涉及))|(?:in )?(?:this|these|our|your|my)\b|from\b.*\bto\b|(?:we|you|it|its|i|how|why|what|when|where|learn|join|come|let|as|while|if|since|with|after|before)(?:['’]\w+)?\s)/iu
/** Words that sentences hold and no office. */
const tellingWords =
  /我们|你[的会将可能]|大家|如何|怎么|怎样|什么|为什么|这[个些次种一里]|已经|正在|可以|能够|应该|需要|因此|所以|但是|以及[^，,]*的|[了是在]什么|吗|呢|将[会在为从对]|[会将](?:介绍|分享|讲|带来)|不仅|越来越|\b(?:we|our|you|your|will|how|why)\b/iu
/** Words that begin what is told of a person who is not named again. */
const personStart =
  /^\s*(?:目前|现|就职|任职|供职|来自|曾|先后|毕业|从事|专注|致力|热爱|热衷|爱好|喜欢|拥有|具[有备]|多年|长期|擅长|精通|资深|担任|兼任|主要负责|负责(?!任)|参与|主导|是|[他她]|\d+\s*[余多]?\s*\+?\s*年|在[^，,。]{2,24}(?:负责|担任|从事|任职|工作)|(?:works?|working|leads?|leading|manages?|maintains?|builds?|has|is|was|he|she|they|born|currently|formerly|previously|author|creator|based)\b)/iu
/** How what somebody is, or where they belong, ends. */
export const officeEnd = /(?:[者员师家长手授士]|[责起创持辑始品理发]人)$|(?:团队|小组|[^全内]部|部门|社区|中心)$/u

/** Whether a line tells something, as sentences about a talk do, and does not say what somebody is or where they belong. */
export function isTelling(line: string): boolean {
  // `用户增长负责人` begins like a sentence, and ends like what somebody is.
  if (tellingStart.test(line)) return !endsAsOffice(line) || tellingWords.test(line)
  const clause = line.split(/[，,。；;！!？?]|\.(?=\s|$)/)[0] ?? ''
  if (personStart.test(clause)) return false
  if (tellingWords.test(clause)) return true
  if (isOffice(clause)) return false
  if (line.length >= shortestTold && clause.includes('的') && !ofPerson.test(line)) return true
  return sentenceEnd.test(line) || titleWords.test(clause) || tellingWords.test(line)
}

/** `网格的前世今生`: no office that is not known as one is as long and tells whose it is. */
const shortestTold = 7
/** `Foo Inc.` ends no sentence. */
const sentenceEnd = /[。！？!?]$|^(?:\S+\s+){2,}(?!(?:inc|corp|ltd|co|llc|gmbh|labs?|univ|dept|jr|sr)\.)\S*[a-z]{2}\.$/i
/** What is told of a person may stand behind what they work on. */
const ofPerson = /[，,。；;]\s*(?:负责|专注|从事|致力|热爱|擅长|毕业|[就任供]职|担任|曾任|现任|拥有)/
const longestOffice = 24
/** How what somebody is ends. */
export const personEnd = new RegExp(`(?:${personWords.source})$`, 'i')

/** Whether a short line ends as what somebody is, or where they belong, does. */
export const endsAsOffice = (line: string): boolean =>
  line.length <= longestOffice &&
  !/[，,。；;！!？?]/.test(line) &&
  (personEnd.test(line) || officeEnd.test(line) || isOrganisation(line))

const isOffice = (clause: string): boolean => namesOffice(clause) || isOrganisation(clause) || officeEnd.test(clause)

/** Short names that are those of companies, by how they end or because everybody knows them. */
export const isOrganisation = (text: string): boolean =>
  /^[^的]{1,7}(?:云|厂|社)$|(?:公司|集团|科技|大学|学院|(?:研究|软件|计算|自动化|信工)所|(?<=[^的]{2})社区|银行|基金会|中心|研究院|实验室|证券|保险|电信|移动|联通)$|^(?![^与和及的]*[与和及的])(?:.*\s)?\S{1,8}(?:网络|软件|数据|信息|技术|在线|金融)$/.test(
    text,
  ) || isKnownCompany(text)
