import { toBrowserAddress } from '../../../core/archive/slide-address'
import type { Deck } from '../../../core/model/library'
import { DeckLink } from './deck-link'
import { PlainLink } from './plain-link'

/** Leads to slides that a browser shows only; an address that is not opened by rule can be copied. */
export const WebDeckLink = ({ deck: { title, url } }: { readonly deck: Pick<Deck, 'title' | 'url'> }) => {
  const address = toBrowserAddress(url)
  return address.startsWith('https://') ? (
    <DeckLink deck={{ title, url: address }} />
  ) : (
    <PlainLink title={title} url={url} isNamed={false} />
  )
}
