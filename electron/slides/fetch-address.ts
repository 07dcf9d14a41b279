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

/** Where a redirect leads. From https to anything less is refused, as is anything but http(s), and from the network to this machine. */
export const toRedirectAddress = (from: URL, location: string | null, status: number): Result<URL> => {
  if (location === null || !URL.canParse(location, from.href)) {
    return fail('http', `${from.host} redirects to nowhere`, status)
  }
  const to = new URL(location, from)
  if (!isWeb(to) || (from.protocol === 'https:' && to.protocol === 'http:')) {
    return fail('http', `${from.host} redirects to an unsafe address (${to.protocol})`, status)
  }
  if (isLocal(to) && !isLocal(from)) {
    return fail('http', `${from.host} redirects to this machine (${to.host})`, status)
  }
  to.username = ''
  to.password = ''
  return succeed(to)
}

/** This machine, or what only its own wire knows: neither must be asked anything on a stranger's word. */
const isLocal = ({ hostname }: URL): boolean =>
  /^(?:localhost|.+\.localhost|127\..+|0\.0\.0\.0|169\.254\..+|\[::1?\]|\[::ffff:7f.+\]|\[fe80:.+\])$/.test(hostname)

const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:'
