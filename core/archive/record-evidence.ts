import { isReadingSection, isTalksSection, readLabel, toField } from './labels'
import { isGathering } from './page-title'
import { isPersonRecord, type RecordTexts } from './record-fields'
import { average, type Reading, share, toGiven } from './record-readings'
import type { Run } from './record-runs'
import { giverWords } from './speakers'

/** How much each sign says that a record is a talk. */
const weights = {
  given: 3,
  /** Names alone stand beside tasks, ways to reach people and what they said, too. */
  givenAlone: 2.4,
  /** A sentence says that they tell of something. */
  told: 1,
  timed: 1.6,
  linked: 1.2,
  quoted: 1,
  labelled: 1,
  /** Behind a name, beside a title, stand brackets or what its bearer is called; or both stand in brackets. */
  placed: 0.7,
  described: 0.9,
  announced: 1.4,
  gathering: 0.4,
  pageOfTalks: 0.8,
  sibling: 0.1,
  person: -2,
  unlike: -2,
  unread: -2,
  ofOthers: -10,
}
/** More siblings say no more. */
const mostSiblings = 6
const leastSupport = 0.5
/** Records that say so much by themselves are what their siblings are compared with. */
const strong = 2.5

/** A record as it was read, and how much says that it is a talk. */
export interface Weighed extends Reading {
  readonly evidence: number
}

/**
 * What records say for talks and against them: each by itself, all that are alike, and what stands above them. `count` is
 * how many records there are, also those that were not read.
 */
export function weigh(readings: readonly Reading[], count: number, run: Run, title: string): Weighed[] {
  const announced = isAnnounced(run) ? weights.announced : 0
  const toOwn = toOwnEvidence(readings, announced)
  const shared =
    announced +
    weighTitle(title) +
    weights.sibling * Math.min(readings.length, mostSiblings) +
    weights.placed * share(readings, isPlaced) +
    (isOfOthers(run) ? weights.ofOthers : 0)
  const unread = weights.unread * (1 - readings.length / count)
  const strongest = readings.filter((reading) => toOwn(reading) >= strong)
  const isMixed = strongest.length > 1
  const alike = average(isMixed ? strongest : readings, toOwn)
  return readings.map((reading) => {
    const own = toOwn(reading)
    return { ...reading, evidence: (own + alike) / 2 + shared + (isMixed && own >= strong ? unread / 2 : unread) }
  })
}

/** `张三（某公司） - 网关的一年`, `张三 @ada42 网关的一年` */
const isPlaced = ({ isBeside, sure, texts: { lead } }: Reading): boolean =>
  isBeside &&
  sure.every(({ name, affiliation }) => {
    const at = lead.indexOf(name)
    return (
      /^\s*[（(@]/.test(lead.slice(at + name.length)) ||
      (affiliation !== undefined && /[（(][^（）()]*$/.test(lead.slice(0, at)))
    )
  })

/** How much on average says that records are talks. */
export const toEvidence = (records: readonly Weighed[]): number => average(records, ({ evidence }) => evidence)

/** Tells what a record says by itself, as the records beside it let its names be understood. */
function toOwnEvidence(readings: readonly Reading[], announced: number): (reading: Reading) => number {
  const placed = share(readings, ({ sure }) => sure.some(({ affiliation }) => affiliation !== undefined))
  const isBelow = share(readings, ({ giver, sure }) => giver === '' && sure.length > 0) > 0.5
  const isAlone = average(readings, toSupport) + announced + placed + Number(isBelow) < leastSupport
  const given = isAlone ? weights.givenAlone : weights.given
  return (reading) =>
    given * toGiven(reading) +
    toSupport(reading) +
    weights.unlike * (1 - reading.likeness) +
    (reading.sure.length === 0 && isPersonRecord(reading.texts) ? weights.person : 0) +
    (reading.isTold ? weights.told : 0)
}

/** `网关的一年（讲师：张三）` */
const saysGiver = new RegExp(String.raw`[（(，,|｜\s—–-]${giverWords}\s*[:：]`, 'i')

/** What a record says for being a talk beside who gives it. */
function toSupport({ texts, title }: Reading): number {
  const { hasTime, hasTalkLink, labelled, line } = texts
  return (
    (hasTime ? weights.timed : 0) +
    (hasTalkLink ? weights.linked : 0) +
    (line.text.includes(`《${title}`) ? weights.quoted : 0) +
    (labelled.hasAbstract || labelled.title !== undefined || saysGiver.test(line.text) ? weights.labelled : 0) +
    (isDescribed(texts) ? weights.described : 0)
  )
}

const shortestAbstract = 30

/** Whether what reads as told of a talk stands below a heading or a line in bold, or behind bold words. */
function isDescribed({ line, below: [first] }: RecordTexts): boolean {
  const behind = line.kind === 'item' && line.boldLead !== '' ? line.text.length - line.boldLead.length : 0
  if (behind >= 2 * shortestAbstract) return true
  if (first === undefined || first.kind === 'item' || !(line.kind === 'heading' || line.isBold)) return false
  return first.text.length >= (/\p{Script=Han}/u.test(first.text) ? 1 : 2) * shortestAbstract
}

const announcing =
  /分享|演讲|议题|讲题|主题|议程|talks?\b|sessions?\b|presentations?\b|\bprogram(?:me)?s?\b|highlights/i
const longestAnnouncement = 60

const isAnnounced = ({ headings, above }: Run): boolean =>
  headings.some(isTalksSection) || (above.length <= longestAnnouncement && announcing.test(above))

/** Titles of pages that say that it is talks they tell of. */
const ofTalks = /\btalks\b|\bpr[eé]sentations\b|分享会|演讲/i

const weighTitle = (title: string): number =>
  isGathering(title) ? weights.gathering : ofTalks.test(title) ? weights.pageOfTalks : 0

const ofOthers =
  /赞助|主办|承办|协办|合作(?:伙伴|社区|媒体)|志愿|致谢|鸣谢|感谢|招募|征集|报名|项目|任务|赛题|赛程|奖|问答|faq|更新|发布|特性|变更|路线图|规划|参考|阅读|文章|博客|目录|相关|往期|更多|加入|关于|如何|评委|导师|组委|交通|链接|sponsor|partner|volunteer|organi[sz]er|thank|faq|release|changelog|\bfeatures?\b|roadmap|project|task|reference|reading|articles?|related|contents|previous|upcoming|past |join|about|how to|links?$|resources|bug|fix|contribut/i

const longestLabel = 30

/** Whether the headings above say that a run is one of something else than talks. */
function isOfOthers({ headings, above, kind }: Run): boolean {
  const near = headings.at(-1) ?? ''
  if (isReadingSection(near) || isReadingSection(above)) return true
  if (headings.some(isTalksSection) && !ofOthers.test(near.replace(/相关|回顾|报名/g, ''))) return false
  if (ofOthers.test(near)) return true
  return kind.startsWith('i') && above.length <= longestLabel && ofOthers.test(above) && !announcing.test(above)
}

/** What is told of one talk, or of one person. */
const withinOne: readonly unknown[] = ['takeaways', 'outline', 'host']

/** Whether what stands right above says that a run tells of one talk, or of one person. */
export const isWithinOne = ({ headings, above }: Run): boolean =>
  [headings.at(-1) ?? '', above].some((text) => withinOne.includes(readLabel(text)?.field ?? toField(text)))
