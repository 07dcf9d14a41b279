import { type Match, toSearchText } from '../../viewer/page-search'
import { findTerms } from '../../viewer/term-search'

/** A word of a search where it stands on the screen; `at` counts the characters before it. */
export interface MarkedWord {
  readonly range: Range
  readonly text: string
  readonly at: number
}

/** What a page says is in its own language; the words of the window around it are not meant. */
const said = 'article [lang], article .tag'
/** What a phrase does not reach beyond. */
const block = `p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, blockquote, figcaption, summary, div, ${said}`

const listBlocks = (box: Element): readonly (readonly Text[])[] => {
  const blocks = new Map<Element, Text[]>()
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const holder = parent?.closest(said) ? parent.closest(block) : null
    if (!(node instanceof Text) || holder === null) continue
    const texts = blocks.get(holder)
    if (texts === undefined) blocks.set(holder, [node])
    else texts.push(node)
  }
  return [...blocks.values()]
}

const toRange = (texts: readonly Text[], { index, length }: Match): Range => {
  const range = new Range()
  let before = 0
  for (const text of texts) {
    const after = before + text.length
    if (index >= before && index < after) range.setStart(text, index - before)
    if (index + length <= after) {
      range.setEnd(text, index + length - before)
      break
    }
    before = after
  }
  return range
}

/** Characters that are looked through, in about a quarter of a second: no page that somebody reads has more. */
const mostCharacters = 300_000

/** Finds the terms of an answer in what a page says, in the order they stand there. */
export const findMarkedWords = (box: Element, terms: readonly string[]): readonly MarkedWord[] => {
  let before = 0
  return listBlocks(box).flatMap((texts) => {
    if (texts.reduce((sum, { length }) => sum + length, before) > mostCharacters) return []
    const page = toSearchText(
      texts.map((text) => ({ str: text.data, hasEOL: text.nextSibling instanceof HTMLBRElement })),
    )
    const start = before
    before += page.original.length
    return findTerms(page, terms).map((match) => ({
      range: toRange(texts, match),
      text: page.original.slice(match.index, match.index + match.length),
      at: start + match.index,
    }))
  })
}

/** So many characters are read at a glance: about as many as a snippet has. */
const glance = 160

/** The word from which on the most of what was searched for stands close together, the first of equals. */
export const findBestPlace = <Word extends Pick<MarkedWord, 'text' | 'at'>>(
  words: readonly Word[],
): Word | undefined => {
  let best: { readonly word: Word; readonly letters: number } | undefined
  for (const [from, word] of words.entries()) {
    const seen = new Set<string>()
    for (let to = from; (words[to]?.at ?? Number.POSITIVE_INFINITY) < word.at + glance; to += 1)
      seen.add(words[to]?.text.toLowerCase() ?? '')
    const letters = [...seen].join('').length
    if (best === undefined || letters > best.letters) best = { word, letters }
  }
  return best?.word
}

const holds = (texts: readonly (string | undefined)[], term: string): boolean =>
  findTerms(toSearchText(texts.map((str = '') => ({ str, hasEOL: true }))), [term]).length > 0

/** Whether one of the terms stands in a page's body and nowhere in what is told above it. */
export const isInBodyAlone = (body: string, told: readonly (string | undefined)[], terms: readonly string[]): boolean =>
  terms.some((term) => !holds(told, term) && holds([body.slice(0, mostCharacters)], term))
