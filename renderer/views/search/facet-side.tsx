import { SlidersHorizontal } from 'lucide-react'
import { Popover } from 'radix-ui'
import { Button } from '../../components/button'
import { listChosen } from '../../state/search-narrowing'
import { useSearch } from '../../state/stores'
import { useFold } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { FacetList } from './facet-list'

/** True where the facets have a column beside the results; else they fold into a button. */
export const useFacetColumn = (): boolean => useFold() === 'none'

/** The facets beside the results. Its place is kept before anything is counted, so that nothing moves when counts come. */
export const FacetColumn = () => {
  const strings = useStrings()
  return (
    <aside className="facet-column" aria-label={strings.search.narrow}>
      <FacetList />
    </aside>
  )
}

/** The facets where there is no room for a column: behind a button that says how many are chosen. */
export const FacetPopover = () => {
  const { search } = useStrings()
  const count = useSearch((state) => listChosen(state.filters).length)
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="quiet" className="facet-button" icon={<SlidersHorizontal size={15} aria-hidden="true" />}>
          {count === 0 ? search.narrow : search.narrowed(count)}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="facet-popover"
          aria-label={search.narrow}
          align="end"
          sideOffset={6}
          collisionPadding={12}
        >
          <FacetList />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
