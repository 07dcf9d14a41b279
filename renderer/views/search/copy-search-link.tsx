import { toLinkedText } from '../../state/search-narrowing'
import { useSearch } from '../../state/stores'
import { CopyLink } from '../links/copy-link'
import { useKeptNames } from './use-kept-names'

/** Copies a link to what is being searched for, as it is narrowed. */
export const CopySearchLink = () => {
  const filters = useSearch((state) => state.filters)
  const toName = useKeptNames([{ filters }])
  const toText = (): string => {
    const { text, ...narrowing } = useSearch.getState()
    return toLinkedText(text, narrowing, toName)
  }
  return <CopyLink toTarget={() => ({ kind: 'search', text: toText() })} />
}
