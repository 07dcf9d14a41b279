import { useState } from 'react'
import type { SpeakerSummary } from '../../../core/model/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { type SpeakerDraft, toSpeakerChange, toSpeakerDraft } from '../../state/speaker-draft'
import { library, useCorrections, useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { EditorDialog } from './editor-dialog'
import { TextField } from './field'
import { PersonPicker } from './person-picker'

/** Puts a speaker right: name, nickname, affiliation, and whether they are someone else who is known already. */
export const SpeakerEditor = ({ speaker }: { readonly speaker: SpeakerSummary }) => {
  const { correcting: words } = useStrings()
  const all = toValue(useQuery(library.speakers, null, 'all')) ?? []
  const kept = toValue(useQuery(library.corrections, null, 'all')) ?? []
  const apply = useCorrections((state) => state.apply)
  const [before] = useState<SpeakerDraft>(() => toSpeakerDraft(speaker))
  const [draft, setDraft] = useState(before)
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = draft.sameAs === null && draft.name.trim() === ''
  const write = (change: Partial<SpeakerDraft>) => setDraft((old) => ({ ...old, ...change }))
  const other = all.find((each) => each.id === draft.sameAs)
  const save = () => {
    setIsChecked(true)
    if (isNameless) return undefined
    const change = toSpeakerChange(speaker, draft, kept)
    if (change === null) return Promise.resolve(null)
    if (draft.sameAs === null) return apply([change], 'corrected', draft.name.trim())
    return apply([change], 'merged', other?.name ?? speaker.name).then((failure) => {
      // Their own page is no more: it is that of the other.
      if (failure === null && draft.sameAs !== null)
        useNavigation.getState().pick({ kind: 'speaker', id: draft.sameAs }, 'move')
      return failure
    })
  }
  return (
    <EditorDialog
      title={words.speakerTitle}
      width={560}
      isChanged={JSON.stringify(draft) !== JSON.stringify(before)}
      saveLabel={draft.sameAs === null ? words.save : words.merge}
      onSave={save}
    >
      <TextField
        label={words.name}
        maxLength={200}
        value={draft.name}
        disabled={draft.sameAs !== null}
        problem={isChecked && isNameless ? words.noName : undefined}
        onChange={(event) => write({ name: event.target.value })}
      />
      <div className="field-pair">
        <TextField
          label={words.nickname}
          maxLength={200}
          value={draft.nickname}
          disabled={draft.sameAs !== null}
          onChange={(event) => write({ nickname: event.target.value })}
        />
        <TextField
          label={words.affiliation}
          maxLength={1000}
          value={draft.affiliation}
          disabled={draft.sameAs !== null}
          onChange={(event) => write({ affiliation: event.target.value })}
        />
      </div>
      <PersonPicker all={all} self={speaker} picked={other} onPick={(sameAs) => write({ sameAs })} />
    </EditorDialog>
  )
}
