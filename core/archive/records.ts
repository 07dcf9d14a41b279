import type { Speaker } from '../model/item'
import { isFiller } from './fillers'
import { isTalksSection, readLabel, toField } from './labels'
import type { PageLine } from './line-writer'
import { isBroadcast } from './page-title'
import { isWithinOne, toEvidence, type Weighed, weigh } from './record-evidence'
import { readExpectedGivers, readTexts } from './record-fields'
import { average, mostGiven, readBestWay, toGiven } from './record-readings'
import { findRuns, type Run } from './record-runs'
import { readTalkTitle } from './talk-title'

/** A talk that one of several like records tells. */
export interface RecordTalk {
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly firstLine: number
  readonly endLine: number
}

/** A run of records that are talks. */
export interface RecordRun {
  /** The line of the heading right above, -1 when there is none. */
  readonly headingLine: number
  /** How much says on average that they are talks, and how much in all. */
  readonly evidence: number
  readonly strength: number
  readonly firstLine: number
  readonly endLine: number
  readonly talks: readonly RecordTalk[]
  /** The first lines of its records that are no talks. */
  readonly others: readonly number[]
}

/** From this evidence on a run is one of talks. */
const enough = 2.6
/** Two may be alike by chance, unless both begin with one sign, and a broadcast is one talk. */
const forTwo = 0.8
const forBroadcast = 1.5

/**
 * Finds the programmes of a page without knowing how they are written: people write one as records that look alike, so that
 * what no single line says is said by all of them together. Runs that are known already, and those that share lines with
 * them, are left out. Of runs whose talks share lines the one with the most evidence stays.
 */
export function findRecordRuns(lines: readonly PageLine[], title: string, isKnown: (run: Run) => boolean): RecordRun[] {
  const runs = dropSame(findRuns(lines))
  const known = runs.filter(isKnown)
  const open = runs.filter((run) => known.every((other) => !areOverlapping(run, other)))
  const found = open.flatMap((run) => readRun(lines, run, title) ?? [])
  const kept: RecordRun[] = []
  for (const run of found.sort((one, other) => other.strength - one.strength)) {
    if (kept.every((other) => toEnd(run) <= toStart(other) || toStart(run) >= toEnd(other))) kept.push(run)
  }
  return kept.sort((one, other) => one.firstLine - other.firstLine)
}

const toStart = ({ talks, firstLine }: RecordRun): number => talks[0]?.firstLine ?? firstLine
const toEnd = ({ talks, endLine }: RecordRun): number => talks.at(-1)?.endLine ?? endLine

/** Lines that begin alike in several ways are one run. */
function dropSame(runs: readonly Run[]): Run[] {
  const first = new Map<string, Run>()
  for (const run of runs) {
    const key = run.records.map(({ at }) => at).join()
    if (!first.has(key)) first.set(key, run)
  }
  return [...first.values()]
}

const areOverlapping = ({ records: some }: Run, { records: others }: Run): boolean =>
  (some[0]?.at ?? 0) < (others.at(-1)?.end ?? 0) && (others[0]?.at ?? 0) < (some.at(-1)?.end ?? 0)

function readRun(lines: readonly PageLine[], run: Run, title: string): RecordRun | undefined {
  if (isWithinOne(run)) return undefined
  const all = run.records.flatMap((record) => readTexts(lines, record) ?? [])
  const records = all.filter(
    ({ lead, line }) => !isFact(line.text) && !isFiller(lead) && !isFiller(readTalkTitle(lead, true).title),
  )
  if (records.length < 2) return undefined
  const readings = readBestWay(records, run)
  if (readings.length === 0) return undefined
  const needed = enough + (isBroadcast(title) ? forBroadcast : 0)
  const weighed = weigh(readings, records.length, run, title)
  const evidence = toEvidence(weighed)
  const isChance = readings.length === 2 && !run.kind.startsWith('sign') && evidence < needed + forTwo
  const talks = isChance ? [] : toTalks(weighed, needed, run)
  const [first, last] = [all[0]?.record, all.at(-1)?.record]
  return talks.length < 2 || areTold(talks) || first === undefined || last === undefined
    ? undefined
    : {
        headingLine: run.headingLine,
        evidence,
        strength: weighed.reduce((sum, { evidence }) => sum + Math.max(0, evidence - needed + 1), 0),
        firstLine: first.at,
        endLine: last.end,
        talks,
        others: all.flatMap(({ record: { at } }) => (talks.some(({ firstLine }) => firstLine === at) ? [] : [at])),
      }
}

/** Whether most of what stands behind names says what they did: `张三 分享网关的落地实践，…`. */
const areTold = (talks: readonly RecordTalk[]): boolean =>
  talks.filter(({ title }) => telling.test(title)).length * 2 > talks.length

const telling = /^(?:分享|揭秘|展示|介绍|讲解|讲述|阐述|首次公开|深入(?:讲解|剖析|分享))(?!会)[^《》]{6}/

const isFact = (text: string): boolean => {
  const field = readLabel(text)?.field ?? toField(text)
  return field === 'held' || field === 'place' || field === 'form' || field === 'host'
}

/** What the records tell, those that lack a name read as their siblings are. */
function toTalks(readings: readonly Weighed[], needed: number, run: Run): RecordTalk[] {
  const given = average(readings, toGiven)
  const isAnnounced = run.headings.some(isTalksSection)
  return readings.flatMap(({ texts, title, giver, sure, likeness, evidence }) => {
    if (evidence < needed) return []
    const speakers = sure.length > 0 || given < mostGiven ? sure : readExpectedGivers(giver)
    const isBare = speakers.length === 0 && given >= mostGiven
    if (isBare && !isAnnounced && !texts.hasTalkLink) return []
    if (likeness < 0.5 && speakers.length === 0) return []
    return [{ title, speakers, firstLine: texts.record.at, endLine: texts.record.end }]
  })
}
