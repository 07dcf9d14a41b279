import { isGenericText, isProfileText } from './labels'

const leadIn = /^(?:[，,、：:/／|｜·•@＠\s]|目前|现在|现任|现为|任职于|就职于|来自|供职于|是|于|在(?=\p{Script=Han}))+/u
const noAffiliation =
  /^(?:\d{4}|\d+\.\d|(?:拥有)?\d{1,2}\+?\s*[余多]?年(?!级)|毕业|先后|曾|从事|长期|热爱|拥有|一直|具有|多年)/

/** What somebody does with a talk, or is called: `will show us how`, `says`, `she/her`; an address, or a number to call. */
const noPlace =
  /^(?:will|is|are|was|has|had|describes?|says?|said|talk(?:s|ed)|presents?|presented|shows?|showed|shares?|shared|gives?|gave|explains?|explained|introduces?|introduced|discuss(?:es|ed)|walks|walked|tells|told|demonstrates?|demonstrated|explores?|speaks|spoke|demos|covers|covered|asks|asked|writes|wrote|opens|opened|joins|joined|followed|proposed)\b|^(?:s?he|they|ze|any)\s*[/／]|^https?:|^[^\s:：]{2,12}[:：]\s*\d|^\[[^\]]*\]\(|^\{\{|(?:ppt|pdf|幻灯片?|讲稿|课件|视频|回放|资料|slides?).{0,12}(?:整理|上线|公开|期待|更新|上传|提供|稍后|soon|available)|(?:不|暂不|暂未|未|不便)(?:公开|提供).{0,6}(?:ppt|幻灯|讲稿|课件|资料|slides)|^\d{1,3}\s*(?:分钟|小时|min(?:ute)?s?\b|h\b)\s*$/i
const longestLink = 16
/** In Han, and in Latin letters, which take more room. */
export const longestAffiliation = 60
const longestLatin = 90

/** Behind what somebody was stands what they are. */
const nowAt = /[，,。；;]\s*(?:目前|现在?|如今)(?:为|任|是|就职于|任职于|供职于|担任|在)\s*([^，,。；;]{2,40})/

/** What somebody is now, where it stands behind what they were. */
export function readPresentOffice(text: string): string | undefined {
  const now = noAffiliation.test(text) ? nowAt.exec(text.slice(0, longestStory))?.[1] : undefined
  return now === undefined ? undefined : withoutVerb(now.trim())
}

const longestStory = 600

/** `某公司，担任工程师` as `某公司 工程师`. */
const withoutVerb = (text: string): string =>
  text.includes('担任') ? text.replace(/(?<=\S)[，,]?\s*担任(?=\S)/, ' ') : text

/** The short form of what someone does: a whole short line, else its first clause. */
export function toAffiliation(text: string | undefined): string | undefined {
  const clean = (text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(leadIn, '')
    .replace(/[。；;，,、\s]+$/, '')
  const now = readPresentOffice(clean)
  if (now !== undefined) return now
  if (!/[\p{L}\p{N}]/u.test(clean) || noAffiliation.test(clean) || noPlace.test(clean)) return undefined
  if (clean.length <= longestLink && (isGenericText(clean) || isProfileText(clean))) return undefined
  const sentence = clean.split(/。/)[0] ?? clean
  const isOneLine = sentence === clean && clean.length <= longestAffiliation
  const first = isOneLine ? clean : (sentence.split(/[，,；;]/)[0] ?? '')
  const longest = /\p{Script=Han}/u.test(first) ? longestAffiliation : longestLatin
  const short = first.length > longest ? (first.split('、')[0] ?? '') : first
  return short.length > longest || short.trim() === '' ? undefined : withoutVerb(short.trim())
}
