import { fold, foldKeepingCase } from './fold'
import { findRuns, splitCamelCase, toHanPairs, toTokens } from './tokens'

/** What one run of a query asks for. */
export type Piece =
  | {
      readonly kind: 'word'
      readonly text: string
      /** Its camel-case parts, when it has some: another way to find it. */
      readonly parts: readonly string[]
      /** The word is still being typed: what begins with it is found too. */
      readonly isPrefix: boolean
    }
  | { readonly kind: 'han'; readonly text: string; readonly pairs: readonly string[] }
  | { readonly kind: 'phrase'; readonly text: string; readonly tokens: readonly string[] }

/** What a reader typed, understood. All of `must` have to stand in what is found, none of `not`. */
export interface ParsedQuery {
  readonly text: string
  readonly must: readonly Piece[]
  readonly not: readonly Piece[]
  /** The folded words to be marked. */
  readonly terms: readonly string[]
}

/** Longer queries are cut: nobody types one, and none may keep the library from answering. */
const maxLength = 1_000
const maxPieces = 32
/** Characters of one word; what begins with them is found. */
const maxRunLength = 48

/**
 * Parses a query: words that all must match, "phrases", and -words that must not. The last word is a prefix
 * unless a space follows it. Any text is a query.
 */
export function parseQuery(input: string): ParsedQuery {
  const text = input.slice(0, maxLength)
  const must: Piece[] = []
  const not: Piece[] = []
  for (const clause of splitClauses(text)) {
    const pieces = clause.isPhrase ? toPhrase(clause.text) : toPieces(clause.text, clause.isOpen)
    ;(clause.isNot ? not : must).push(...pieces)
  }
  const wanted = withoutRepeats(must).slice(0, maxPieces)
  return { text, must: wanted, not: withoutRepeats(not).slice(0, maxPieces), terms: wanted.map((piece) => piece.text) }
}

interface Clause {
  readonly text: string
  readonly isPhrase: boolean
  readonly isNot: boolean
  /** Nothing follows it: it may still be being typed. */
  readonly isOpen: boolean
}

const openingQuote = /["“”「]/u
const closingQuote = /["“”」]/gu

function* splitClauses(text: string): Generator<Clause> {
  let at = 0
  while (at < text.length) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
    const isNot = /^[-－][^\s-]/.test(text.slice(at, at + 2))
    const start = isNot ? at + 1 : at
    const isPhrase = openingQuote.test(text.charAt(start))
    closingQuote.lastIndex = start + 1
    const closing = isPhrase ? closingQuote.exec(text)?.index : undefined
    if (closing !== undefined) {
      yield { text: text.slice(start + 1, closing), isPhrase: true, isNot, isOpen: false }
      at = closing + 1
      continue
    }
    const from = isPhrase ? start + 1 : start
    const word = /^[^\s"“”「]*/u.exec(text.slice(from))?.[0] ?? ''
    at = Math.max(from + word.length, at + 1)
    yield { text: word, isPhrase: false, isNot, isOpen: at >= text.length && !isNot }
  }
}

function toPieces(text: string, isOpen: boolean): Piece[] {
  const folded = foldKeepingCase(text)
  const found = [...findRuns(folded)]
  return found.map((run, at): Piece => {
    const characters = [...run.text]
    const isCut = characters.length > maxRunLength
    const kept = isCut ? characters.slice(0, maxRunLength).join('') : run.text
    if (run.isHan) return { kind: 'han', text: kept.toLowerCase(), pairs: toHanPairs(kept.toLowerCase()) }
    const isPrefix = isCut || (isOpen && at === found.length - 1 && run.end === folded.length)
    return { kind: 'word', text: kept.toLowerCase(), parts: isCut ? [] : splitCamelCase(kept), isPrefix }
  })
}

function toPhrase(text: string): Piece[] {
  const tokens = toTokens(text)
  const folded = fold(text).replace(/\s+/g, ' ').trim()
  const found = [...findRuns(foldKeepingCase(text))]
  const last = found.at(-1)
  if (last === undefined) return []
  if (found.length === 1) return toPieces(text, false)
  // The last character of a Han run is a token of its own only where the run ends, and a phrase may end before that.
  const isCut = last.isHan && [...last.text].length > 1
  return [{ kind: 'phrase', text: folded, tokens: isCut ? tokens.slice(0, -1) : tokens }]
}

function withoutRepeats(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter((piece) => {
    const key = JSON.stringify(piece)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
