import { toBrowserAddress } from '../../../core/archive/slide-address'
import type { Deck } from '../../../core/model/library'
import { DeckLink } from './deck-link'
import { PlainLink } from './plain-link'

/** Leads to slides of which no PDF can be had; an address that is not opened by rule can be copied. */
export const WebDeckLink = ({ deck: { title, url } }: { readonly deck: Pick<Deck, 'title' | 'url'> }) => {
  const address = toBrowserAddress(url)
  // A file beside its page stands on this machine, and no browser is given it.
  if (!/^https?:/i.test(address)) return null
  return address.startsWith('https://') ? (
    <DeckLink deck={{ title, url: address }} />
  ) : (
    <PlainLink title={title} url={url} isNamed={false} />
  )
}
