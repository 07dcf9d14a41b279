import { fold } from '../../core/search/fold'
import type { Piece } from '../../core/search/query'
import type { SlideText } from './recent-texts'

/** A part of a query, and how much it says: the rarer it is, the more. */
export interface WeighedPiece {
  readonly piece: Piece
  readonly weight: number
}

/**
 * Orders slides in which a query stands (`text`, as it was typed), best first: rare words outweigh common ones, as in BM25, and words in the first
 * line, most of all when they are all of it, those further down; words that stand together outweigh words apart, and
 * slides of `favoured` decks, whose names hold the query, all others. FTS5's own bm25 counts every slide that holds a word
 * before it ranks one, 70 to 250 ms for a common word among 200,000.
 */
export function rankSlides(
  slides: readonly SlideText[],
  pieces: readonly WeighedPiece[],
  text: string,
  isFavoured: (row: number) => boolean,
): (SlideText & { readonly score: number })[] {
  const words = pieces.map(toWord)
  const asked = toLetters(fold(text))
  const usualLength = Math.max(1, slides.reduce((sum, { folded }) => sum + folded.length, 0) / slides.length)
  const scale = { words, asked, usualLength }
  return slides
    .map((slide) => ({ ...slide, score: scoreText(slide.folded, scale) + (isFavoured(slide.row) ? favour : 0) }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
}

interface Word {
  readonly text: string
  readonly kind: 'word' | 'prefix' | 'anywhere'
  readonly weight: number
}

const toWord = ({ piece, weight }: WeighedPiece): Word => ({
  text: piece.kind === 'word' ? piece.text : piece.text.replace(/\s+/g, ''),
  kind: piece.kind === 'word' ? (piece.isPrefix ? 'prefix' : 'word') : 'anywhere',
  weight,
})

const favour = 2
/** Of a word's weight: for standing in the first line, for how much of that it is, and for being that line in its order. */
const headingShare = 0.2
const wholeHeadingShare = 1.2
const sameHeadingShare = 2
/** As in BM25: how soon more of the same says no more, and how much a long text is held against a word. */
const saturation = 1.2
const lengthShare = 0.75
/** Characters between words that belong together. */
const nearLength = 40

/** What all texts are held against. */
interface Scale {
  readonly words: readonly Word[]
  /** The letters of the query. */
  readonly asked: string
  readonly usualLength: number
}

const toLetters = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '')

function scoreText(folded: string, { words, asked, usualLength }: Scale): number {
  const squeezed = words.some(({ kind }) => kind === 'anywhere') ? folded.replace(/\s+/g, '') : folded
  const firstLine = folded.slice(0, headingEnd(folded)).trim()
  const heading = firstLine.replace(/\s+/g, '')
  const length = saturation * (1 - lengthShare + (lengthShare * folded.length) / usualLength)
  let score = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  let headingWeight = 0
  let headingLength = 0
  for (const word of words) {
    const { count, at } = countWord(word.kind === 'anywhere' ? squeezed : folded, word)
    score += word.weight * ((count * (saturation + 1)) / (count + length))
    if (countWord(word.kind === 'anywhere' ? heading : firstLine, word).count > 0) {
      headingWeight += word.weight
      headingLength += word.text.length
    }
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  if (headingWeight > 0) score += headingWeight * scoreHeading(toLetters(heading), headingLength, asked)
  return words.length > 1 && last - first <= nearLength ? score * 1.1 : score
}

function scoreHeading(said: string, length: number, asked: string): number {
  const covered = said === '' ? 0 : Math.min(1, length / said.length)
  return headingShare + wholeHeadingShare * covered + (said !== '' && said === asked ? sameHeadingShare : 0)
}

function headingEnd(text: string): number {
  const end = text.trimStart().indexOf('\n')
  return end < 0 ? text.length : end + (text.length - text.trimStart().length)
}

const isWordPart = /[\p{L}\p{N}]/u

/** How often a word stands in a text, counted up to some, and where first. */
function countWord(text: string, { text: word, kind }: Word): { readonly count: number; readonly at: number } {
  let count = 0
  let first = text.length
  for (let at = text.indexOf(word); at >= 0 && count < mostCounted; at = text.indexOf(word, at + word.length)) {
    const isWhole = kind !== 'word' || !isWordPart.test(text.charAt(at + word.length))
    // A camel-case part stands inside a word; it counts, but less.
    const isBegun = kind === 'anywhere' || at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))
    count += isWhole && isBegun ? 1 : 0.5
    first = Math.min(first, at)
  }
  return { count, at: first }
}

const mostCounted = 8
