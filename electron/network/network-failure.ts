import { type Failure, fail } from '../../core/model/failure'

const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
])
const closed = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])
const slow = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])

/** What an error of `fetch` means. It names the host, never the whole address, which may hold a private token. */
export const toNetworkFailure = (error: unknown, host: string): Failure => {
  const code = findCode(error)
  if (code === undefined) return fail('unexpected', `${host}: the connection failed`).failure
  if (unreachable.has(code)) return fail('offline', host).failure
  if (closed.has(code)) return fail('offline', `${host} closed the connection`).failure
  if (slow.has(code)) return fail('timeout', host).failure
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code))
    return fail('unexpected', `${host}: no trusted connection (${code})`).failure
  return fail('unexpected', `${host}: ${code}`).failure
}

// fetch hides the reason in `cause`, and for a host with several addresses in the errors of that.
const findCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError && error.errors.length > 0) return findCode(error.errors[0])
  return findCode(error.cause)
}
