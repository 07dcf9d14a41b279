import './item-links.css'
import { ExternalLink } from 'lucide-react'
import type { Link, LinkKind } from '../../../core/model/item'
import type { Item } from '../../../core/model/library'
import { useStrings } from '../../strings/use-strings'
import { PlainLink } from '../deck/plain-link'

const isSafe = (link: Link) => link.url.startsWith('https://')

/** What one would do with an event stands with its overview, what one might read after it at its foot. */
const kindsAt = {
  overview: ['recording', 'live', 'registration', 'slides'],
  foot: ['article', 'other'],
} as const satisfies Record<string, readonly LinkKind[]>

interface ItemLinksProps {
  readonly item: Item
  readonly at: keyof typeof kindsAt
}

/** Recordings, registrations, articles and more that an item links to, by kind; decks have their own place. */
export const ItemLinks = ({ item, at }: ItemLinksProps) => {
  const { reading: words } = useStrings()
  const groups = toGroups(item, kindsAt[at])
  if (groups.length === 0) return null
  return (
    <section className={`item-links item-links-${at}`}>
      <h2 className={at === 'foot' ? 'section-label' : 'visually-hidden'}>
        {at === 'foot' ? words.links : words.overviewLinks}
      </h2>
      <dl>
        {groups.map(({ kind, links }) => (
          <div key={kind} className="link-group">
            <dt>{words.linkKinds[kind]}</dt>
            {links.map((link) => (
              <dd key={`${link.url} ${link.title}`}>
                <ItemLink link={link} language={item.language} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Links of these kinds, each address once, without those that are decks. */
const toGroups = (item: Item, kinds: readonly LinkKind[]) => {
  const told = new Set(item.decks.map((deck) => deck.url))
  // Where the page stands open below, links without a role of their own are already there, in their sentences.
  const isPageOpen = item.talks.length === 0
  return kinds
    .filter((kind) => !(isPageOpen && kind === 'other'))
    .map((kind) => ({
      kind,
      links: item.links.filter((link) => {
        if (link.kind !== kind || told.has(link.url)) return false
        told.add(link.url)
        return true
      }),
    }))
    .filter(({ links }) => links.length > 0)
}

const ItemLink = ({ link, language }: { readonly link: Link; readonly language: string }) => {
  const { reading: words } = useStrings()
  if (!isSafe(link)) return <PlainLink title={link.title} url={link.url} language={language} />
  return (
    <a href={link.url} target="_blank" rel="noreferrer" title={link.url} lang={language}>
      {link.title || link.url}
      <ExternalLink size={13} aria-label={words.opensBrowser} />
    </a>
  )
}
