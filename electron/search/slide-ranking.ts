import { fold } from '../../core/search/fold'
import type { Piece } from '../../core/search/query'

/** A slide that was found, with its text. */
export interface SlideText {
  readonly row: number
  readonly text: string
}

/**
 * Orders slides in which a query stands, best first: words in the first line outweigh others, short slides long ones,
 * words that stand together words apart, and slides of `favoured` decks, whose names hold the query, all others.
 * FTS5's own bm25 counts every slide that holds a word before it ranks one, 70 to 250 ms for a common word among 200,000.
 */
export function rankSlides(
  slides: readonly SlideText[],
  pieces: readonly Piece[],
  isFavoured: (row: number) => boolean,
): { readonly row: number; readonly score: number }[] {
  const words = pieces.map(toWord)
  return slides
    .map(({ row, text }) => ({ row, score: scoreText(foldSlide(row, text), words) + (isFavoured(row) ? favour : 0) }))
    .sort((a, b) => b.score - a.score || a.row - b.row)
}

interface FoldedSlide {
  readonly text: string
  readonly folded: string
}

/** As one types, the same slides are weighed with each key. */
const recent = new Map<number, FoldedSlide>()
const mostRecent = 1_500

function foldSlide(row: number, text: string): string {
  const known = recent.get(row)
  if (known?.text === text) return known.folded
  if (recent.size >= mostRecent) recent.clear()
  const folded = fold(text)
  recent.set(row, { text, folded })
  return folded
}

interface Word {
  readonly text: string
  readonly kind: 'word' | 'prefix' | 'anywhere'
  readonly weight: number
}

/** A longer word says more than a short one. */
const toWord = (piece: Piece): Word => ({
  text: piece.kind === 'word' ? piece.text : piece.text.replace(/\s+/g, ''),
  kind: piece.kind === 'word' ? (piece.isPrefix ? 'prefix' : 'word') : 'anywhere',
  weight: Math.log2(1 + [...piece.text].length * (piece.kind === 'han' ? 2 : 1)),
})

const favour = 2
const headingShare = 1.2
/** As in BM25: how soon more of the same says no more, and how much a long text is held against a word. */
const saturation = 1.2
const lengthShare = 0.6
/** Characters of a usual slide. */
const usualLength = 240
/** Characters between words that belong together. */
const nearLength = 40

function scoreText(folded: string, words: readonly Word[]): number {
  const squeezed = words.some(({ kind }) => kind === 'anywhere') ? folded.replace(/\s+/g, '') : folded
  const firstLine = folded.slice(0, headingEnd(folded))
  const length = saturation * (1 - lengthShare + (lengthShare * folded.length) / usualLength)
  let score = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  for (const word of words) {
    const { count, at } = countWord(word.kind === 'anywhere' ? squeezed : folded, word)
    score += word.weight * ((count * (saturation + 1)) / (count + length))
    if (countWord(word.kind === 'anywhere' ? firstLine.replace(/\s+/g, '') : firstLine, word).count > 0)
      score += word.weight * headingShare
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  return words.length > 1 && last - first <= nearLength ? score + 1 : score
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
