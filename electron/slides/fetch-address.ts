import { fail, type Result, succeed } from '../../core/model/failure'
import { applyMirrorRules, type MirrorRule } from './mirror-rules'

/**
 * Where to fetch a deck from. Plain http is taken only where a person chose it: in a mirror rule, or in the page's own link.
 * Anything but http(s) is `invalid`.
 */
export const toFetchAddress = (url: string, rules: readonly MirrorRule[]): Result<URL> => {
  const address = applyMirrorRules(url, rules)
  if (!URL.canParse(address)) return fail('invalid', 'the link is not a whole address')
  const parsed = new URL(address)
  if (!isWeb(parsed)) return fail('invalid', `${parsed.protocol} links cannot be downloaded`)
  // Not for us to send, and fetch refuses them.
  parsed.username = ''
  parsed.password = ''
  return succeed(parsed)
}

/** Where a redirect leads. From https to anything less is refused, as is anything but http(s). */
export const toRedirectAddress = (from: URL, location: string | null, status: number): Result<URL> => {
  if (location === null || !URL.canParse(location, from.href)) {
    return fail('http', `${from.host} redirects to nowhere`, status)
  }
  const to = new URL(location, from)
  if (!isWeb(to) || (from.protocol === 'https:' && to.protocol === 'http:')) {
    return fail('http', `${from.host} redirects to an unsafe address (${to.protocol})`, status)
  }
  to.username = ''
  to.password = ''
  return succeed(to)
}

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:'
