import {
  type FacetName,
  type FacetValue,
  facetNames,
  type HitKind,
  hitKinds,
  longestQuery,
  type SearchAnswer,
  type SearchFilters,
  type SearchOrder,
  type SearchQuery,
} from '../../core/model/search'
import { toFieldValue } from '../../core/search/complete-query'
import type { FilterField } from '../../core/search/query-fields'

/** What a search is narrowed to, and how its hits are ordered. */
export interface Narrowing {
  readonly kind: HitKind | 'all'
  readonly filters: SearchFilters
  readonly order: SearchOrder
}

/** Everything, best first. */
export const openNarrowing: Narrowing = { kind: 'all', filters: {}, order: 'relevance' }

/** Chooses a value of a facet, or takes that back; a facet without chosen values is left out. */
export const toggleFilter = (filters: SearchFilters, facet: FacetName, value: string): SearchFilters => {
  const chosen = filters[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  const { [facet]: _, ...others } = filters
  return next.length === 0 ? others : { ...others, [facet]: next }
}

/** A value that was chosen, and the facet it is of. */
export interface Chosen {
  readonly facet: FacetName
  readonly value: string
}

/** The chosen values in the order of the facets. */
export const listChosen = (filters: SearchFilters): readonly Chosen[] =>
  facetNames.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })))

/** Halves of a character, as a cut or a deletion leaves them: the bridge takes no text with them. */
const loneSurrogates = /\p{Cs}/gu

/** What stands in the box as it may be asked for or kept: what nobody types is cut off, and text is well-formed. */
export const toAskedText = (text: string): string => text.slice(0, longestQuery).replace(loneSurrogates, '')

/** The question to ask for a text as it is narrowed; what is as usual is left out. */
export const toQuestion = (text: string, { kind, filters, order }: Narrowing): SearchQuery => ({
  text: toAskedText(text),
  ...(kind === 'all' ? {} : { kinds: [kind] }),
  ...(listChosen(filters).length === 0 ? {} : { filters }),
  ...(order === 'relevance' ? {} : { order }),
})

/** The field of a query that says what a facet does. */
const fieldOfFacet: Readonly<Record<Exclude<FacetName, 'offline'>, FilterField>> = {
  year: 'year',
  category: 'series',
  tag: 'tag',
  speaker: 'speaker',
  source: 'source',
  language: 'lang',
}

/** Words for a link: what they are narrowed to stands before them as fields, by what the values are called. */
export const toLinkedText = (
  text: string,
  { kind, filters }: Pick<Narrowing, 'kind' | 'filters'>,
  toName: (facet: FacetName, value: string) => string,
): string => {
  const toField = (facet: FacetName, values: readonly string[]): string => {
    if (facet !== 'offline')
      return `${fieldOfFacet[facet]}:${values.map((value) => toFieldValue(toName(facet, value))).join(',')}`
    const [only, ...others] = values
    // What has no slides is not offline either, and is no value of this facet.
    return others.length > 0 ? '' : only === 'yes' ? 'is:offline' : 'has:slides -is:offline'
  }
  const fields = facetNames.flatMap((facet) => {
    const values = filters[facet] ?? []
    return values.length === 0 ? [] : [toField(facet, values)]
  })
  const whole = [kind === 'all' ? '' : `kind:${kind}`, ...fields, text].filter(Boolean).join(' ')
  return whole.length > longestQuery ? text : whole
}

/** The kinds of a kept search as one choice. */
export const toKind = (kinds: readonly HitKind[]): HitKind | 'all' => (kinds.length === 1 ? (kinds[0] ?? 'all') : 'all')

/** One string for a value of a facet. */
export const toLabelKey = (facet: FacetName, value: string): string => `${facet} ${value}`

/** The labels of all values that facets tell, by `toLabelKey`. */
export const toLabels = (facets: SearchAnswer['facets']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    facetNames.flatMap((facet) => (facets[facet] ?? []).map(({ value, label }) => [toLabelKey(facet, value), label])),
  )

/** The values of a facet to show: what was told, and after it what is chosen and not found any more; years stay in order. */
export const toShownValues = (
  facet: FacetName,
  told: readonly FacetValue[],
  chosen: readonly string[],
  toLabel: (value: string) => string,
): readonly FacetValue[] => {
  const known = new Set(told.map(({ value }) => value))
  const missing = chosen.filter((value) => !known.has(value))
  if (missing.length === 0) return told
  const values = [...told, ...missing.map((value) => ({ value, label: toLabel(value), count: 0 }))]
  return facet === 'year' ? values.sort((a, b) => b.value.localeCompare(a.value)) : values
}

/** Of many values the first few, and those that are chosen. */
export const toFirstValues = (
  values: readonly FacetValue[],
  chosen: readonly string[],
  most: number,
): readonly FacetValue[] => values.filter(({ value }, at) => at < most || chosen.includes(value))

/** Whether choosing one of these values would leave anything out of so many hits. */
export const canNarrow = (values: readonly FacetValue[], total: number): boolean =>
  values.length > 1 || values.some(({ count }) => count < total)

/** How many hits there are of all kinds. */
export const sumCounts = (counts: SearchAnswer['facets']['kind']): number =>
  hitKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
