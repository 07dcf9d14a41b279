import { fail, type Result, succeed } from '../../core/model/failure'
import { toHostClass } from './host-class'

/** The answers that send to another address. */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/**
 * Where a redirect leads. `unsafe`: from https to anything less, to anything but http(s), or to this machine or a
 * private network, but for the host that was asked. `http`: to nowhere.
 */
export const toRedirectAddress = (from: URL, location: string | null, status: number): Result<URL> => {
  if (location === null || !URL.canParse(location, from.href)) {
    return fail('http', `${from.host} redirects to nowhere`, status)
  }
  const to = new URL(location, from)
  if (!isWeb(to) || (from.protocol === 'https:' && to.protocol === 'http:')) {
    return fail('unsafe', `${from.host} redirects to an unsafe address (${to.protocol})`)
  }
  if (!isOpenOrSame(from, to)) {
    const where = toHostClass(to.hostname) === 'machine' ? 'this machine' : 'a private network'
    return fail('unsafe', `${from.host} redirects to ${where} (${to.host})`)
  }
  return succeed(withoutPassword(to))
}

/** What lies inside is asked only where it was asked before: its neighbours did not ask for it. */
const isOpenOrSame = (from: URL, to: URL): boolean =>
  toHostClass(to.hostname) === 'public' || to.hostname === from.hostname

/** Whether an address is one of http or https. */
export const isWeb = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'http:'

/** The address without user name and password, which are not for us to send. */
export const withoutPassword = (url: URL): URL => {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}
