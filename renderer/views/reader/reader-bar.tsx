import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DeckContext } from '../../../core/model/library'
import { Button } from '../../components/button'
import { toPrevious } from '../../state/history'
import { useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toLangAttribute } from './lang-attribute'

interface ReaderBarProps {
  readonly deck?: DeckContext
  /** Find, page and zoom, once there are slides. */
  readonly children?: ReactNode
  onBack(): void
}

/** The bar above the slides: back, what is read, and the tools. */
export const ReaderBar = ({ deck, children, onBack }: ReaderBarProps) => {
  const { backToResults, back } = useStrings().reading
  const isFromSearch = useNavigation((state) => toPrevious(state.history)?.place.view === 'search')
  return (
    <header className="reader-bar">
      <Button look="quiet" className="reader-back" icon={<ChevronLeft size={16} aria-hidden />} onClick={onBack}>
        {isFromSearch ? backToResults : back}
      </Button>
      {deck && (
        <h1 className="reader-title" lang={toLangAttribute(deck.item.language)} title={toDeckTitle(deck)}>
          {toDeckTitle(deck)}
        </h1>
      )}
      {children}
    </header>
  )
}

/** What slides are called: as their talk, else by their own title, else as their event. */
export const toDeckTitle = (deck: DeckContext): string => deck.talk?.title ?? (deck.title || deck.item.title)
