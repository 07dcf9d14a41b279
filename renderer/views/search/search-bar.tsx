import { memo } from 'react'
import { searchOrders } from '../../../core/model/search'
import { Choice } from '../../components/choice'
import { useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { FacetPopover, useFacetColumn } from './facet-side'
import { FilterChips } from './filter-chips'
import { isUnfinished } from './is-unfinished'
import { KindChips } from './kind-chips'
import { useLate } from './use-late'

/** Above the results: what they are narrowed to, how many there are, and in which order they stand. */
export const SearchBar = memo(() => {
  const hasColumn = useFacetColumn()
  return (
    <div className="search-bar">
      <div className="search-bar-line">
        <KindChips />
        <div className="search-bar-end">
          <FoundCount />
          <OrderChoice />
          {!hasColumn && <FacetPopover />}
        </div>
      </div>
      <FilterChips />
    </div>
  )
})

const FoundCount = () => {
  const { search } = useStrings()
  const total = useSearch(({ answer }) =>
    answer === null || (answer.total === 0 && isUnfinished(answer.query)) ? undefined : answer.total,
  )
  const isLate = useLate(useSearch((state) => state.isSearching))
  const words = total === undefined ? '' : search.found(total)
  return (
    <p className="search-count" role="status" data-late={isLate}>
      {isLate ? search.searching : words}
    </p>
  )
}

const OrderChoice = () => {
  const { search } = useStrings()
  const order = useSearch((state) => state.order)
  const options = searchOrders.map((value) => ({ value, label: search.orders[value] }))
  return <Choice label={search.order} value={order} options={options} onChange={useSearch.getState().setOrder} />
}
