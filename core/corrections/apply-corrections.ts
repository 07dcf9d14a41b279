import type { Correction, MatchCorrection, TalkCorrection } from '../model/correction'
import type { Talk } from '../model/item'
import type { ItemRef } from '../model/library'

/** What a reader says of one item: of its talks, and of its decks. */
export type ItemCorrection = TalkCorrection | MatchCorrection

/** An item as it was read: its talks in order, and its decks, whether or not they belong to a talk. */
export interface ReadItem {
  readonly talks: readonly Talk[]
  readonly deckIds: readonly string[]
}

const noCorrections: readonly ItemCorrection[] = []

/** Finds the corrections of an item, by all of its names and in the order they were made; those of speakers are left out. */
export function groupCorrections(
  corrections: readonly Correction[],
): (names: readonly ItemRef[]) => readonly ItemCorrection[] {
  if (corrections.length === 0) return () => noCorrections
  const groups = new Map<string, { readonly at: number; readonly correction: ItemCorrection }[]>()
  for (const [at, correction] of corrections.entries()) {
    if (correction.kind === 'speaker') continue
    const group = groups.get(toKey(correction))
    if (group === undefined) groups.set(toKey(correction), [{ at, correction }])
    else group.push({ at, correction })
  }
  return (names) =>
    names
      .flatMap((name) => groups.get(toKey(name)) ?? [])
      .sort((a, b) => a.at - b.at)
      .map(({ correction }) => correction)
}

const toKey = ({ source, id }: ItemRef): string => `${source}\n${id}`

/**
 * The talks of an item as a reader put them right; what else the given talks have is kept on them. A correction of
 * something that is not there changes nothing. `corrections` are those of this item only.
 */
export function applyCorrections<Own extends Talk>(
  { talks, deckIds }: ReadItem & { readonly talks: readonly Own[] },
  corrections: readonly ItemCorrection[],
): readonly (Own | Talk)[] {
  if (corrections.length === 0) return talks
  const corrected = corrections
    .filter((correction) => correction.kind === 'talk')
    .reduce<readonly (Own | Talk)[]>(correctTalk, talks)
  return corrections
    .filter((correction) => correction.kind === 'match')
    .filter(({ deckId }) => deckIds.includes(deckId))
    .reduce((all, correction) => matchDeck(all, correction, deckIds), corrected)
}

/** The talk that a correction is of: the one of its id, else one that is now called as the reader would have it. */
export function findCorrected<Own extends Talk>(talks: readonly Own[], correction: TalkCorrection): Own | undefined {
  const { talkId, title } = correction
  return (
    talks.find(({ id }) => id === talkId) ??
    (title === undefined ? undefined : talks.find((talk) => fold(talk.title) === fold(title)))
  )
}

const fold = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

function correctTalk<Own extends Talk>(
  talks: readonly (Own | Talk)[],
  correction: TalkCorrection,
): readonly (Own | Talk)[] {
  const target = findCorrected(talks, correction)
  if (correction.isDropped) return talks.filter((talk) => talk !== target)
  if (target !== undefined) return talks.map((talk) => (talk === target ? layOver(talk, correction) : talk))
  return correction.isAdded && correction.title !== undefined
    ? [...talks, layOver(toEmptyTalk(correction.talkId, correction.title), correction)]
    : talks
}

const toEmptyTalk = (id: string, title: string): Talk => ({
  id,
  title,
  speakers: [],
  takeaways: [],
  deckIds: [],
  confidence: 1,
})

function layOver<Own extends Talk>(talk: Own, { title, speakers, abstract, takeaways }: TalkCorrection): Own {
  const { abstract: read, ...rest } = talk
  const said = abstract ?? read
  return {
    ...(rest as Own),
    ...(title === undefined ? {} : { title }),
    ...(speakers === undefined ? {} : { speakers }),
    ...(takeaways === undefined ? {} : { takeaways }),
    // An empty abstract is none.
    ...(said === undefined || said === '' ? {} : { abstract: said }),
    confidence: 1,
    isCorrected: true,
  }
}

function matchDeck<Own extends Talk>(
  talks: readonly Own[],
  { deckId, talkIds }: MatchCorrection,
  order: readonly string[],
): readonly Own[] {
  // It speaks of the talks of another translation.
  if (talkIds.length > 0 && !talks.some(({ id }) => talkIds.includes(id))) return talks
  return talks.map((talk) => {
    const isWanted = talkIds.includes(talk.id)
    if (isWanted === talk.deckIds.includes(deckId)) return talk
    const own = isWanted ? [...talk.deckIds, deckId] : talk.deckIds.filter((id) => id !== deckId)
    const deckIds = [...own].sort((a, b) => order.indexOf(a) - order.indexOf(b))
    return { ...talk, deckIds, confidence: 1, isCorrected: true }
  })
}
