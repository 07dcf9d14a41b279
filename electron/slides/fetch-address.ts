import { fail, type Result, succeed } from '../../core/model/failure'
import { isWeb, withoutPassword } from '../network/redirect'
import { findMirror, type MirrorRule } from './mirror-rules'

/** Where something is really fetched from, and who said so. */
export interface FetchAddress {
  readonly url: URL
  /** Whether the reader named it, in a mirror rule: then it may lie on this machine or in a private network. */
  readonly isChosen: boolean
}

/**
 * Where to fetch a deck from. Plain http is taken only where a person chose it: in a mirror rule, or in the page's own link.
 * Anything but http(s) is `invalid`.
 */
export const toFetchAddress = (url: string, rules: readonly MirrorRule[]): Result<FetchAddress> => {
  const mirror = findMirror(url, rules)
  const address = mirror ?? url
  if (!URL.canParse(address)) return fail('invalid', 'the link is not a whole address')
  const parsed = new URL(address)
  if (!isWeb(parsed)) return fail('invalid', `${parsed.protocol} links cannot be downloaded`)
  return succeed({ url: withoutPassword(parsed), isChosen: mirror !== undefined })
}
