import { useId, useState } from 'react'
import type { KeptCorrection } from '../../../core/model/correction'
import type { Item } from '../../../core/model/library'
import { useCorrections } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toSpeakerName } from '../event/speaker-name'
import { EditorDialog } from './editor-dialog'

/** Chooses the talk that a correction is of, when that cannot be told any more. */
export const TalkMover = ({ item, kept }: { readonly item: Item; readonly kept: KeptCorrection }) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const move = useCorrections((state) => state.move)
  const name = useId()
  const [talkId, setTalkId] = useState('')
  const { source, id } = item
  const save = () => (talkId === '' ? undefined : move(kept, { source, id, talkId }))
  return (
    <EditorDialog title={words.moveTitle} width={560} isChanged={talkId !== ''} onSave={save}>
      <fieldset className="check-list">
        <legend>{kept.subject}</legend>
        <p className="field-hint">{item.talks.length === 0 ? words.moveNowhere : words.moveHint}</p>
        {item.talks.map((talk) => (
          <label key={talk.id} className="check-option">
            <input
              type="radio"
              name={name}
              checked={talk.id === talkId}
              aria-invalid={talkId === ''}
              onChange={() => setTalkId(talk.id)}
            />
            <span lang={item.language}>
              {talk.title}
              <span className="check-note">
                {talk.speakers.map((speaker) => toSpeakerName(speaker, strings)).join(strings.separator)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </EditorDialog>
  )
}
