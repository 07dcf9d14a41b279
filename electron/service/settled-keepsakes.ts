import { toSeenPage } from '../../core/corrections/seen-page'
import type { SeenPage } from '../../core/model/correction'
import type { Keepsake, KeepsakeSubject, KeepsakeTarget } from '../../core/model/keepsake'
import type { Source } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { StoredKeepsake } from '../library/keepsakes'
import type { FindDeck } from '../library/lists'
import { createPlaceFinder, type KeepsakePlace, type LostPlace } from './keepsake-places'

/** What is known of the things that keepsakes are of. */
export interface KeepsakeGround {
  readonly shelf: Shelf
  readonly findDeck: FindDeck
  /** Those that were removed, too. */
  readonly sources: readonly Source[]
}

/** Tells of keepsakes how what they are of stands now. */
export interface KeepsakeSettler {
  settle(stored: StoredKeepsake): Keepsake
  /** What is kept with a keepsake of this, as it is now; undefined when it is not in the library, as a slide behind the last. */
  describe(target: KeepsakeTarget): Pick<StoredKeepsake, 'target' | 'subject' | 'seen'> | undefined
}

/** Holds keepsakes against a library as it is now. */
export function createKeepsakeSettler({ shelf, findDeck, sources }: KeepsakeGround): KeepsakeSettler {
  const find = createPlaceFinder(shelf, findDeck)
  const sourceOf = new Map(sources.map((source) => [source.id, source]))

  const toSubject = ({ item, title, talk, otherLanguage }: KeepsakePlace): KeepsakeSubject => ({
    title: cut(title),
    itemTitle: cut(item.page.title),
    itemKind: item.page.kind,
    language: otherLanguage ?? item.page.language,
    sourceTitle: cut(sourceOf.get(item.source)?.title ?? item.source),
    speakers: (talk?.speakers ?? []).slice(0, mostSpeakers).map(({ name }) => cut(name)),
    ...(item.page.date === undefined ? {} : { date: item.page.date }),
  })
  const isBehindLast = (target: KeepsakeTarget): boolean => {
    if (target.kind !== 'slide') return false
    const { state } = findDeck(target.deckId, '')
    return state.state === 'ready' && state.pages !== undefined && target.page > state.pages
  }
  return {
    settle: (stored) => {
      const { seen: _, ...keepsake } = stored
      const { target, subject } = stored
      const place = find(target, stored.seen ?? { title: subject.itemTitle, language: subject.language, talks: [] })
      if (!isLost(place)) {
        const { item, talkIds = [], otherLanguage } = place
        const other = otherLanguage === undefined ? {} : { otherLanguage }
        return { ...keepsake, target: place.target, subject: toSubject(place), talkIds, ...other, ...toMarks(item) }
      }
      const { lost, item } = place
      if (item !== undefined)
        return { ...keepsake, target: { ...target, ...toRef(item) }, talkIds: [], lost, ...toMarks(item) }
      const source = sourceOf.get(target.source)
      const isGone = source === undefined || source.removedAt !== undefined
      return { ...keepsake, talkIds: [], lost, ...(isGone ? { isSourceRemoved: true } : {}) }
    },
    describe: (target) => {
      const place = find(target, undefined)
      if (isLost(place) || isBehindLast(place.target)) return undefined
      const { item, talkIds = [] } = place
      const seen = target.kind === 'talk' ? toSeenPage(item.pagesAsRead, talkIds) : undefined
      return { target: place.target, subject: toSubject(place), ...toSeen(seen) }
    },
  }
}

/** No title or name that is shown is longer. */
const longestWords = 1000
const mostSpeakers = 50

const cut = (words: string): string => words.slice(0, longestWords)
const toRef = ({ source, id }: ShelfItem) => ({ source, id })
const isLost = (place: KeepsakePlace | LostPlace): place is LostPlace => 'lost' in place
const toMarks = ({ page, isSourceRemoved }: ShelfItem) => ({
  ...(page.vanishedAt === undefined ? {} : { vanishedAt: page.vanishedAt }),
  ...(isSourceRemoved ? { isSourceRemoved } : {}),
})
const toSeen = (seen: SeenPage | undefined) => (seen === undefined ? {} : { seen })
