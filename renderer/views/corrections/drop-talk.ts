import type { KeptCorrection } from '../../../core/model/correction'
import type { Talk } from '../../../core/model/item'
import type { Item } from '../../../core/model/library'
import { findTalkCorrections } from '../../state/correction-parts'
import { useCorrections } from '../../state/stores'
import { toDrop } from '../../state/talk-draft'

/** Says that something is no talk; one that the reader added is simply taken back, with the decks it was given. */
export const dropTalk = async (item: Item, talk: Talk, kept: readonly KeptCorrection[]): Promise<void> => {
  const { apply, takeBack } = useCorrections.getState()
  const own = findTalkCorrections(item, talk, kept)
  const isAdded = own.some(({ correction }) => correction.kind === 'talk' && correction.isAdded)
  if (isAdded) await takeBack(own)
  else await apply([toDrop(item, talk)], 'dropped', talk.title)
  // Its card is gone, and with it whatever had the focus.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#reading h1')?.focus({ preventScroll: true }))
}
