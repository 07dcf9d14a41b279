import { expect, test } from 'vitest'
import { toUpdateFailure } from '../../../../electron/updates/update-failure'

const named = (message: string, more: object = {}) => Object.assign(new Error(message), more)

test.each([
  ['net::ERR_INTERNET_DISCONNECTED', {}, 'offline'],
  ['net::ERR_NAME_NOT_RESOLVED', {}, 'offline'],
  ['net::ERR_CONNECTION_REFUSED', {}, 'offline'],
  ['net::ERR_CONNECTION_TIMED_OUT', {}, 'timeout'],
  ['Request timed out', {}, 'timeout'],
  ['net::ERR_CERT_AUTHORITY_INVALID', {}, 'unexpected'],
  ['500 Internal Server Error', { statusCode: 500 }, 'http'],
  ['Cannot find channel "latest-linux.yml"', { code: 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND' }, 'http'],
  ['Cannot parse update info', { code: 'ERR_UPDATER_INVALID_UPDATE_INFO' }, 'corrupt'],
  ['sha512 checksum mismatch', { code: 'ERR_CHECKSUM_MISMATCH' }, 'unsafe'],
  ['cancelled', {}, 'cancelled'],
  ['ENOSPC: no space left', { code: 'ENOSPC' }, 'disk-full'],
  ['EACCES: permission denied', { code: 'EACCES' }, 'denied'],
  ['something else', {}, 'unexpected'],
])('%s is told as what it means', (message, more, kind) => {
  expect(toUpdateFailure(named(message, more)).kind).toBe(kind)
})

test('what is no error is told, too, and a stack is not', () => {
  expect(toUpdateFailure('broken')).toEqual({ kind: 'unexpected', detail: 'broken' })
  expect(toUpdateFailure(undefined).kind).toBe('unexpected')
  expect(toUpdateFailure(named('first\n    at second')).detail).toBe('first')
})
