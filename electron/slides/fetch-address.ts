import { fail, type Result, succeed } from '../../core/model/failure'
import { isWeb, withoutPassword } from '../network/redirect'
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
  return succeed(withoutPassword(parsed))
}
