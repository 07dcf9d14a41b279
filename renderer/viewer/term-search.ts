import { fold } from '../../core/search/fold'
import { findRuns } from '../../core/search/tokens'
import { findMatches, joinMatches, type Match, type SearchText, toSearchWord } from './page-search'

/** A word or phrase that was searched for, ready to be looked for in the text of a page. */
interface Term {
  /** Its words as they stand, whatever parts them. */
  readonly exact: RegExp
  /** Its letters, whatever parts them; only for terms long enough not to be met by chance. */
  readonly loose?: RegExp
  readonly isHanFirst: boolean
  /** So short that it begins many words: where it stands as a whole word, only there is it meant. */
  readonly isShort: boolean
}

const between = '[^\\p{L}\\p{N}]'
const leastLoose = 4
const mostShort = 2

const toLiteral = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const toTerm = (text: string): Term | undefined => {
  const runs = [...findRuns(fold(text))]
  const [first] = runs
  if (!first) return undefined
  const exact = runs.map(({ text: run, isHan }, at) => {
    const gap = at === 0 ? '' : isHan || runs[at - 1]?.isHan ? `${between}*` : `${between}+`
    return gap + toLiteral(run)
  })
  const letters = runs.flatMap(({ text: run }) => [...run])
  return {
    exact: new RegExp(exact.join(''), 'gu'),
    ...(letters.length >= leastLoose ? { loose: new RegExp(letters.map(toLiteral).join(`${between}*`), 'gu') } : {}),
    isHanFirst: first.isHan,
    isShort: !first.isHan && runs.length === 1 && letters.length <= mostShort,
  }
}

const isWordUnit = /[\p{L}\p{N}\p{M}]/u
const isUpper = /\p{Lu}/u
const isLower = /[\p{Ll}\p{N}]/u
const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Whether a word, or a part of one in camel case, begins here: search finds none that begins elsewhere. */
const isWordStart = ({ text, original, starts }: SearchText, at: number): boolean => {
  const before = text.charAt(at - 1)
  if (at === 0 || !isWordUnit.test(before) || isUnspaced.test(before)) return true
  const own = original.charAt(starts[at] ?? 0)
  if (!isUpper.test(own)) return false
  const previous = original.charAt(starts[at - 1] ?? 0)
  return isLower.test(previous) || isLower.test(original.charAt((starts[at] ?? 0) + 1))
}

const findPattern = (page: SearchText, pattern: RegExp, isWanted: (at: number) => boolean): Match[] => {
  const matches: Match[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(page.text); found !== null; found = pattern.exec(page.text)) {
    if (!isWanted(found.index)) {
      pattern.lastIndex = found.index + 1
      continue
    }
    const start = page.starts[found.index] ?? 0
    const end = page.ends[found.index + found[0].length - 1] ?? start
    if (end > start) matches.push({ index: start, length: end - start })
  }
  return matches
}

const findTerm = (page: SearchText, term: Term): Match[] => {
  const isWanted = (at: number) => term.isHanFirst || isWordStart(page, at)
  const exact = findPattern(page, term.exact, isWanted)
  if (exact.length === 0) return term.loose ? findPattern(page, term.loose, isWanted) : []
  if (!term.isShort) return exact
  const whole = exact.filter(({ index, length }) => {
    const after = page.original.charAt(index + length)
    return !isWordUnit.test(after) || isUnspaced.test(after)
  })
  return whole.length > 0 ? whole : exact
}

/**
 * Finds what a search found on a page, by the terms of its answer: words and parts of words that begin as a term does,
 * phrases whatever signs stand between their words, Chinese across the ends of lines. A term of signs only is looked
 * for as it is written.
 */
export const findTerms = (page: SearchText, terms: readonly string[]): Match[] =>
  joinMatches(
    terms.flatMap((text) => {
      const term = toTerm(text)
      return term ? findTerm(page, term) : findMatches(page, [toSearchWord(text)])
    }),
  )
