import type { Keepsake } from '../../../core/model/keepsake'
import { useNavigation } from '../../state/stores'

const toList = ({ subject }: Keepsake) => (subject.itemKind === 'article' ? 'articles' : 'events')

/** Shows what a keepsake is of: the page, at its talk, or the slide. */
export const openKeepsake = (kept: Keepsake) => {
  const { openReader, openReading } = useNavigation.getState()
  const { target, otherLanguage } = kept
  if (target.kind === 'slide') return openReader(target.deckId, target.page, [])
  const { source, id } = target
  openReading(
    {
      kind: 'item',
      ref: { source, id },
      ...(target.kind === 'talk' ? { talkId: target.talkId } : {}),
      ...(otherLanguage === undefined ? {} : { language: otherLanguage }),
    },
    toList(kept),
  )
}

/** Shows the page that it is of. */
export const openPageOfKeepsake = (kept: Keepsake): void => useNavigation.getState().openItem(kept.target, toList(kept))
