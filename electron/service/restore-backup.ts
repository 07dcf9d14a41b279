import { readFile } from 'node:fs/promises'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Library } from '../library/library'
import type { Taken } from '../library/made'
import { isBackup } from '../library/recovery-journal'
import { restoreSettings } from '../platform/settings-file'

/** Takes over of a backup, or of a journal, what is not in the library; settings only where it has none. Failures `not-found`, `denied`, and `invalid`. */
export async function restoreBackup(library: Library, path: string): Promise<Result<Taken>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return { failure: toDiskFailure(error, path) }
  }
  if (!isBackup(text)) return fail('invalid', `${path} is no backup of a library`)
  const restored = await restoreSettings(library.dir, findSettings(text))
  return isFailed(restored) ? restored : succeed(library.takeBackup(text))
}

/** They stand in the last line. */
function findSettings(text: string): unknown {
  try {
    const last: unknown = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')
    return typeof last === 'object' && last !== null && 'settings' in last ? last.settings : undefined
  } catch {
    return undefined
  }
}
