import type { ParsedQuery, Piece } from '../../core/search/query'
import { toMatch } from './match'
import type { Named } from './named'
import type { Scope } from './scope'
import type { ShelfCatalogue } from './shelf-catalogue'
import type { SlideMatch } from './slide-index'
import type { TextIndex } from './text-index'

/** Below slides that hold all words themselves. */
const share = 0.5
const mostPieces = 6
/** Decks that are looked into for one part of the words. */
const mostDecks = 40
const mostGroups = 8

/**
 * Slides that hold some of the words, of decks, talks and speakers that are called by the others: a reader types what a
 * talk was about and what was on the slide. Best first; none of a query of one word or with alternatives.
 */
export function findSlidesInContext(
  shelf: ShelfCatalogue,
  textIndex: TextIndex,
  query: ParsedQuery,
  scope: Scope,
  limit: number,
): SlideMatch[] {
  const { must, choices } = query
  if (must.length < 2 || must.length > mostPieces || choices.length > 0) return []
  const groups = groupDecks(shelf, query, scope)
  const found = groups.flatMap(({ decks, rest }) => {
    const match = toMatch({ ...query, must: rest }, 'slide', textIndex.findNearWords)
    if (match === undefined) return []
    const pieces = rest.map((piece) => ({ piece, weight: textIndex.weigh(piece) }))
    return textIndex.findSlides({ text: query.text, match, pieces, favoured: [], hidden: [], only: decks, limit })
      .slides
  })
  return found.map((slide) => ({ ...slide, score: slide.score * share })).sort((a, b) => b.score - a.score)
}

interface Group {
  readonly decks: number[]
  /** What their names do not hold. */
  readonly rest: readonly Piece[]
}

/** Decks by the parts of a query that their names hold, those that hold the most first. */
function groupDecks(shelf: ShelfCatalogue, query: ParsedQuery, scope: Scope): Group[] {
  const held = new Map<number, Set<Piece>>()
  for (const piece of query.must)
    for (const deck of findDecksCalled(shelf, query, piece)) {
      const pieces = held.get(deck) ?? new Set()
      held.set(deck, pieces.add(piece))
    }
  const groups = new Map<string, Group>()
  for (const [deck, pieces] of held) {
    const named = shelf.numbered.get(deck)
    if (named === undefined || pieces.size === query.must.length || !scope.fits(named)) continue
    if (scope.misses(named).length > 0) continue
    const rest = query.must.filter((piece) => !pieces.has(piece))
    const key = rest.map(({ text }) => text).join('\n')
    const group = groups.get(key) ?? { decks: [], rest }
    if (group.decks.length < mostDecks) group.decks.push(deck)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => a.rest.length - b.rest.length).slice(0, mostGroups)
}

function findDecksCalled(shelf: ShelfCatalogue, query: ParsedQuery, piece: Piece): number[] {
  const alone: ParsedQuery = { ...query, must: [piece], not: [], notTitle: [], choices: [] }
  const matches = [...shelf.catalogue.find(alone), ...shelf.scan.find(alone)]
  return shelf.toDeckNumbers(matches.flatMap(({ key }) => (isOwn(shelf.named.get(key)) ? [key] : [])))
}

/** An event of several talks is called by all of them, and its decks belong to one each. */
const isOwn = (named: Named | undefined): boolean =>
  named !== undefined &&
  (named.kind === 'speaker' || !('item' in named) || 'talk' in named || named.item.talks.length < 2)
