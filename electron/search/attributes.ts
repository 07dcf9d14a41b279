import type { Deck } from '../../core/model/library'
import type { FacetName } from '../../core/model/search'
import type { Shelf, ShelfItem, ShelfTalk } from '../../core/model/shelf'
import type { Named } from './named'

/** What something can be narrowed by: its values of each facet. */
export type Attributes = Readonly<Record<FacetName, readonly string[]>> & {
  /** The day it is ordered by. */
  readonly day: string
}

/** Tells the attributes of what a library names. */
export interface AttributeReader {
  of(named: Named): Attributes
  /** How a value of a facet is told to a reader. */
  toLabel(facet: FacetName, value: string): string
}

/** Everything but `offline`, which changes with each download, is worked out once for each thing. */
export function createAttributeReader(shelf: Shelf, findDeck: (id: string, title: string) => Deck): AttributeReader {
  const speakersOf = toSpeakersOfTalks(shelf)
  const known = new Map<Named, Attributes>()
  const sources = new Map(shelf.sources.map(({ id, title }) => [id, title]))
  const isStored = (id: string): boolean => findDeck(id, '').state.state === 'ready'
  const tellStored = (ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? withoutSlides : ids.some(isStored) ? stored : notStored
  return {
    of: (named) => {
      const found = known.get(named)
      if (found !== undefined) return found
      const decks = toDeckIds(named)
      const made = new KnownAttributes(toFixed(named, speakersOf), () => tellStored(decks))
      known.set(named, made)
      return made
    },
    toLabel: (facet, value) => {
      if (facet === 'speaker') return shelf.speakerOfId.get(value)?.name ?? value
      return facet === 'source' ? (sources.get(value) ?? value) : value
    },
  }
}

/** There are thousands of these, which take a third of the memory that objects with an accessor of their own would. */
class KnownAttributes implements Attributes {
  readonly year
  readonly category
  readonly tag
  readonly source
  readonly language
  readonly speaker
  readonly day
  readonly #tellStored

  constructor({ year, category, tag, source, language, speaker, day }: Fixed, tellStored: () => readonly string[]) {
    this.year = year
    this.category = category
    this.tag = tag
    this.source = source
    this.language = language
    this.speaker = speaker
    this.day = day
    this.#tellStored = tellStored
  }

  get offline(): readonly string[] {
    return this.#tellStored()
  }
}

const stored: readonly string[] = ['yes']
const notStored: readonly string[] = ['no']
const withoutSlides: readonly string[] = []

type SpeakersOf = ReadonlyMap<ShelfTalk, readonly string[]>

function toSpeakersOfTalks({ speakers }: Shelf): SpeakersOf {
  const ids = new Map<ShelfTalk, string[]>()
  for (const { id, talks } of speakers)
    for (const { talk } of talks) {
      const known = ids.get(talk)
      if (known === undefined) ids.set(talk, [id])
      else known.push(id)
    }
  return ids
}

/** The ids of the decks that belong to something. */
export function toDeckIds(named: Named | undefined): readonly string[] {
  switch (named?.kind) {
    case 'deck':
      return [named.deckId]
    case 'talk':
      return named.talk.deckIds
    case 'event':
    case 'article':
      return named.item.decks.map(({ id }) => id)
    case 'speaker':
      return named.speaker.talks.flatMap(({ talk }) => talk.deckIds)
    default:
      return []
  }
}

/** The events and articles that something stands in. */
export const toItems = (named: Named): readonly ShelfItem[] =>
  named.kind === 'speaker' ? named.speaker.talks.map(({ item }) => item) : [named.item]

type Fixed = Omit<Attributes, 'offline'>

function toFixed(named: Named, speakersOf: SpeakersOf): Fixed {
  if (named.kind === 'speaker') return toSpeakerAttributes(named.speaker.id, named.speaker.talks)
  const talks =
    named.kind === 'talk' ? [named.talk] : named.kind === 'deck' && named.talk ? [named.talk] : named.item.talks
  return { ...toItemAttributes(named.item), speaker: unique(talks.flatMap((talk) => speakersOf.get(talk) ?? [])) }
}

const toItemAttributes = ({ page, pages, sources }: ShelfItem): Omit<Fixed, 'speaker'> => ({
  year: page.date === undefined ? [] : [page.date.slice(0, 4)],
  category: page.category === undefined ? [] : [page.category],
  tag: page.tags,
  source: sources,
  language: unique(pages.map(({ language }) => language)),
  day: page.date ?? '',
})

/** A person has all that their talks have. */
function toSpeakerAttributes(id: string, talks: readonly { readonly item: ShelfItem }[]): Fixed {
  const all = talks.map(({ item }) => toItemAttributes(item))
  const gather = (facet: Exclude<FacetName, 'offline' | 'speaker'>) => unique(all.flatMap((one) => one[facet]))
  return {
    year: gather('year'),
    category: gather('category'),
    tag: gather('tag'),
    source: gather('source'),
    language: gather('language'),
    speaker: [id],
    day:
      all
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '',
  }
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
