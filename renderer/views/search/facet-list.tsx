import './facets.css'
import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { type FacetName, type FacetValue, facetNames } from '../../../core/model/search'
import { canNarrow, sumCounts, toFirstValues, toShownValues } from '../../state/search-narrowing'
import { useSearch } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import { toValueWords } from './facet-words'
import { useKeptNames } from './use-kept-names'

/** By what the hits can be narrowed, with how many there would be. Until the newest are counted, counts are pale. */
export const FacetList = memo(() => {
  const isCounted = useSearch((state) => state.isCounted)
  return (
    <div className="facet-list" data-counted={isCounted}>
      {facetNames.map((facet) => (
        <FacetGroup key={facet} facet={facet} />
      ))}
    </div>
  )
})

const none: readonly never[] = []
/** Values of a facet that are shown at first. */
const mostAtFirst = 5
/** Facets that most readers have no use for: folded until they unfold them, and left out where they narrow nothing. */
const foldedAtFirst: readonly FacetName[] = ['source', 'language']

const useValues = (
  facet: FacetName,
): { readonly values: readonly FacetValue[]; readonly chosen: readonly string[] } => {
  const told = useSearch((state) => state.facets[facet] ?? none)
  const filters = useSearch((state) => state.filters)
  const toName = useKeptNames([{ filters }])
  const chosen = filters[facet] ?? none
  return { values: toShownValues(facet, told, chosen, (value) => toName(facet, value)), chosen }
}

const FacetGroup = ({ facet }: { readonly facet: FacetName }) => {
  const strings = useStrings()
  const { values, chosen } = useValues(facet)
  const view = useSearch((state) => state.facetViews[facet] ?? (foldedAtFirst.includes(facet) ? 'name' : 'few'))
  const { viewFacet } = useSearch.getState()
  const isFolded = view === 'name'
  const total = useSearch(({ facets, kind }) => (kind === 'all' ? sumCounts(facets.kind) : (facets.kind[kind] ?? 0)))
  const isOfUse = chosen.length > 0 || !foldedAtFirst.includes(facet) || canNarrow(values, total)
  if (values.length === 0 || !isOfUse) return null
  const name = strings.search.facets[facet]
  return (
    <section className="facet" aria-label={name}>
      <button
        type="button"
        className="facet-name"
        aria-expanded={!isFolded}
        onClick={() => viewFacet(facet, isFolded ? 'few' : 'name')}
      >
        <ChevronDown size={13} aria-hidden="true" />
        <span>{name}</span>
        {isFolded && chosen.length > 0 && <span className="facet-chosen">{chosen.length}</span>}
      </button>
      {!isFolded && <FacetValues facet={facet} values={values} chosen={chosen} isWhole={view === 'all'} />}
    </section>
  )
}

interface FacetValuesProps {
  readonly facet: FacetName
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly isWhole: boolean
}

const FacetValues = ({ facet, values, chosen, isWhole }: FacetValuesProps) => {
  const { search } = useStrings()
  const { viewFacet } = useSearch.getState()
  const shown = isWhole ? values : toFirstValues(values, chosen, mostAtFirst)
  const rest = values.length - shown.length
  return (
    <>
      <ul>
        {shown.map((value) => (
          <li key={value.value}>
            <FacetChoice facet={facet} value={value} isChosen={chosen.includes(value.value)} />
          </li>
        ))}
      </ul>
      {(rest > 0 || isWhole) && (
        <button type="button" className="facet-more" onClick={() => viewFacet(facet, isWhole ? 'few' : 'all')}>
          {isWhole ? search.fewerValues : search.moreValues(rest)}
        </button>
      )}
    </>
  )
}

interface FacetChoiceProps {
  readonly facet: FacetName
  readonly value: FacetValue
  readonly isChosen: boolean
}

const FacetChoice = ({ facet, value: { value, label, count }, isChosen }: FacetChoiceProps) => {
  const strings = useStrings()
  const format = useFormat()
  const words = toValueWords(facet, value, label, strings)
  return (
    <label className="facet-value" title={words}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={strings.search.valueCount(words, count)}
        onChange={() => useSearch.getState().toggle(facet, value)}
      />
      <span className="facet-words" aria-hidden="true">
        {words}
      </span>
      <span className="facet-count" aria-hidden="true">
        {format.count(count)}
      </span>
    </label>
  )
}
