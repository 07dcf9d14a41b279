import type { Hit, HitKind } from '../../../core/model/search'
import type { ListKind } from '../../state/place'
import { searchNoter, useHitTrail, useNavigation, useSearch } from '../../state/stores'

const readTerms = (): readonly string[] => useSearch.getState().answer?.terms ?? []

const openItem = ({ source, eventId, talkId, language }: Hit, list: ListKind, terms: readonly string[] = readTerms()) =>
  useNavigation.getState().openReading(
    {
      kind: 'item',
      ref: { source, id: eventId },
      ...(talkId === undefined ? {} : { talkId }),
      ...(language === undefined ? {} : { language }),
      ...(terms.length === 0 ? {} : { terms }),
    },
    list,
  )

/** Only a slide is known to hold the words; a deck may have been found by its title alone, and opens with none marked. */
const openSlides = (hit: Hit) => {
  if (hit.deckId === undefined || hit.sha256 === undefined) return openItem(hit, 'events')
  const terms = hit.kind === 'slide' ? readTerms() : []
  useNavigation.getState().openReader(hit.deckId, hit.page ?? 1, terms)
  if (hit.kind === 'slide') useHitTrail.getState().begin(hit)
}

const openers: Readonly<Record<HitKind, (hit: Hit) => void>> = {
  slide: openSlides,
  deck: openSlides,
  talk: (hit) => openItem(hit, 'events'),
  event: (hit) => openItem(hit, 'events'),
  article: (hit) => openItem(hit, 'articles'),
  note: (hit) => {
    if (hit.path === '') return useNavigation.getState().openKeepsakes()
    if (hit.deckId === undefined) return openItem(hit, 'events', [])
    useNavigation.getState().openReader(hit.deckId, hit.page ?? 1, [])
  },
  speaker: (hit) => {
    if (hit.speakerId === undefined) return openItem(hit, 'events')
    useNavigation.getState().openReading({ kind: 'speaker', id: hit.speakerId }, 'speakers')
  },
}

/** Goes to what was found: a slide at its page with the words marked, anything else on the reading side. */
export const openHit = (hit: Hit): void => {
  useSearch.getState().pick(hit.key)
  searchNoter.opened()
  openers[hit.kind](hit)
}
