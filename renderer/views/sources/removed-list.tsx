import { Undo2 } from 'lucide-react'
import type { Source } from '../../../core/model/library'
import { Button } from '../../components/button'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { countReadyDecks } from '../../state/sources'
import { library, useSources } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { SourceIcon } from './source-row'

/** Sources that were removed: what the reader keeps of them, and the way to have them back. */
export const RemovedList = ({ removed }: { readonly removed: readonly Source[] }) => {
  const { sources: words } = useStrings()
  return (
    <section className="removed-sources">
      <h2 className="section-label">{words.removedTitle}</h2>
      <ul className="source-list" aria-label={words.removedList}>
        {removed.map((source) => (
          <RemovedSource key={source.id} source={source} />
        ))}
      </ul>
    </section>
  )
}

const RemovedSource = ({ source }: { readonly source: Source }) => {
  const { sources: words } = useStrings()
  const items = toValue(useQuery(library.items, {}, toQueryKey({})))
  // The library lists a removed source only as long as something of it is kept.
  const pages = source.removedAt === undefined ? 0 : source.pages
  return (
    <li className="source-card source-removed">
      <SourceIcon kind={source.kind} />
      <div className="source-words">
        <h3 className="source-name">{source.title}</h3>
        <p className="source-place">
          {pages === 0 ? words.removedEmpty : words.removedKept(pages, countReadyDecks(items ?? [], source.id))}
        </p>
      </div>
      <Button
        icon={<Undo2 size={15} aria-hidden="true" />}
        aria-label={words.restoreNamed(source.title)}
        onClick={() => void useSources.getState().restore(source)}
      >
        {words.restore}
      </Button>
    </li>
  )
}
