import { fold } from '../../core/search/fold'
import { beginsLongerPart, findRuns } from '../../core/search/tokens'
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
  readonly isParticle: boolean
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
    isParticle: isParticle(first.text) && runs.length === 1,
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
  const start = starts[at] ?? 0
  if (!isUpper.test(original.charAt(start))) return false
  const previous = original.charAt(starts[at - 1] ?? 0)
  return isLower.test(previous) || isLower.test(original.charAt(start + 1)) || beginsLongerPart(original, start)
}

/** A run of the page's text as it is searched, where lines and the spaces beside Han are gone. */
interface Span {
  readonly from: number
  readonly to: number
}

const findPattern = (page: SearchText, pattern: RegExp, isWanted: (at: number) => boolean): Span[] => {
  const spans: Span[] = []
  pattern.lastIndex = 0
  for (let found = pattern.exec(page.text); found !== null; found = pattern.exec(page.text)) {
    if (isWanted(found.index)) spans.push({ from: found.index, to: found.index + found[0].length })
    else pattern.lastIndex = found.index + 1
  }
  return spans
}

const isWholeWord = ({ text }: SearchText, { to }: Span): boolean => {
  const after = text.charAt(to)
  return !isWordUnit.test(after) || isUnspaced.test(after)
}

const findTerm = (page: SearchText, term: Term): Span[] => {
  const isWanted = (at: number) => term.isHanFirst || isWordStart(page, at)
  const exact = findPattern(page, term.exact, isWanted)
  if (exact.length === 0) return term.loose ? findPattern(page, term.loose, isWanted) : []
  const whole = term.isShort ? exact.filter((span) => isWholeWord(page, span)) : []
  return whole.length > 0 ? whole : exact
}

/** Those that overlap or stand side by side are one: `基于Layotto的` is three terms, and one thing that was typed. */
const joinSpans = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else joined.push(span)
  }
  return joined
}

/** Words that stand everywhere and say nothing alone: marked only where they stand beside others. */
const isParticle = (text: string) => /^[的了和与是在之及等而或为对从中]$/u.test(text)

const findSpans = (page: SearchText, terms: readonly Term[]): Span[] => {
  const telling = joinSpans(terms.filter((term) => !term.isParticle).flatMap((term) => findTerm(page, term)))
  const particles = terms.filter((term) => term.isParticle).flatMap((term) => findTerm(page, term))
  if (telling.length === 0) return joinSpans(particles)
  const beside = particles.filter(({ from, to }) => telling.some((span) => from <= span.to && span.from <= to))
  return joinSpans([...telling, ...beside])
}

const toMatch = ({ starts, ends }: SearchText, { from, to }: Span): Match[] => {
  const start = starts[from] ?? 0
  const end = ends[to - 1] ?? start
  return end > start ? [{ index: start, length: end - start }] : []
}

/**
 * Finds what a search found on a page, by the terms of its answer: words and parts of words that begin as a term does,
 * phrases whatever signs stand between their words, Chinese across the ends of lines. A term of signs only is looked
 * for as it is written.
 */
export const findTerms = (page: SearchText, terms: readonly string[]): Match[] => {
  const known = terms.map((text) => ({ text, term: toTerm(text) }))
  const signs = known.filter(({ term }) => term === undefined).map(({ text }) => toSearchWord(text))
  const spans = findSpans(
    page,
    known.flatMap(({ term }) => term ?? []),
  )
  return joinMatches([...spans.flatMap((span) => toMatch(page, span)), ...findMatches(page, signs)])
}
