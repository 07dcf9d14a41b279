import { ExternalLink } from 'lucide-react'
import type { Deck } from '../../../core/model/library'
import { useStrings } from '../../strings/use-strings'

/** The way to slides that Lectern cannot show; nothing where their address is none that a browser may open. */
export const DeckLink = ({ deck }: { readonly deck: Pick<Deck, 'title' | 'url'> }) => {
  const { deck: words } = useStrings()
  if (!deck.url.startsWith('https://')) return null
  return (
    <a
      className="deck-link"
      href={deck.url}
      target="_blank"
      rel="noreferrer"
      title={deck.url}
      aria-label={words.openLinkNamed(deck.title)}
    >
      {words.openLink}
      <ExternalLink size={13} aria-hidden="true" />
    </a>
  )
}
