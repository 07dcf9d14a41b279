import { realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'
import { readArchiveFile } from '../archive/read-archive-file'
import type { ArchiveTag } from '../library/sources'
import type { ImportPlan, Reading } from './import-plan'
import type { Parts } from './parts'
import { loadPageReader, toPlace } from './plan-local'

/** An archive file on this machine. Failure `not-found` when there is none. */
export async function planFile(parts: Parts, path: string): Promise<Result<ImportPlan>> {
  const location = await realpath(path).catch(() => undefined)
  if (location === undefined) return fail('not-found', `${path} is not there`)
  return succeed({
    place: toPlace(parts, { kind: 'file', location, name: toArchiveName(location) }),
    look: async ({ tag }) => {
      const found = await stat(location).catch(() => undefined)
      if (found === undefined) return fail('not-found', `${location} is not there`)
      const etag = `${found.size}-${found.mtimeMs}`
      return tag.etag === etag ? { isUnchanged: true } : { reading: await toReading(parts, location, { etag }) }
    },
  })
}

const toArchiveName = (file: string): string => basename(file).replace(/\.(zip|tar\.gz|tgz|tar)$/i, '')

/** How an archive file is read, wherever it is from. */
async function toReading(parts: Parts, file: string, tag: ArchiveTag): Promise<Reading> {
  return {
    entries: (signal) => readArchiveFile(file, { signal }),
    parse: await loadPageReader(parts, 'community'),
    readImages: async function* () {},
    tag,
  }
}

/** An archive on a server. */
export async function planUrl(_parts: Parts, url: string, _title?: string): Promise<Result<ImportPlan>> {
  return fail('not-an-archive', url)
}
