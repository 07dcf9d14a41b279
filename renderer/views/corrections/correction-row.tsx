import type { Correction, KeptCorrection } from '../../../core/model/correction'
import { isFailed } from '../../../core/model/failure'
import type { ItemSummary } from '../../../core/model/library'
import { Button } from '../../components/button'
import { findCorrectedLanguage } from '../../state/corrected-language'
import { toCorrectionParts } from '../../state/correction-parts'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useCorrections, useNavigation } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'
import { findNextButton } from '../browse/next-button'

/** One correction: what it is of, what it says otherwise, where and when, and the way to take it back. */
export const CorrectionRow = ({ kept }: { readonly kept: KeptCorrection }) => {
  const strings = useStrings()
  const { correcting: words } = strings
  const format = useFormat()
  const takeBack = useCorrections((state) => state.takeBack)
  const isBusy = useCorrections((state) => state.isBusy)
  const { correction, subject, applies, lost, madeAt } = kept
  const item = useItemOf(correction)
  const remove = async (button: HTMLElement) => {
    const next = findNextButton(button, '.correction-remove')
    await takeBack([kept])
    requestAnimationFrame(() => next?.focus())
  }
  return (
    <li className="correction" data-applies={applies}>
      <span className="correction-kind">{words.kinds[correction.kind]}</span>
      <div className="correction-words">
        {applies ? (
          <button type="button" className="text-link correction-subject" onClick={() => void open(correction, item)}>
            {subject}
          </button>
        ) : (
          <span className="correction-subject selectable">{subject}</span>
        )}
        <p className="own-note">
          <span>{toWhat(correction, strings)}</span>
          {item !== undefined && <span lang={item.language}>{item.title}</span>}
          <time dateTime={madeAt}>{format.moment(madeAt)}</time>
        </p>
        {!applies && <p className="own-mark">{words.lost[lost ?? 'item']}</p>}
      </div>
      <div className="correction-tools">
        {item !== undefined && lost === 'talk' && (
          <Button aria-label={words.moveNamed(subject)} disabled={isBusy} onClick={() => void startMoving(kept, item)}>
            {words.move}
          </Button>
        )}
        <Button
          className="correction-remove"
          aria-label={words.takeBackNamed(subject)}
          disabled={isBusy}
          onClick={(event) => void remove(event.currentTarget)}
        >
          {words.takeBack}
        </Button>
      </div>
    </li>
  )
}

/** What is said otherwise, and how, where that fits in a few words. */
const toWhat = (correction: Correction, { correcting: words, separator }: Strings): string =>
  toCorrectionParts(correction)
    .map((part) => {
      const said = Object.entries(correction).find(([field]) => field === part)?.[1]
      const isShort = typeof said === 'string' && said !== '' && part !== 'abstract' && part !== 'sameAs'
      return isShort ? words.partSaid(words.parts[part], said) : words.parts[part]
    })
    .join(separator)

const useItemOf = (correction: Correction): ItemSummary | undefined => {
  const items = toValue(useQuery(library.items, {}, toQueryKey({}))) ?? []
  if (correction.kind === 'speaker') return undefined
  return items.find(({ source, id }) => source === correction.source && id === correction.id)
}

const open = async (correction: Correction, item: ItemSummary | undefined) => {
  const { openReading } = useNavigation.getState()
  if (correction.kind === 'speaker')
    return openReading({ kind: 'speaker', id: correction.sameAs ?? correction.speakerId }, 'speakers')
  const list = item?.kind === 'article' ? 'articles' : 'events'
  const language = await findCorrectedLanguage(correction, item?.languages ?? [], library.readItem)
  const { source, id } = correction
  openReading(
    {
      kind: 'item',
      ref: { source, id },
      ...(correction.kind === 'talk' ? { talkId: correction.talkId } : {}),
      ...(language === undefined ? {} : { language }),
    },
    list,
  )
}

/** Of a talk: to another one; of a deck: which talks it belongs to. */
const startMoving = async (kept: KeptCorrection, { source, id, language }: ItemSummary): Promise<void> => {
  const { correction } = kept
  const found = await library.readItem({ source, id, language })
  if (isFailed(found)) return
  const item = found.ok
  const { edit } = useCorrections.getState()
  if (correction.kind === 'talk') return edit({ kind: 'move', item, kept })
  const deck = correction.kind === 'match' ? item.decks.find((one) => one.id === correction.deckId) : undefined
  if (deck !== undefined) edit({ kind: 'deck', item, deck })
}
