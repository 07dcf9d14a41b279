import { foldWithMap } from '../../core/search/fold'

/** A run of the page's original text: the strings of its items, joined by nothing. */
export interface Match {
  readonly index: number
  readonly length: number
}

/** Text made ready for finding: unit `i` stands for `starts[i]` to `ends[i]` of the original. */
export interface SearchText {
  readonly text: string
  readonly original: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface TextItem {
  readonly str?: string
  readonly hasEOL?: boolean
}

interface Unit {
  readonly text: string
  readonly start: number
  readonly end: number
}

const isSpace = /\s/
const isInvisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/
// Scripts written without spaces between words, with their punctuation and full-width forms.
const isUnspaced = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\ud840-\ud8bf]/
const lineEnd = '\n'

const toItemUnits = (item: TextItem, offset: number): Unit[] => {
  const original = item.str ?? ''
  const { text, toOrigin } = foldWithMap(original)
  const units: Unit[] = []
  let next = original.length
  let end = next
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const start = toOrigin(at)
    // Units that come from one character, such as the two of a ligature, all end where it ends.
    if (next > start) end = next
    next = start
    units.push({ text: text.charAt(at), start: offset + start, end: offset + end })
  }
  units.reverse()
  const after = offset + original.length
  if (item.hasEOL) units.push({ text: lineEnd, start: after, end: after })
  return units
}

const isLetter = (unit: Unit | undefined) => unit !== undefined && /\p{Ll}/u.test(unit.text)

/** A word broken at a line's end: `exam-` and `ple`. */
const isBreakHyphen = (units: readonly Unit[], at: number) =>
  units[at]?.text === '-' && units[at + 1]?.text === lineEnd && isLetter(units[at - 1]) && isLetter(units[at + 2])

const squeeze = (units: readonly Unit[]): Unit[] => {
  const kept: Unit[] = []
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at]
    if (!unit || isInvisible.test(unit.text)) continue
    if (isBreakHyphen(units, at)) {
      at += 1
      continue
    }
    const last = kept.at(-1)
    if (isSpace.test(unit.text)) {
      if (last && last.text !== ' ' && !isUnspaced.test(last.text)) kept.push({ ...unit, text: ' ' })
      continue
    }
    if (last?.text === ' ' && isUnspaced.test(unit.text)) kept.pop()
    kept.push(unit)
  }
  return kept
}

/**
 * Makes the text of a page (its items in order) ready for finding: folded, lines joined, words broken by a hyphen
 * mended, spaces beside Han and Kana dropped, since slides set `基于 Layotto 的` with and without them.
 */
export const toSearchText = (items: readonly TextItem[]): SearchText => {
  const units: Unit[] = []
  let offset = 0
  for (const item of items) {
    if (item.str === undefined) continue
    for (const unit of toItemUnits(item, offset)) units.push(unit)
    offset += item.str.length
  }
  const kept = squeeze(units)
  return {
    text: kept.map((unit) => unit.text).join(''),
    original: items.map((item) => item.str ?? '').join(''),
    starts: kept.map((unit) => unit.start),
    ends: kept.map((unit) => unit.end),
  }
}

/** A query folded like the text it is looked for in; empty when it holds nothing to find. */
export const toSearchWord = (query: string): string => toSearchText([{ str: query }]).text.trim()

const findWord = (page: SearchText, word: string): Match[] => {
  const matches: Match[] = []
  for (let at = page.text.indexOf(word); at >= 0; at = page.text.indexOf(word, at + word.length)) {
    const start = page.starts[at] ?? 0
    const end = page.ends[at + word.length - 1] ?? start
    if (end > start) matches.push({ index: start, length: end - start })
  }
  return matches
}

/** The matches in the order they stand; those that overlap become one. */
export const joinMatches = (found: readonly Match[]): Match[] => {
  const joined: Match[] = []
  for (const match of [...found].sort((a, b) => a.index - b.index)) {
    const last = joined.at(-1)
    const lastEnd = last ? last.index + last.length : 0
    if (!last || match.index >= lastEnd) joined.push(match)
    else if (match.index + match.length > lastEnd)
      joined[joined.length - 1] = { index: last.index, length: match.index + match.length - last.index }
  }
  return joined
}

/** Finds any of the folded words wherever they are written, in the order they stand. */
export const findMatches = (page: SearchText, words: readonly string[]): Match[] =>
  joinMatches(words.filter((word) => word.length > 0).flatMap((word) => findWord(page, word)))

/** The order in which to read pages so that those near the reader come first: onwards to the end, then from the start. */
export const toReadingOrder = (pageCount: number, from: number): number[] =>
  Array.from({ length: pageCount }, (_, step) => (from - 1 + step) % pageCount)
