import { expect, test } from 'vitest'
import { toNetworkFailure } from '../../../../electron/network/network-failure'

const withCode = (code: string): Error => Object.assign(new Error('secret path /x?token=1'), { code })

test.each([
  ['ENOTFOUND', { kind: 'offline', detail: 'a.example' }],
  ['EAI_AGAIN', { kind: 'offline', detail: 'a.example' }],
  ['ECONNREFUSED', { kind: 'offline', detail: 'a.example' }],
  ['ENETUNREACH', { kind: 'offline', detail: 'a.example' }],
  ['UND_ERR_SOCKET', { kind: 'offline', detail: 'a.example closed the connection' }],
  ['UND_ERR_CONNECT_TIMEOUT', { kind: 'timeout', detail: 'a.example' }],
  ['CERT_HAS_EXPIRED', { kind: 'unexpected', detail: 'a.example: no trusted connection (CERT_HAS_EXPIRED)' }],
  ['EWHATEVER', { kind: 'unexpected', detail: 'a.example: EWHATEVER' }],
])('%s inside what fetch throws becomes a failure that names the host only', (code, failure) => {
  expect(toNetworkFailure(new TypeError('fetch failed', { cause: withCode(code) }), 'a.example')).toEqual(failure)
})

test('the reason is found when every address of a host failed', () => {
  const cause = new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')])
  expect(toNetworkFailure(new TypeError('fetch failed', { cause }), 'a.example').kind).toBe('offline')
})

test('an error without a code is unexpected, and its message stays private', () => {
  expect(toNetworkFailure(new Error('token=1'), 'a.example')).toEqual({
    kind: 'unexpected',
    detail: 'a.example: the connection failed',
  })
})
