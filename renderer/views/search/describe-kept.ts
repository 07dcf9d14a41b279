import type { AskedSearch } from '../../../core/model/kept-search'
import { type FacetName, facetNames } from '../../../core/model/search'
import type { Strings } from '../../strings/zh'

/** What a kept search is narrowed to and ordered by, in words; `toName` knows speakers and sources by their ids. */
export const describeKept = (
  { filters, kinds, order }: AskedSearch,
  { search, searches }: Strings,
  toName: (facet: FacetName, value: string) => string,
): readonly string[] => [
  ...kinds.map((kind) => search.kinds[kind]),
  ...facetNames.flatMap((facet) => (filters[facet] ?? []).map((value) => describeValue(facet, value, search, toName))),
  ...(order === 'date' ? [searches.newestFirst] : []),
]

const describeValue = (
  facet: FacetName,
  value: string,
  { languages, offline }: Strings['search'],
  toName: (facet: FacetName, value: string) => string,
): string => {
  if (facet === 'language' && (value === 'zh' || value === 'en')) return languages[value]
  if (facet === 'offline' && (value === 'yes' || value === 'no')) return offline[value]
  return toName(facet, value)
}
