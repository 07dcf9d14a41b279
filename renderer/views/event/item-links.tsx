import { ExternalLink } from 'lucide-react'
import type { Link } from '../../../core/model/item'
import type { Item } from '../../../core/model/library'
import { useStrings } from '../../strings/use-strings'

const isSafe = (link: Link) => link.url.startsWith('https://')

/** Recordings, registrations and articles an item links to; decks have their own place. */
export const ItemLinks = ({ item }: { readonly item: Item }) => {
  const strings = useStrings()
  const deckUrls = new Set(item.decks.map((deck) => deck.url))
  // Where the page stands open below, links without a role of their own are already there, in their sentences.
  const isPageOpen = item.talks.length === 0
  const links = item.links.filter((link) => !deckUrls.has(link.url) && !(isPageOpen && link.kind === 'other'))
  if (links.length === 0) return null
  return (
    <section className="item-links">
      <h2 className="section-label">{strings.reading.links}</h2>
      <ul>
        {links.map((link) => (
          <li key={`${link.kind} ${link.url} ${link.title}`}>
            <span className="link-kind">{strings.reading.linkKinds[link.kind]}</span>
            {isSafe(link) ? (
              <a href={link.url} target="_blank" rel="noreferrer" title={link.url} lang={item.language}>
                {link.title || link.url}
                <ExternalLink size={13} aria-label={strings.reading.opensBrowser} />
              </a>
            ) : (
              <span className="selectable" lang={item.language}>
                {link.title} <span className="link-plain">{link.url}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
