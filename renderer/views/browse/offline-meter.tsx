import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { useDecks, useLibrary } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** How much of the library can be read without a network, and the way to get the rest. */
export const OfflineMeter = () => {
  const { side } = useStrings()
  const offline = useLibrary((state) => state.overview?.offline)
  const isFetching = useDecks((state) => state.isFetchingAll)
  const cancel = useDecks((state) => state.cancel)
  if (offline === undefined) return <div className="offline-meter" />
  if (offline.total === 0) return <div className="offline-meter">{side.noDecks}</div>
  const words = isFetching ? side.fetching(offline.ready, offline.total) : side.offline(offline.ready, offline.total)
  return (
    <div className="offline-meter">
      <p className="offline-words" title={side.offlineSize(offline.bytes)}>
        {words}
      </p>
      <ProgressBar label={words} done={offline.ready} total={offline.total} />
      {isFetching && (
        <Button look="plain" onClick={() => void cancel()}>
          {side.stop}
        </Button>
      )}
      {!isFetching && offline.ready < offline.total && (
        <Button look="plain" onClick={() => runCommand('slides.fetch-all')}>
          {side.fetchAll}
        </Button>
      )}
    </div>
  )
}
