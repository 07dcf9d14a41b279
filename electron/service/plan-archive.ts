import { realpath, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Preset } from '../../core/model/library'
import { toArchiveAddress } from '../archive/archive-address'
import { fetchArchive } from '../archive/fetch-archive'
import { readArchiveFile } from '../archive/read-archive-file'
import { readArchiveImages } from '../archive/read-images'
import type { ArchiveTag } from '../library/sources'
import { toFetchAddress } from '../slides/fetch-address'
import { toDownloadFile } from './download-folder'
import type { ImportPlan, Looked, Reading } from './import-plan'
import type { Parts } from './parts'
import { toPlace } from './plan-local'

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
      return tag.etag === etag ? { isUnchanged: true } : { reading: toReading(location, { etag }) }
    },
  })
}

const toArchiveName = (file: string): string => basename(file).replace(/\.(zip|tar\.gz|tgz|tar)$/i, '')

/** How an archive file is read, wherever it is from. */
const toReading = (file: string, tag: ArchiveTag): Reading => ({
  entries: (signal) => readArchiveFile(file, { signal }),
  form: 'community',
  readImages: (images, signal) => readArchiveImages(file, images, { signal }),
  tag,
})

/**
 * An archive on a server, by the address of the file or of the page of a repository; a preset brings a name. It is fetched
 * into the library's folder, read there, and let go of. Failure `invalid` when that is no address.
 */
export async function planUrl(
  parts: Parts,
  address: string,
  preset?: Pick<Preset, 'id' | 'title'>,
): Promise<Result<ImportPlan>> {
  const found = toArchiveAddress(address)
  if (isFailed(found)) return found
  const { url, title } = found.ok
  const name = preset?.id ?? title
  return succeed({
    place: toPlace(parts, { kind: 'url', location: url, name, title: preset?.title ?? title }),
    look: (options) => download(parts, url, options),
  })
}

async function download(
  parts: Parts,
  url: string,
  { signal, tag, onBytes }: Parameters<ImportPlan['look']>[0],
): Promise<Looked> {
  const target = toFetchAddress(url, parts.rules())
  if (isFailed(target)) return target
  const into = await toDownloadFile(parts.library.dir)
  onBytes(0, 0)
  const fetched = await fetchArchive(target.ok.url.href, {
    into,
    signal,
    ...tag,
    onProgress: (received, total = 0) => onBytes(received, total),
  })
  if (isFailed(fetched)) return fetched
  if (fetched.ok.kind === 'unchanged') return { isUnchanged: true }
  const { file, etag, lastModified } = fetched.ok
  const said = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) }
  return { reading: { ...toReading(file, said), end: () => rm(file, { force: true }) } }
}
