import { isDriveFile, mayHostSlides, toSlidesPlace } from './slide-address'

/** What is said of a link, from near to far. */
export interface SaidOfLink {
  readonly url: string
  /** The words of the link. */
  readonly text: string
  /** What introduces it: `Slides:`, or the head of its column. */
  readonly label: string
  /** What stands before it, since the last link or the line before. */
  readonly before: string
  /** What stands behind it, to the next link. */
  readonly behind: string
  /** The headings that it stands under. */
  readonly headings: readonly string[]
  /** It is an entry of a list or table, or alone on its line. */
  readonly isEntry: boolean
}

/** What slides are called in Chinese, as a part of patterns. */
const hanNames = '讲稿|投影片|幻灯|课件|演示文稿|演讲材料|演讲资料|胶片'
/** And in languages beside English. */
const otherNames = 'folien|diapos(?:itives?|itivas?)?|transparents|slajdy'
const otherBare =
  'pr[äé]sentation(?:en)?|presentaci[oó]n(?:es)?|apresenta[çc](?:[ãa]o|[õo]es)|presentazion[ei]|presentatie|prezentacj[aei]'
const anySlides = new RegExp(
  String.raw`${hanNames}|ppt|power ?point|slide|\bdeck\b|presentation|${otherNames}|${otherBare}`,
  'i',
)

/** Words that are slides in Chinese, however they go on, unless they are of something else, too. */
const hanSlides = new RegExp(`${hanNames}|PPT`, 'i')
const longestHan = 30
/** `Slides`, `Ada's slides`, `Gateways (slides)`, `slides of the talk`. */
const latinSlides =
  /^\W*(?:(?:the|my|our|his|her|their|view|see|get|download|link to|talk|google|full|all)\s+){0,3}(?:slides?(?:\s?decks?)?|slide ?show|pptx?|power ?points?)\b(?!\s+(?:template|design|master))|(?:\bslides?(?:\s?decks?|\s?show)?|\bpptx?|\bpower ?points?)(?:\s+(?:here|link|pdf|online|available))?\W*$/i
/** What names slides only when nothing else is said. */
const bareSlides =
  /^\W*(?:(?:the|my|our|his|her|their|view|see|get|download|full|link to|keynote|talk)\s+){0,2}(?:deck|presentations?)(?:\s+(?:here|link|pdf|file|deck|materials?))?\W*$/i
/** Words of slides that are to come, to be sent in or to be copied, or of the films of them. */
const otherMatter =
  /模板|模版|征集|提交|投稿|上传|要求|规范|指南|template|submit|upload|how to|guide(?:line)?s?\b|\btips\b|call for|视频|录像|录播|回放|\bvideos?\b|recordings?\b|\bwatch\b|youtube|博客|文章|\bblog\b|\barticles?\b|\bposts?\b/i
const toCome =
  /\b(?:will|shall|to be|soon|later|tba|tbd|coming|not yet|please|should|must|can be (?:sent|submitted))\b|稍后|后续|即将|将会|将在|将于|待|届时|会后|之后|请将|请把|请在/i
/** Words that say nothing of their own. */
const noWords =
  /^(?:https?:\/\/|www\.)|^\W*(?:(?:请|直接|可)?(?:戳|点击?|查看|下载|观看|获取|访问|阅读|移步)*(?:这里|此处|此|我|链接|下载|查看|地址|原文|网盘|百度(?:网盘|云)|github|gitee)*|(?:(?:view|see|download|get|find|open)\s+)?(?:it\s+|them\s+)?(?:on\s+|at\s+|from\s+)?(?:here|link|this link|this|online|web|pdf|html|download|view|open|page|website|google (?:drive|docs|slides)|drive|dropbox|github|gitlab|gitee|git ?repo(?:sitory)?|repo(?:sitory)?|speaker ?deck|slide ?share|prezi|[\w-]+(?:\.[\w-]+)+))\W*$/i

/** Whether words name slides and nothing else. */
export function nameSlides(words: string): boolean {
  if (!anySlides.test(words) || otherMatter.test(words) || toCome.test(words)) return false
  if (hanSlides.test(words) && /\p{Script=Han}/u.test(words)) return words.length <= longestHan
  return latinSlides.test(words) || bareSlides.test(words) || otherSlides.test(words)
}

const otherSlides = new RegExp(String.raw`^[^\p{L}]*(?:${otherNames}|${otherBare})[^\p{L}]*$`, 'iu')

/** Whether the words right before a link announce slides: `you can find the slides [here]`, `… , PPT：[…]`. */
function announceSlides(before: string, behind: string): boolean {
  const sentence =
    before
      .slice(-longestLead)
      .split(/[。！？!?；;]|\.\s/)
      .at(-1) ?? ''
  const rest = behind.slice(0, longestLead).split(/[。！？!?；;]|\.(?:\s|$)/)[0] ?? ''
  return announced.test(sentence) && !otherMatter.test(sentence) && !toCome.test(`${sentence} ${rest}`)
}

const longestLead = 120
const announced = new RegExp(
  String.raw`(?:${hanNames}|PPT|\bslides?\b|\bslide ?decks?\b|\bpresentations?\b(?=.{0,30}\b(?:at|on|here|from|under|via)\W*$)|\b(?:presentation|deck)\b(?=(?:\s(?:is|are|can|be|found|available|online|now|also)){0,5}\W*$))(?!\s*(?:template|模板))`,
  'i',
)
/** `, Code:`: what introduces the next link of a line, and says what it is instead. */
const ownLabel = /(?:^|[\s,，、|/（(·•-])([\p{L}][\p{L} ]{0,24})\s*[:：]\s*[（([]?\s*$/u

/** `Slides - [Gateways]` */
const dashLabel = /^\W*([\p{L} ]{2,24}?)\s*[-–—]+\s*$/u

/** Whether a link that is no file of slides leads to slides that a browser shows, or to a file on a drive that holds them. */
export function leadsToSlides({ url, text, label, before, behind, headings, isEntry }: SaidOfLink): boolean {
  const isSaid = [text, label, before, ...headings].some((words) => anySlides.test(words))
  if (!isSaid && !mayHostSlides(url)) return false
  if (isLicence.test(url)) return false
  const place = toSlidesPlace(url)
  if (place === 'slides') return !/模板|模版|template/i.test(text)
  if (place !== 'page') return false
  if (!isSaid || otherMatter.test(text)) return false
  if (nameSlides(text)) return !isOtherPage.test(url) || !bareSlides.test(text)
  const isBare = text === '' || noWords.test(text)
  const own = ownLabel.exec(before)?.[1]
  if (own !== undefined) return nameSlides(own)
  if (nameSlides(dashLabel.exec(before)?.[1] ?? '')) return true
  if (isBare && announceSlides(before, behind)) return true
  if (nameSlides(label) && !toCome.test(behind)) return true
  const [heading = '', ...above] = headings
  if (!isEntry) return false
  return nameSlides(heading) || (isDriveFile(url) && above.some(nameSlides))
}

/** What slides may be used by. */
const isLicence = /\/\/(?:[\w-]+\.)*creativecommons\.org\//i

/** `[presentation](…/blog/…)`: an article on it. */
const isOtherPage = /\/blogs?\/|medium\.com|mp\.weixin|juejin\.|zhihu\.com/i
