import { useMemo } from 'react'
import type { ItemSummary, SpeakerSummary, TagSummary } from '../../../core/model/library'
import { toQueryKey } from '../../state/library'
import { type Loadable, toValue } from '../../state/loadable'
import { useAskedQuery } from '../../state/query-store'
import type { NameLists } from '../../state/search-completion'
import { library, useLibrary } from '../../state/stores'

const everyEvent = { kind: 'event' } as const

const useLoaded = <Value>(loadable: Loadable<readonly Value[]> | undefined): readonly Value[] | undefined =>
  loadable === undefined ? undefined : toValue(loadable)

/** Each series once, those of most events first. */
const listSeries = (items: readonly ItemSummary[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { category } of items) if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([series]) => series)
}

const toReadings = (
  speakers: readonly SpeakerSummary[] = [],
  tags: readonly TagSummary[] = [],
): ReadonlyMap<string, string> =>
  new Map(
    [
      ...speakers.map(({ name, reading }) => ({ name, reading })),
      ...tags.map(({ tag, reading }) => ({ name: tag, reading })),
    ].flatMap(({ name, reading }) => (reading === undefined ? [] : [[name, reading] as const])),
  )

/** The names that may follow a field, from what the library lists: those of most talks first, and of what is newest. */
export const useNameLists = (isWanted: boolean): NameLists => {
  const speakers = useLoaded(useAskedQuery(library.speakers, null, 'all', isWanted))
  const tags = useLoaded(useAskedQuery(library.tags, null, 'all', isWanted))
  const events = useLoaded(useAskedQuery(library.items, everyEvent, toQueryKey(everyEvent), isWanted))
  const overview = useLibrary((state) => state.overview)
  return useMemo(
    () => ({
      speaker: speakers?.toSorted((a, b) => b.talkCount - a.talkCount).map(({ name }) => name) ?? [],
      tag: tags?.toSorted((a, b) => b.count - a.count).map(({ tag }) => tag) ?? [],
      event: events?.map(({ title }) => title) ?? [],
      series: listSeries(events ?? []),
      year: overview?.years.map(({ year }) => year).toSorted((a, b) => b.localeCompare(a)) ?? [],
      source: overview?.sources.map(({ title }) => title) ?? [],
      readings: toReadings(speakers, tags),
    }),
    [speakers, tags, events, overview],
  )
}
