import { type Failure, fail } from '../../core/model/failure'

/** What an error of electron-updater means, told by the code it gives, else by the words of Chromium's network. */
export function toUpdateFailure(error: unknown): Failure {
  const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)
  const { code, statusCode } = (error ?? {}) as { readonly code?: unknown; readonly statusCode?: unknown }
  if (error instanceof Error && error.name === 'CancellationError') return fail('cancelled').failure
  if (message === 'cancelled') return fail('cancelled').failure
  if (code === 'ERR_CHECKSUM_MISMATCH')
    return fail('unsafe', 'What came has another checksum than was promised.').failure
  if (code === 'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND') return fail('http', 'There is no list of versions.', 404).failure
  if (typeof statusCode === 'number') return fail('http', undefined, statusCode).failure
  if (typeof code === 'string' && code.startsWith('ERR_UPDATER_')) return fail('corrupt', code).failure
  if (code === 'ENOSPC') return fail('disk-full').failure
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return fail('denied', message).failure
  if (/TIMED_OUT|timed out/i.test(message)) return fail('timeout', message).failure
  if (/net::ERR_(?:CERT|SSL)/.test(message)) return fail('unexpected', message).failure
  if (/net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN/.test(message)) return fail('offline', message).failure
  return fail('unexpected', message.slice(0, 300)).failure
}
