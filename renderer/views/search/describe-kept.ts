import type { AskedSearch } from '../../../core/model/kept-search'
import { type FacetName, facetNames } from '../../../core/model/search'
import type { Strings } from '../../strings/zh'
import { toValueWords } from './facet-words'

/** What a kept search is narrowed to and ordered by, in words; `toName` knows speakers and sources by their ids. */
export const describeKept = (
  { filters, kinds, order }: AskedSearch,
  strings: Strings,
  toName: (facet: FacetName, value: string) => string,
): readonly string[] => [
  ...kinds.map((kind) => strings.search.kinds[kind]),
  ...facetNames.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => toValueWords(facet, value, toName(facet, value), strings)),
  ),
  ...(order === 'date' ? [strings.searches.newestFirst] : []),
]
