import './sources.css'
import { ChevronLeft, RefreshCw } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { Source } from '../../../core/model/library'
import { runCommand, toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Skeleton } from '../../components/skeleton'
import { toPrevious } from '../../state/history'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { type SourceRows, toSourceRows } from '../../state/sources'
import { sources, useNavigation, useSources } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from '../browse/folded-tools'
import { FailureScreen } from '../failure/failure-screen'
import { CommandKeys } from '../help/command-keys'
import { AddSource } from './add-source'
import { AddingCard, useAdding } from './adding-card'
import { RemovedList } from './removed-list'
import { SourceList, useFocusOnReturn } from './source-list'

/** Where the library's pages come from: what is there, how it stands, and ways to add more. */
export const SourcesView = () => {
  const strings = useStrings()
  const listed = useQuery(sources.list, null, 'all')
  const done = useSources()
  const found = toValue(listed)
  const rows = found === undefined ? null : toSourceRows(found, done)
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>('sources', rows !== null)
  useLostFocus(
    'link',
    () => ref.current?.querySelector<HTMLElement>('.source-card[tabindex="0"]') ?? null,
    rows !== null,
  )
  useWindowTitle(strings.sources.title)
  return (
    <main className="sources-view" aria-label={strings.sources.title}>
      <div className="sources-scroll" ref={ref} onScroll={onScroll}>
        <div className="sources-page">
          <Header rows={rows} />
          <div className="sources-columns">
            <div className="sources-main">
              {listed.state === 'loading' && <Skeleton lines={6} label={strings.sources.loading} />}
              {listed.state === 'failed' && <FailureScreen title={strings.sources.failed} failure={listed.failure} />}
              {rows !== null && <Lists rows={rows} />}
            </div>
            <AddSource present={rows?.present ?? []} />
          </div>
        </div>
      </div>
    </main>
  )
}

const Header = ({ rows }: { readonly rows: SourceRows | null }) => {
  const { sources: words } = useStrings()
  const hasBack = useNavigation((state) => toPrevious(state.history) !== undefined)
  const back = useNavigation((state) => state.back)
  const present = rows?.present ?? []
  return (
    <header className="sources-header">
      <div className="sources-back">
        <FoldedTools />
        {hasBack && (
          <Button look="quiet" icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={back}>
            {words.back}
          </Button>
        )}
      </div>
      <h1 id="sources-title" tabIndex={-1}>
        {words.title}
      </h1>
      {rows !== null && <p className="sources-summary">{words.summary(present.length, sumPages(present))}</p>}
      {present.length > 1 && (
        <Button
          className="sources-refresh-all"
          icon={<RefreshCw size={15} aria-hidden="true" />}
          onClick={() => runCommand('sources.refresh-all')}
        >
          {words.refreshAll}
          <CommandKeys name={toShownKey('sources.refresh-all')} isJoined />
        </Button>
      )}
    </header>
  )
}

const sumPages = (present: readonly Source[]) => present.reduce((sum, { pages }) => sum + pages, 0)

const Lists = ({ rows }: { readonly rows: SourceRows }) => {
  const { sources: words } = useStrings()
  const { present, removed } = rows
  const adding = useAdding(present)
  useFocusOnReturn(present)
  return (
    <>
      {present.some(({ kind }) => kind === 'url') && <OfflineNote />}
      {present.length > 0 && <SourceList present={present} />}
      {adding !== null && <AddingCard {...adding} />}
      {present.length > 0 && <p className="sources-keys">{words.keys}</p>}
      {present.length === 0 && adding === null && <NoSources removed={removed} />}
      {removed.length > 0 && <RemovedList removed={removed} />}
    </>
  )
}

/** A library without sources may still hold pages: those of which the reader keeps something. */
const NoSources = ({ removed }: { readonly removed: readonly Source[] }) => {
  const { sources: words } = useStrings()
  const kept = sumPages(removed.filter(({ removedAt }) => removedAt !== undefined))
  return (
    <EmptyState title={removed.length === 0 ? words.emptyTitle : words.noneLeftTitle} heading="h2">
      {kept > 0 && <p>{words.noneLeft(kept)}</p>}
      <p>{words.emptyHint}</p>
    </EmptyState>
  )
}

const onConnection = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

const OfflineNote = () => {
  const { sources: words } = useStrings()
  const isOnline = useSyncExternalStore(onConnection, () => navigator.onLine)
  return (
    <p className="sources-offline" role="status">
      {isOnline ? '' : words.offline}
    </p>
  )
}
