import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { mayLead, toHostClass } from './host-class'
import { isRedirect, toRedirectAddress } from './redirect'
import type { Answer, AskOptions } from './request'
import type { Watch } from './watch'

export interface FollowOptions {
  /** Whether a person chose the address: only then may it lie on this machine or in a private network. */
  readonly isChosen: boolean
  readonly headers: (address: URL) => Readonly<Record<string, string>>
  readonly redirects: number
  /** Until an answer begins. */
  readonly connectMs: number
  /** Ends the asking, and the answer, too. */
  readonly watch: Watch
}

/** What answered at last, and where. */
export interface Followed {
  readonly answer: Answer
  readonly address: URL
}

/**
 * Asks for an address, and for those it redirects to: never from https to http, nor further inside than where it
 * began. Of a host inside that nobody chose nothing is asked. Failures: `unsafe`, `http` for a circle or a redirect to
 * nowhere, `offline`, `timeout`, `cancelled`, `unexpected`.
 */
export async function follow(start: URL, options: FollowOptions): Promise<Result<Followed>> {
  const { isChosen, headers, redirects, connectMs, watch } = options
  const askedHost = toHostClass(start.hostname)
  let address = start
  let first: Answer | undefined
  for (let hop = 0; hop <= redirects; hop += 1) {
    const askedAddress = isChosen ? first?.addressClass : 'public'
    watch.expectWithin(connectMs)
    const asked = await askOnce(address, watch, {
      headers: headers(address),
      // Where a person sent it, the first host may lie wherever it does.
      allows: (to) => askedAddress === undefined || mayLead(askedAddress, to),
    })
    if (isFailed(asked)) return asked
    if (asked.ok === undefined) return hop === 0 ? toUnsafe(address) : toUnsafeRedirect(address)
    const answer = asked.ok
    first ??= answer
    if (!isRedirect(answer.status)) return succeed({ answer, address })
    answer.body.destroy()
    const next = toRedirectAddress(address, answer.header('location') ?? null, answer.status)
    if (isFailed(next)) return next
    if (!mayLead(askedHost, toHostClass(next.ok.hostname))) return toUnsafeRedirect(next.ok)
    address = next.ok
  }
  return fail('http', `${address.host} redirects in a circle`, 302)
}

const toUnsafe = ({ host }: URL) =>
  fail(
    'unsafe',
    `${host} lies on this machine or in a private network, where a page may not lead: add a mirror rule to it when this server is yours.`,
  )

const toUnsafeRedirect = ({ host }: URL) =>
  fail('unsafe', `A redirect leads into a private network (${host}), which was not asked for.`)

/** The answer; nothing where the address must not be asked. */
async function askOnce(
  address: URL,
  watch: Watch,
  options: Pick<AskOptions, 'headers' | 'allows'>,
): Promise<Result<Answer | undefined>> {
  // Node's clients for http take their time to load, too, and most starts fetch nothing.
  const { ask, UnsafeAddressError } = await import('./request')
  try {
    return succeed(await ask(address, { ...options, signal: watch.signal }))
  } catch (error) {
    return error instanceof UnsafeAddressError ? succeed(undefined) : watch.failureOf(error, address.host)
  }
}
