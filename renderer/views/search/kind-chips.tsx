import { type HitKind, hitKinds } from '../../../core/model/search'
import { useSearch } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'

/** Narrows the search to one kind; each chip says how many there are. */
export const KindChips = () => {
  const strings = useStrings()
  const format = useFormat()
  const counts = useSearch((state) => state.counts)
  const chosen = useSearch((state) => state.kind)
  const { setKind } = useSearch.getState()
  const total = hitKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  const chips: readonly { readonly kind: HitKind | 'all'; readonly count: number }[] = [
    { kind: 'all', count: total },
    ...hitKinds
      .map((kind) => ({ kind, count: counts[kind] ?? 0 }))
      .filter(({ kind, count }) => count > 0 || kind === chosen),
  ]
  if (total === 0 && chosen === 'all') return <span />
  return (
    <fieldset className="chips" aria-label={strings.search.kindsLabel}>
      {chips.map(({ kind, count }) => (
        <button key={kind} type="button" className="chip" aria-pressed={kind === chosen} onClick={() => setKind(kind)}>
          {strings.search.kinds[kind]} <span className="chip-count">{format.count(count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
