import { Plus } from 'lucide-react'
import type { Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { useCorrections } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** At the end of the talks: a way to add one that the page has, and that was not understood. */
export const AddTalk = ({ item }: { readonly item: Item }) => {
  const { correcting: words } = useStrings()
  const edit = useCorrections((state) => state.edit)
  return (
    <p className="add-talk">
      <span>{words.addTalkHint}</span>
      <Button look="plain" icon={<Plus size={14} aria-hidden="true" />} onClick={() => edit({ kind: 'talk', item })}>
        {words.addTalk}
      </Button>
    </p>
  )
}
