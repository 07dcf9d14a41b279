import type { Correction, TalkCorrection } from '../model/correction'
import type { ItemRef } from '../model/library'

/** What was said of one talk, said of another; `before` is what was said of that one, and holds on where nothing else is said. */
export function moveTalkCorrection(
  { seen: _seen, source: _source, id: _id, talkId: _talkId, ...said }: TalkCorrection,
  target: ItemRef & { readonly talkId: string },
  before?: Correction,
): TalkCorrection {
  const { kind, isAdded: _isAdded, ...rest } = said
  const { source, id, talkId } = target
  const moved = { kind, source, id, talkId, ...rest }
  if (before?.kind !== 'talk' || before.isDropped || moved.isDropped) return moved
  const { seen: _, ...own } = before
  return { ...own, ...moved }
}
