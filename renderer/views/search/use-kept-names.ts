import { useCallback } from 'react'
import type { FacetName, KeptSearch } from '../../../core/model/search'
import { toValue } from '../../state/loadable'
import { useAskedQuery } from '../../state/query-store'
import { toLabelKey } from '../../state/search-narrowing'
import { library, useLibrary, useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** What speakers and sources are called; the list of speakers is asked for only where one has to be named. */
export const useKeptNames = (searches: readonly Pick<KeptSearch, 'filters'>[]) => {
  const { gone } = useStrings().searches
  const labels = useSearch((state) => state.labels)
  const sources = useLibrary((state) => state.overview?.sources)
  const isUnnamed = ({ filters }: Pick<KeptSearch, 'filters'>) =>
    (filters.speaker ?? []).some((id) => labels[toLabelKey('speaker', id)] === undefined)
  const asked = useAskedQuery(library.speakers, null, 'all', searches.some(isUnnamed))
  const speakers = asked === undefined ? undefined : toValue(asked)
  return useCallback(
    (facet: FacetName, value: string): string => {
      const known = labels[toLabelKey(facet, value)]
      if (known !== undefined) return known
      if (facet === 'source') return sources?.find(({ id }) => id === value)?.title ?? value
      if (facet !== 'speaker') return value
      return speakers === undefined ? '…' : (speakers.find(({ id }) => id === value)?.name ?? gone)
    },
    [labels, sources, speakers, gone],
  )
}
