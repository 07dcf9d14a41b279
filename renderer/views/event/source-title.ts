import type { Item, ItemSummary } from '../../../core/model/library'
import { useLibrary } from '../../state/stores'

/** The names of the sources that a page stands in, once there are several; of those that were removed only its own. */
export const useSourceTitles = (item: Pick<Item | ItemSummary, 'source' | 'kind' | 'alsoIn'>): readonly string[] => {
  const sources = useLibrary((state) => state.overview?.sources) ?? []
  if (sources.length < 2 || item.kind === 'guide') return []
  const others = new Set((item.alsoIn ?? []).map(({ source }) => source).filter((id) => id !== item.source))
  const own = sources.filter(({ id }) => id === item.source)
  return [...own, ...sources.filter(({ id, removedAt }) => others.has(id) && removedAt === undefined)].map(
    ({ title }) => title,
  )
}
