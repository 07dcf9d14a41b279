import { Undo2, X } from 'lucide-react'
import { memo } from 'react'
import { Button } from '../../components/button'
import { type Chosen, listChosen, toLabelKey } from '../../state/search-narrowing'
import { useSearch } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toValueWords } from './facet-words'
import { focusSearchInput } from './search-input'
import { useKeptNames } from './use-kept-names'

/** What the hits are narrowed to, value by value: a press takes one back. */
export const FilterChips = memo(() => {
  const { search } = useStrings()
  const filters = useSearch((state) => state.filters)
  const canUndo = useSearch((state) => state.past.length > 0 && !state.isTyped)
  const toName = useKeptNames([{ filters }])
  const chosen = listChosen(filters)
  if (chosen.length === 0) return null
  const act = (action: () => void) => () => {
    action()
    // The button that was pressed is gone: the keyboard goes on from the words.
    focusSearchInput()
  }
  return (
    <fieldset className="chips filter-chips" aria-label={search.chosen}>
      {chosen.map((one) => (
        <FilterChip
          key={toLabelKey(one.facet, one.value)}
          chosen={one}
          name={toName(one.facet, one.value)}
          onDrop={act}
        />
      ))}
      <Button look="quiet" className="chips-action" onClick={act(() => useSearch.getState().clearFilters())}>
        {search.clearFilters}
      </Button>
      {canUndo && (
        <Button
          look="quiet"
          className="chips-action"
          icon={<Undo2 size={14} aria-hidden="true" />}
          onClick={act(() => useSearch.getState().undo())}
        >
          {search.undoHint}
        </Button>
      )}
    </fieldset>
  )
})

interface FilterChipProps {
  readonly chosen: Chosen
  /** What the library calls the value. */
  readonly name: string
  onDrop(action: () => void): () => void
}

const FilterChip = ({ chosen: { facet, value }, name, onDrop }: FilterChipProps) => {
  const strings = useStrings()
  const words = toValueWords(facet, value, name, strings)
  const group = strings.search.facets[facet]
  return (
    <button
      type="button"
      className="chip filter-chip"
      aria-label={strings.search.drop(group, words)}
      title={strings.search.drop(group, words)}
      onClick={onDrop(() => useSearch.getState().toggle(facet, value))}
    >
      <span className="filter-chip-facet">{group}</span> <span className="filter-chip-words">{words}</span>
      <X size={13} aria-hidden="true" />
    </button>
  )
}
