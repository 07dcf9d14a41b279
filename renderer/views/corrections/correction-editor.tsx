import './corrections.css'
import { useCorrections } from '../../state/stores'
import { DeckEditor } from './deck-editor'
import { SpeakerEditor } from './speaker-editor'
import { TalkEditor } from './talk-editor'
import { TalkMover } from './talk-mover'

/** Whatever is being corrected, in a dialog over the window. */
export const CorrectionEditor = () => {
  const editing = useCorrections((state) => state.editing)
  if (editing === null) return null
  if (editing.kind === 'speaker') return <SpeakerEditor speaker={editing.speaker} />
  if (editing.kind === 'deck') return <DeckEditor item={editing.item} deck={editing.deck} />
  if (editing.kind === 'move') return <TalkMover item={editing.item} kept={editing.kept} />
  return <TalkEditor item={editing.item} talk={editing.talk} />
}
