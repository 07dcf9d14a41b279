import { useState } from 'react'
import type { Item } from '../../../core/model/library'
import { Button } from '../../components/button'
import { useFormat, useStrings } from '../../strings/use-strings'
import { OriginalDialog } from './original-dialog'

/** What a reader should know of a page before they trust it: that it was mended, is damaged, or has lost its source. */
export const ItemMarks = ({ item }: { readonly item: Item }) => {
  const { reading: words } = useStrings()
  const format = useFormat()
  return (
    <>
      {item.isSourceRemoved && <p className="quiet-note">{words.sourceRemoved}</p>}
      {item.vanishedAt !== undefined && !item.isSourceRemoved && (
        <p className="quiet-note">{words.vanished(format.shortDay(item.vanishedAt))}</p>
      )}
      {item.repaired !== undefined && <RepairedNote item={item} {...item.repaired} />}
      {item.damaged > 0 && <p className="quiet-note">{words.damaged(item.damaged)}</p>}
    </>
  )
}

interface RepairedNoteProps {
  readonly item: Item
  readonly restored: number
  readonly unsure: number
}

const RepairedNote = ({ item, restored, unsure }: RepairedNoteProps) => {
  const { reading: words } = useStrings()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <p className="quiet-note">
      {restored === 0 ? words.repairedWhole : words.repaired(restored, unsure)}{' '}
      <Button look="plain" onClick={() => setIsOpen(true)}>
        {words.showOriginal}
      </Button>
      {isOpen && <OriginalDialog item={item} onClose={() => setIsOpen(false)} />}
    </p>
  )
}
