import './packs.css'
import { useEffect } from 'react'
import type { PackPreview } from '../../../core/model/pack'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Dialog } from '../../components/dialog'
import { ProgressBar } from '../../components/progress-bar'
import { isUnderWay } from '../../state/decks'
import type { PackScope } from '../../state/packing'
import { useDecks, useLayout, usePacking } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'

/** What goes into a pack, and the writing of it. */
export const PackDialog = () => {
  const { packs: words } = useStrings()
  const closeDialog = useLayout((state) => state.closeDialog)
  const { preview, progress, write, cancel } = usePacking()
  const isWriting = progress !== null
  const close = () => {
    if (isWriting) void cancel()
    closeDialog()
  }
  const finish = async () => {
    if (await write()) closeDialog()
  }
  return (
    <Dialog
      title={words.title}
      closeLabel={words.close}
      onClose={close}
      holdsDraft={isWriting}
      footer={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button look="main" isBusy={preview === null || isWriting} onClick={() => void finish()}>
            {words.write}
          </Button>
        </>
      }
    >
      <p>{words.hint}</p>
      <ScopeChoice />
      <div role="status">
        <Told />
      </div>
      {preview !== null && preview.missing.length > 0 && !isWriting && <Missing preview={preview} />}
      {isWriting && <Writing />}
    </Dialog>
  )
}

const ScopeChoice = () => {
  const { packs: words } = useStrings()
  const { item, scope, choose } = usePacking()
  const scopes: readonly PackScope[] = item === null ? ['favourites', 'all'] : ['items', 'favourites', 'all']
  return (
    <div className="pack-scope">
      <Choice
        label={words.what}
        value={scope}
        options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
        onChange={choose}
      />
      {scope === 'items' && item !== null && <p className="pack-item">{item.title}</p>}
    </div>
  )
}

/** What it would hold, in words, or why it cannot be. */
const Told = () => {
  const strings = useStrings()
  const { packs: words } = strings
  const { preview, failure } = usePacking()
  if (failure !== null) {
    if (failure.kind === 'nothing-chosen') return <p>{words.empty}</p>
    const { what, todo } = toFailureWords(failure, strings)
    return <p className="pack-failure">{[words.failed, what, todo].join(strings.sentenceEnd)}</p>
  }
  if (preview === null) return <p className="pack-soft">{words.looking}</p>
  const { events, articles, decks, bytes, corrections } = preview
  return (
    <>
      <p className="pack-holds">
        {words.holds(events, articles, decks)}
        <span className="pack-soft">{words.size(bytes)}</span>
      </p>
      <p className="pack-soft">
        {corrections > 0 && `${words.corrections(corrections)} `}
        {words.privateParts}
      </p>
    </>
  )
}

/** Slides that are named one by one. */
const mostNamed = 6

const Missing = ({ preview: { missing } }: { readonly preview: PackPreview }) => {
  const { packs: words } = useStrings()
  const news = useDecks((state) => state.news)
  const { fetchDeck } = useDecks.getState()
  const states = missing.flatMap(({ deckId }) => news[deckId] ?? [])
  const isFetching = states.some((state) => isUnderWay({ state }))
  const ready = states.filter(({ state }) => state === 'ready').length
  useEffect(() => {
    if (ready > 0) void usePacking.getState().look()
  }, [ready])
  return (
    <div className="pack-missing">
      <p>{words.missing(missing.length)}</p>
      <ul>
        {missing.slice(0, mostNamed).map(({ deckId, title, url }) => (
          <li key={deckId}>{title || url}</li>
        ))}
        {missing.length > mostNamed && <li>{words.more(missing.length - mostNamed)}</li>}
      </ul>
      <Button isBusy={isFetching} onClick={() => void Promise.all(missing.map(({ deckId }) => fetchDeck(deckId)))}>
        {isFetching ? words.fetching : words.fetch}
      </Button>
    </div>
  )
}

const Writing = () => {
  const { packs: words } = useStrings()
  const { done, total } = usePacking((state) => state.progress) ?? { done: 0, total: 0 }
  return (
    <div className="pack-writing">
      <p>{total === 0 ? words.preparing : words.written(done, total)}</p>
      <ProgressBar label={words.writing} done={done} total={total} />
    </div>
  )
}
