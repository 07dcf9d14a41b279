import type { Hit } from '../../core/model/search'

/** A slide that was found in a deck that is stored. */
export interface Stop {
  readonly key: string
  readonly deckId: string
  readonly page: number
  /** What its deck is called. */
  readonly title: string
  readonly hit: Hit
}

/** Where one stands: any page of any deck. */
export interface Standing {
  readonly deckId: string
  readonly page: number
}

const toStop = (hit: Hit): Stop[] =>
  hit.kind === 'slide' && hit.deckId !== undefined && hit.page !== undefined
    ? [{ key: hit.key, deckId: hit.deckId, page: hit.page, title: hit.context.talk ?? hit.title, hit }]
    : []

/** The found slides in the order they are walked: decks as the results name them first, the slides of each as they stand. */
export const toStops = (hits: readonly Hit[]): Stop[] => {
  const decks = new Map<string, Stop[]>()
  for (const stop of hits.flatMap(toStop)) decks.set(stop.deckId, [...(decks.get(stop.deckId) ?? []), stop])
  return [...decks.values()].flatMap((stops) => stops.sort((a, b) => a.page - b.page))
}

/** The number of the stop where one stands, if it is one. */
export const findStop = (stops: readonly Stop[], { deckId, page }: Standing): number | undefined => {
  const at = stops.findIndex((stop) => stop.deckId === deckId && stop.page === page)
  return at < 0 ? undefined : at
}

/** The next or previous stop from any page: in the same deck while it has one, then in the deck after or before it. */
export const findNextStop = (stops: readonly Stop[], from: Standing, direction: 1 | -1): number | undefined => {
  const isPassed = (stop: Stop) => (direction === 1 ? stop.page <= from.page : stop.page >= from.page)
  const own = stops.flatMap((stop, at) => (stop.deckId === from.deckId ? [at] : []))
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const ahead = own.filter((at) => !isPassed(stops[at] as Stop))
  const next = direction === 1 ? (ahead[0] ?? last + 1) : (ahead.at(-1) ?? first - 1)
  return next >= 0 && next < stops.length ? next : undefined
}

/** The first stop of the deck after the one where one stands. */
export const findNextDeck = (stops: readonly Stop[], { deckId }: Standing): number | undefined => {
  const last = stops.findLastIndex((stop) => stop.deckId === deckId)
  return last >= 0 && last + 1 < stops.length ? last + 1 : undefined
}
