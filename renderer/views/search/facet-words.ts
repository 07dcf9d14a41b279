import type { FacetName } from '../../../core/model/search'
import type { Strings } from '../../strings/zh'

/** What a value of a facet is called in the reader's language; `label` is what the library calls it. */
export const toValueWords = (
  facet: FacetName,
  value: string,
  label: string | undefined,
  { search }: Strings,
): string => {
  if (facet === 'language') return search.languages[value as keyof Strings['search']['languages']] ?? value
  if (facet === 'offline') return search.offline[value as keyof Strings['search']['offline']] ?? value
  return label ?? value
}
