import { useState } from 'react'
import type { Talk } from '../../../core/model/item'
import type { Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useCorrections } from '../../state/stores'
import { findTalkProblems, type TalkDraft, toggleDeck, toTalkChanges, toTalkDraft } from '../../state/talk-draft'
import { useStrings } from '../../strings/use-strings'
import { CheckList } from './check-list'
import { dropTalk } from './drop-talk'
import { EditorDialog } from './editor-dialog'
import { TextArea, TextField } from './field'
import { SpeakerRows } from './speaker-rows'

interface TalkEditorProps {
  readonly item: Item
  /** Absent for a talk that the reader adds. */
  readonly talk: Talk | undefined
}

/** Puts a talk right: what it is called, who gave it, what it tells, which decks belong to it. */
export const TalkEditor = ({ item, talk }: TalkEditorProps) => {
  const { correcting: words } = useStrings()
  const kept = toValue(useQuery(library.corrections, null, 'all')) ?? []
  const { apply, stopEditing } = useCorrections.getState()
  const [before] = useState<TalkDraft>(() => toTalkDraft(talk))
  const [draft, setDraft] = useState(before)
  const [isChecked, setIsChecked] = useState(false)
  const problems = findTalkProblems(draft)
  const shown = isChecked ? problems : null
  const write = (change: Partial<TalkDraft>) => setDraft((old) => ({ ...old, ...change }))
  const save = () => {
    setIsChecked(true)
    if (problems !== null) return undefined
    const newId = `${item.id}#${crypto.randomUUID()}`
    const changes = toTalkChanges({ item, talk, draft, kept, newId })
    return apply(changes, talk === undefined ? 'added' : 'corrected', draft.title.trim())
  }
  const drop = talk !== undefined && (
    <Button
      look="quiet"
      className="editor-drop"
      onClick={() => {
        stopEditing()
        void dropTalk(item, talk, kept)
      }}
    >
      {words.drop}
    </Button>
  )
  return (
    <EditorDialog
      title={talk === undefined ? words.newTalkTitle : words.talkTitle}
      isChanged={JSON.stringify(draft) !== JSON.stringify(before)}
      aside={drop}
      onSave={save}
    >
      <TextField
        label={words.title}
        lang={item.language}
        maxLength={1000}
        value={draft.title}
        problem={shown?.hasNoTitle ? words.noTitle : undefined}
        onChange={(event) => write({ title: event.target.value })}
      />
      <SpeakerRows draft={draft} nameless={shown?.nameless ?? []} language={item.language} onChange={setDraft} />
      <TextArea
        label={words.abstract}
        lang={item.language}
        rows={3}
        maxLength={20_000}
        value={draft.abstract}
        onChange={(event) => write({ abstract: event.target.value })}
      />
      <TextArea
        label={words.takeaways}
        hint={words.takeawaysHint}
        lang={item.language}
        rows={2}
        maxLength={20_000}
        value={draft.takeaways}
        onChange={(event) => write({ takeaways: event.target.value })}
      />
      {item.decks.length > 0 && (
        <CheckList
          label={words.decks}
          language={item.language}
          options={item.decks.map(({ id, title }) => ({
            id,
            label: title,
            note: toOtherTalks(item, talk, id, words.deckOf),
          }))}
          checked={draft.deckIds}
          onToggle={(deckId) => setDraft((old) => toggleDeck(old, deckId))}
        />
      )}
    </EditorDialog>
  )
}

/** Which other talks have a deck already. */
const toOtherTalks = (item: Item, talk: Talk | undefined, deckId: string, say: (talks: string) => string): string => {
  const others = item.talks.filter((each) => each.id !== talk?.id && each.deckIds.includes(deckId))
  return others.length === 0 ? '' : say(others.map((each) => each.title).join(' · '))
}
