import type { Speaker } from '../model/item'
import { isSectionName } from './labels'
import { isSureName, mayBeName } from './names'
import {
  type GiversBelow,
  isNoTitle,
  likeTitle,
  noGivers,
  type RecordTexts,
  readGiversBelow,
  readLikelyBelow,
  readSentenceGivers,
  readSureGivers,
  toBeside,
} from './record-fields'
import type { Run } from './record-runs'
import { toColumnWays, type Way, ways } from './record-ways'
import { cleanTitle, readTalkTitle } from './talk-title'
import { foldTitle } from './title-match'

/** A record as one way reads it. */
export interface Reading {
  readonly texts: RecordTexts
  readonly title: string
  readonly giver: string
  readonly likeness: number
  readonly sure: readonly Speaker[]
  /** They are named beside the title. */
  readonly isBeside: boolean
  /** Nobody is sure, but a name may stand where one does. */
  readonly isNamed: boolean
  /** A sentence says that they tell of something. */
  readonly isTold: boolean
}

/** What records have on average; 0 without any. */
export const average = <T extends Reading>(readings: readonly T[], toValue: (reading: T) => number): number =>
  readings.reduce((sum, reading) => sum + toValue(reading), 0) / Math.max(1, readings.length)

/** The share of records of which something holds. */
export const share = (readings: readonly Reading[], holds: (reading: Reading) => boolean): number =>
  readings.filter(holds).length / readings.length

/** How surely a record names who gives a talk: where a name stands that nothing else tells, it may be one. */
export const toGiven = ({ sure, giver, isNamed }: Reading): number =>
  sure.length > 0 ? 1 : isNamed ? surelyNamed : giver !== '' && mayBeName(giver) ? likelyNamed : 0
const surelyNamed = 0.9
const likelyNamed = 0.6

/** Where so many name who gives them, the others do so in the same place. */
export const mostGiven = 0.5

/** Of fewer records it says nothing that all may name somebody in the same place. */
const leastAlike = 3

/** Reads records in the way that finds the most titles with givers in all of them together; none when no way does. */
export function readBestWay(records: readonly RecordTexts[], run: Run): Reading[] {
  const columns = run.kind.startsWith('row') ? Math.max(...records.map(({ line }) => line.cells.length)) : 0
  let best: { way: Way; score: number } | undefined
  const belowOf = readBelow(records)
  const readBy = (way: Way, some: readonly RecordTexts[]): Reading[] => {
    const read = (isNaming: boolean): Reading[] =>
      some.flatMap((texts) => toReading(texts, way, belowOf.get(texts) ?? noGivers, isNaming) ?? [])
    const readings = read(way.isNaming ?? false)
    // Where most records name somebody for sure, in the same place of the others a name stands, too; so it does where
    // nothing but names may stand there, of which one is sure.
    const isNaming =
      way.isNaming !== true &&
      (share(readings, ({ isBeside }) => isBeside) >= mostGiven ||
        (readings.length >= leastAlike &&
          readings.some(({ isBeside }) => isBeside) &&
          readings.every(({ giver, isBeside }) => isBeside || isSureName(giver))))
    return isNaming ? read(true) : readings
  }
  const first = records.slice(0, mostTried)
  for (const way of columns > 0 ? toColumnWays(columns) : ways) {
    const readings = readBy(way, first)
    if (readings.length * 2 < first.length || readings.length < 2) continue
    if (toVariety(readings) < leastVariety) continue
    const score = readings.reduce((sum, reading) => sum + toScore(reading), 0)
    if (best === undefined || score > best.score + 0.01) best = { way, score }
  }
  return best === undefined ? [] : readBy(best.way, records)
}

/** How well a way reads a record: it finds a title, somebody who gives it, and loses no words. */
function toScore(reading: Reading): number {
  const { likeness, giver, sure, isBeside, isNamed } = reading
  const isLost = giver !== '' && !isBeside && !isNamed
  return likeness * (1 + 1.5 * (sure.length > 0 || isNamed ? toGiven(reading) : 0)) * (isLost ? forLost : 1)
}
const forLost = 0.7

/** Who stands below each title; where somebody does below most of them, the same place names the others. */
function readBelow(records: readonly RecordTexts[]): ReadonlyMap<RecordTexts, GiversBelow> {
  const sure = records.map((texts) => [texts, readGiversBelow(texts)] as const)
  const named = sure.filter(([, { people, isTold }]) => people.length > 0 && !isTold).length
  if (named === records.length) return new Map(sure)
  if (named * 2 < records.length && !records.every(isNameBelow)) return new Map(sure)
  return new Map(sure.map(([texts, below]) => [texts, below.people.length > 0 ? below : readLikelyBelow(texts)]))
}

/** Whether right below stands what has the form of a name, which its siblings tell from a title. */
const isNameBelow = (texts: RecordTexts, _at: number, all: readonly RecordTexts[]): boolean => {
  const [only, ...others] = readLikelyBelow(texts).people
  return all.length >= leastAlike && only !== undefined && others.length === 0 && isSureName(only.name)
}

/** Of a long list its first records tell how the others are written. */
const mostTried = 8

const leastVariety = 0.8

/** How many of the titles differ, as a share; what is hardly one does not count. */
function toVariety(readings: readonly Reading[]): number {
  const titles = readings.flatMap(({ title, likeness }) => (likeness < 0.5 ? [] : [foldTitle(title)]))
  return titles.length === 0 ? 1 : new Set(titles).size / titles.length
}

/** Whether a link below a heading has its words: that a title is short says nothing then. */
const isLinkedSo = ({ part }: RecordTexts, title: string): boolean =>
  part.some(({ links }) => links.some(({ text }) => foldTitle(text) === foldTitle(title)))
const likeLinked = 0.9

/** Where somebody belongs, in brackets behind the name. */
const placeBehind = /\s*[（(][^（）()]*[)）]$/

function toReading(
  texts: RecordTexts,
  { split, isTelling = false }: Way,
  below: GiversBelow,
  isNaming: boolean,
): Reading | undefined {
  const parts = split(texts)
  if (parts === undefined) return undefined
  const read = readTalkTitle(parts.title.replace(/[\s,，;；|｜—–-]+$/, ''))
  const title = read.speakers.length > 0 ? cleanTitle(parts.title) : read.title
  const isQuoted = texts.line.text.includes(`《${title}》`)
  if (!isQuoted && isNoTitle(cleanTitle(title))) return undefined
  const whole = readSureGivers(parts.giver)
  const giver = whole.length > 0 ? parts.giver : toBeside(parts.giver)
  const inLine = whole.length > 0 ? whole : readSureGivers(giver)
  const beside = inLine.length > 0 ? inLine : readSentenceGivers(parts.giver)
  const sure = beside.length > 0 ? beside : below.people
  // What begins like the name of a part is a title where somebody gives it.
  if (!isQuoted && sure.length === 0 && isSectionName(cleanTitle(title))) return undefined
  const isTold = beside.length > 0 ? isTelling || inLine.length === 0 : below.isTold
  const name = giver.replace(placeBehind, '')
  const isNamed = isNaming && sure.length === 0 && (mayBeName(name) || giver.startsWith('@'))
  const isOther = below.people.length > 0 && !below.isTold && below.people.every(({ name }) => name !== title)
  const like = likeTitle(title, isQuoted, beside.length > 0 || isNamed || isOther)
  const likeness = like > 0 && like < likeLinked && isLinkedSo(texts, title) ? likeLinked : like
  return likeness === 0
    ? undefined
    : { texts, title, giver, likeness, sure, isBeside: beside.length > 0, isNamed, isTold }
}
