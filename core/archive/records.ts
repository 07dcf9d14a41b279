import type { Speaker } from '../model/item'
import { isFiller } from './fillers'
import { isReadingSection, isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import {
  isPersonRecord,
  likeTitle,
  type Parts,
  type RecordTexts,
  readExpectedGivers,
  readGiversBelow,
  readSentenceGivers,
  readSureGivers,
  readTexts,
  toColumnWays,
  toVariety,
  type Way,
  ways,
} from './record-fields'
import { findRuns, type Run } from './record-runs'
import { cleanTitle, isBroadcast, isGathering, readTalkTitle } from './talk-title'

/** A talk that one of several like records tells. */
export interface RecordTalk {
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly firstLine: number
  readonly endLine: number
}

/** A run of records that are talks. */
export interface RecordRun {
  readonly kind: string
  readonly way: string
  /** The line of the heading right above, -1 when there is none. */
  readonly headingLine: number
  /** How much says that they are talks. */
  readonly evidence: number
  readonly firstLine: number
  readonly endLine: number
  readonly talks: readonly RecordTalk[]
}

/** From this evidence on a run is one of talks. */
const enough = 3.1
/** Two may be alike by chance, and a broadcast is one talk. */
const forTwo = 0.8
const forBroadcast = 1.5

/**
 * Finds the programmes of a page without knowing how they are written: people write one as records that look alike, so that
 * what no single line says is said by all of them together. Those that are known
 * already, and what shares lines with them, are left out. Of runs that share lines the one with the most evidence stays.
 */
export function findRecordRuns(
  lines: readonly PageLine[],
  title: string,
  isKnown: (run: Run) => boolean = () => false,
): RecordRun[] {
  const runs = findRuns(lines)
  const known = runs.filter(isKnown)
  const open = runs.filter((run) => known.every((other) => !areOverlapping(run, other)))
  const found = open.flatMap((run) => readRun(lines, run, title) ?? [])
  const kept: RecordRun[] = []
  for (const run of found.sort((one, other) => other.evidence - one.evidence)) {
    if (kept.every((other) => run.endLine <= other.firstLine || run.firstLine >= other.endLine)) kept.push(run)
  }
  return kept.sort((one, other) => one.firstLine - other.firstLine)
}

const areOverlapping = ({ records: some }: Run, { records: others }: Run): boolean =>
  (some[0]?.at ?? 0) < (others.at(-1)?.end ?? 0) && (others[0]?.at ?? 0) < (some.at(-1)?.end ?? 0)

/** A record as one way reads it. */
interface Reading {
  readonly texts: RecordTexts
  readonly title: string
  readonly giver: string
  readonly likeness: number
  readonly sure: readonly Speaker[]
}

function readRun(lines: readonly PageLine[], run: Run, title: string): RecordRun | undefined {
  if (isOfOthers(run)) return undefined
  const all = run.records.flatMap((record) => readTexts(lines, record) ?? [])
  const records = all.filter(
    ({ lead, line }) => !isFact(line.text) && !isFiller(lead) && !isFiller(readTalkTitle(lead, true).title),
  )
  if (records.length < 2) return undefined
  const best = findBestWay(records, run)
  if (best === undefined) return undefined
  const { way, readings } = best
  const evidence = weigh(readings, records.length, run, title)
  const needed = enough + (readings.length === 2 ? forTwo : 0) + (isBroadcast(title) ? forBroadcast : 0)
  const talks = evidence >= needed ? toTalks(readings, run) : []
  const [first, last] = [all[0]?.record, all.at(-1)?.record]
  return talks.length < 2 || first === undefined || last === undefined
    ? undefined
    : {
        kind: run.kind,
        way: way.name,
        headingLine: run.headingLine,
        evidence,
        firstLine: first.at,
        endLine: last.end,
        talks,
      }
}

const isFact = (text: string): boolean => {
  const field = readLabel(text)?.field ?? toField(text)
  return field === 'held' || field === 'place' || field === 'form' || field === 'host'
}

const ofOthers =
  /赞助|主办|承办|协办|合作(?:伙伴|社区|媒体)|志愿|致谢|鸣谢|感谢|招募|征集|报名|项目|任务|赛题|赛程|奖|问答|faq|更新|发布|特性|变更|路线图|规划|参考|阅读|文章|博客|目录|相关|往期|更多|加入|关于|如何|评委|导师|组委|交通|链接|sponsor|partner|volunteer|organi[sz]er|thank|faq|release|changelog|\bfeatures?\b|roadmap|project|task|reference|reading|articles?|related|contents|previous|upcoming|past |join|about|how to|links?$|resources|bug|fix|contribut/i

/** What is told of one talk, or of one person. */
const withinOne: readonly unknown[] = ['takeaways', 'outline', 'host']

/** Whether the headings above say that a run is one of something else. */
function isOfOthers({ headings, above, kind }: Run): boolean {
  const near = headings.at(-1) ?? ''
  if (isReadingSection(near) || isReadingSection(above)) return true
  if ([near, above].some((text) => withinOne.includes(readLabel(text)?.field ?? toField(text)))) return true
  if (headings.some(isTalksSection) && !ofOthers.test(near.replace(/相关|回顾|报名/g, ''))) return false
  return ofOthers.test(near) || (kind.startsWith('i') && above.length <= 30 && ofOthers.test(above))
}

/** The way that finds the most titles with givers in all records together. */
function findBestWay(records: readonly RecordTexts[], run: Run): { way: Way; readings: Reading[] } | undefined {
  const columns = run.kind.startsWith('row') ? Math.max(...records.map(({ line }) => line.cells.length)) : 0
  let best: { way: Way; score: number } | undefined
  const belowOf = new Map(records.map((texts) => [texts, readGiversBelow(texts)]))
  const readBy = (way: Way, some: readonly RecordTexts[]): Reading[] =>
    some.flatMap((texts) => toReading(texts, way.split(texts), belowOf.get(texts) ?? []) ?? [])
  const first = records.slice(0, mostTried)
  for (const way of columns > 0 ? toColumnWays(columns) : ways) {
    const readings = readBy(way, first)
    if (readings.length * 2 < first.length || readings.length < 2) continue
    if (toVariety(readings.map(({ title }) => title)) < leastVariety) continue
    const score = readings.reduce((sum, { likeness, sure }) => sum + likeness * (1 + 1.5 * Number(sure.length > 0)), 0)
    if (best === undefined || score > best.score + 0.01) best = { way, score }
  }
  return best === undefined ? undefined : { way: best.way, readings: readBy(best.way, records) }
}

/** Of a long list its first records tell how the others are written. */
const mostTried = 12

const leastVariety = 0.8

function toReading(texts: RecordTexts, parts: Parts | undefined, below: readonly Speaker[]): Reading | undefined {
  if (parts === undefined) return undefined
  const read = readTalkTitle(parts.title.replace(/[\s,，;；|｜—–-]+$/, ''))
  const title = read.speakers.length > 0 ? cleanTitle(parts.title) : read.title
  const likeness = likeTitle(title, texts.line.text.includes(`《${title}》`))
  if (likeness === 0) return undefined
  const inLine = readSureGivers(parts.giver)
  const told = inLine.length > 0 ? inLine : readSentenceGivers(parts.giver)
  const sure = told.length > 0 ? told : below
  return { texts, title, giver: parts.giver, likeness, sure }
}

const share = (readings: readonly Reading[], holds: (reading: Reading) => boolean): number =>
  readings.filter(holds).length / readings.length

const announcing = /分享|演讲|议题|讲题|议程|talks?\b|sessions?\b|presentations?\b|program|highlights/i

const leastSupport = 0.5

/** What the records, and what stands above them, say for talks and against them. */
function weigh(readings: readonly Reading[], count: number, run: Run, title: string): number {
  const given = share(readings, ({ sure }) => sure.length > 0)
  const timed = share(readings, ({ texts }) => texts.hasTime)
  const linked = share(readings, ({ texts }) => texts.hasTalkLink)
  const quoted = share(readings, ({ texts, title }) => texts.line.text.includes(`《${title}`))
  const told = share(readings, ({ texts }) => texts.labelled.hasAbstract || texts.labelled.title !== undefined)
  const likeness = readings.reduce((sum, reading) => sum + reading.likeness, 0) / readings.length
  const people = share(readings, ({ texts, sure }) => sure.length === 0 && isPersonRecord(texts))
  const isAnnounced = run.headings.some(isTalksSection) || (run.above.length <= 60 && announcing.test(run.above))
  const support = 1.6 * timed + 1.2 * linked + quoted + told + (isAnnounced ? 1.4 : 0)
  const placed = share(readings, ({ sure }) => sure.some(({ affiliation }) => affiliation !== undefined))
  const isBelow = share(readings, ({ giver, sure }) => giver === '' && sure.length > 0) > 0.5
  // Names alone stand beside tasks, ways to reach people and what they said, too.
  const named = (support + placed + Number(isBelow) < leastSupport ? 2 : 3) * given
  return (
    named +
    support +
    (isGathering(title) ? 0.4 : 0) +
    Math.min(readings.length, 6) * 0.1 -
    2 * (1 - readings.length / count) -
    2 * (1 - likeness) -
    2 * people
  )
}

/** What the records tell, those that lack a name read as their siblings are. */
function toTalks(readings: readonly Reading[], run: Run): RecordTalk[] {
  const given = share(readings, ({ sure }) => sure.length > 0)
  const isAnnounced = run.headings.some(isTalksSection)
  return readings.flatMap(({ texts, title, giver, sure, likeness }) => {
    const speakers = sure.length > 0 || given < mostGiven ? sure : readExpectedGivers(giver)
    const isBare = speakers.length === 0 && given >= mostGiven
    if (isBare && !isAnnounced && !texts.hasTalkLink) return []
    if (likeness < 0.5 && speakers.length === 0) return []
    return [{ title, speakers, firstLine: texts.record.at, endLine: texts.record.end }]
  })
}

/** Where so many name who gives them, the others do so in the same place. */
const mostGiven = 0.5
