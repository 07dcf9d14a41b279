import { useState } from 'react'
import type { Deck, Item } from '../../../core/model/library'
import { useCorrections } from '../../state/stores'
import { toMatch, toTalksOfDeck } from '../../state/talk-draft'
import { useStrings } from '../../strings/use-strings'
import { toSpeakerName } from '../event/speaker-name'
import { CheckList } from './check-list'
import { EditorDialog } from './editor-dialog'

/** Says which talks of an event a deck belongs to. */
export const DeckEditor = ({ item, deck }: { readonly item: Item; readonly deck: Deck }) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const apply = useCorrections((state) => state.apply)
  const before = toTalksOfDeck(item, deck.id)
  const [talkIds, setTalkIds] = useState(before)
  const toggle = (id: string) =>
    setTalkIds((old) => (old.includes(id) ? old.filter((each) => each !== id) : [...old, id]))
  const isSame = talkIds.length === before.length && talkIds.every((id) => before.includes(id))
  return (
    <EditorDialog
      title={words.deckTitle}
      width={560}
      isChanged={!isSame}
      onSave={() => apply(isSame ? [] : [toMatch(item, deck.id, talkIds)], 'corrected', deck.title)}
    >
      <CheckList
        label={deck.title}
        hint={words.deckTalks}
        language={item.language}
        options={item.talks.map((talk) => ({
          id: talk.id,
          label: talk.title,
          note: talk.speakers.map((speaker) => toSpeakerName(speaker, strings)).join(strings.separator),
        }))}
        checked={talkIds}
        onToggle={toggle}
      />
    </EditorDialog>
  )
}
