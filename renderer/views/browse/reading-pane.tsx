import { ChevronLeft, List } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { runCommand, toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorBoundary } from '../../components/error-boundary'
import { IconButton } from '../../components/icon-button'
import { toPrevious } from '../../state/history'
import { type ListPlace, type Reading, toReadingKey } from '../../state/place'
import { useNavigation } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { useStrings } from '../../strings/use-strings'
import { ItemView } from '../event/item-view'
import { SpeakerView } from '../event/speaker-view'
import { TagView } from '../event/tag-view'
import { CrashNote } from '../failure/failure-screen'
import { CommandKeys } from '../help/command-keys'
import { FoldedTools } from './folded-tools'

interface ReadingPaneProps {
  readonly list: ListPlace
  readonly reading: Reading | undefined
  /** True where the list has no room beside it. */
  readonly isAlone: boolean
  /** True where the reader has put the list away. */
  readonly isListAway: boolean
}

/** What is being read, with a way back to where it was jumped to from. */
export const ReadingPane = ({ list, reading, isAlone, isListAway }: ReadingPaneProps) => {
  const strings = useStrings()
  const key = reading === undefined ? 'nothing' : toReadingKey(reading)
  return (
    <main id="reading" className="reading-pane" aria-label={strings.reading.label}>
      {isListAway && <AwayTools />}
      <ErrorBoundary resetKey={key} fallback={(error) => <CrashNote error={error} />}>
        {toContent(reading, <BackLink list={list} isAlone={isAlone} />, strings.reading.nothing)}
      </ErrorBoundary>
    </main>
  )
}

/** The way back to a list that was put away. */
const AwayTools = () => {
  const strings = useStrings()
  return (
    <div className="away-tools">
      <FoldedTools />
      <IconButton
        label={strings.list.show}
        hint={<CommandKeys name={toShownKey('view.toggle-list')} />}
        icon={<List size={18} aria-hidden="true" />}
        onClick={() => runCommand('view.toggle-list')}
      />
    </div>
  )
}

const toContent = (reading: Reading | undefined, back: ReactNode, nothing: string) => {
  if (reading === undefined) return <EmptyState title={nothing} />
  if (reading.kind === 'speaker') return <SpeakerView key={reading.id} id={reading.id} back={back} />
  if (reading.kind === 'tag') return <TagView key={reading.tag} tag={reading.tag} back={back} />
  return <ItemView reading={reading} back={back} />
}

const BackLink = ({ list, isAlone }: { readonly list: ListPlace; readonly isAlone: boolean }) => {
  const strings = useStrings()
  const { via } = useEntry()
  const previous = useNavigation((state) => toPrevious(state.history))
  const { back, go } = useNavigation.getState()
  if (via === 'link' && previous !== undefined) {
    const word = previous.place.view === 'search' ? strings.reading.backToResults : strings.reading.back
    return <LeaveButton word={word} onLeave={back} />
  }
  return isAlone ? <LeaveButton word={strings.list.backToList} onLeave={() => go({ view: 'browse', list })} /> : null
}

const LeaveButton = ({ word, onLeave }: { readonly word: string; onLeave(): void }) => {
  useEscape(onLeave)
  return (
    <Button look="quiet" className="back-link" icon={<ChevronLeft size={16} aria-hidden="true" />} onClick={onLeave}>
      {word}
    </Button>
  )
}

/** Escape leaves, unless something nearer has taken it: a dialog, a tooltip, the drawer. */
const useEscape = (onEscape: () => void) => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onEscape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onEscape])
}
