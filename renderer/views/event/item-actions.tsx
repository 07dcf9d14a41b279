import { Check } from 'lucide-react'
import { listFiles } from '../../../core/archive/slide-address'
import type { Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { isUnderWay, tallyDecks } from '../../state/decks'
import { useDecks, useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { NoteButton, NoteFields } from '../keepsakes/note-fields'
import { StarButton } from '../keepsakes/star-button'
import { useNotes } from '../keepsakes/use-keepsakes'
import { CopyLink } from '../links/copy-link'
import { ExportButton } from '../packs/export-button'

type Words = ReturnType<typeof useStrings>['reading']
type Tally = ReturnType<typeof tallyDecks>

const toActionWord = (tally: Tally, words: Words) => {
  const remote = tally.total - tally.ready - tally.failed
  if (remote === 0) return words.retryItem(tally.failed)
  if (tally.ready > 0) return words.fetchRest(tally.total - tally.ready)
  return tally.total === 1 ? words.fetchOne : words.fetchItem
}

/** The one main action of an item, to make its decks readable offline; and what the reader keeps of it. */
export const ItemActions = ({ item }: { readonly item: Item }) => {
  const target = { kind: 'item', source: item.source, id: item.id } as const
  const notes = useNotes(target, item.title)
  const isGuide = item.kind === 'guide'
  if (isGuide && tallyDecks(item.decks).total === 0) return null
  return (
    <>
      <div className="item-actions">
        <FetchAction item={item} />
        {!isGuide && (
          <>
            <StarButton look="framed" target={target} title={item.title} />
            <NoteButton look="framed" of={notes} />
          </>
        )}
        <CopyLink toTarget={() => target} />
        {!isGuide && <ExportButton item={item} />}
      </div>
      <NoteFields of={notes} />
    </>
  )
}

/** Makes the decks of an item readable offline, and tells how far that has come. */
const FetchAction = ({ item }: { readonly item: Item }) => {
  const { reading: words, deck } = useStrings()
  const openReader = useNavigation((state) => state.openReader)
  const [only] = listFiles(item.decks)
  const fetchItem = useDecks((state) => state.fetchItem)
  const cancel = useDecks((state) => state.cancel)
  const tally = tallyDecks(item.decks)
  if (tally.total === 0) return null
  if (tally.ready === tally.total)
    return (
      <>
        {only !== undefined && tally.total === 1 && (
          <Button look="main" onClick={() => openReader(only.id, 1, [])}>
            {deck.open}
          </Button>
        )}
        <p className="all-ready is-ready">
          <Check size={16} aria-hidden="true" />
          {words.allReady(tally.total)}
        </p>
      </>
    )
  if (tally.underWay > 0)
    return (
      <>
        <div className="item-progress">
          <p role="status">{words.fetchingItem(tally.ready, tally.total)}</p>
          <ProgressBar label={words.fetchingItem(tally.ready, tally.total)} done={toShareDone(item)} total={1} />
        </div>
        <Button onClick={() => void Promise.all(item.decks.filter(isUnderWay).map((deck) => cancel(deck.id)))}>
          {words.cancel}
        </Button>
      </>
    )
  return (
    <Button look="main" onClick={() => void fetchItem(item)}>
      {toActionWord(tally, words)}
    </Button>
  )
}

const toShareDone = (item: Item): number => {
  const shares = listFiles(item.decks).map(({ state }) => {
    if (state.state === 'ready') return 1
    if (state.state !== 'downloading' || state.total === undefined || state.total === 0) return 0
    return state.received / state.total
  })
  return shares.reduce((sum: number, share) => sum + share, 0) / Math.max(1, shares.length)
}
