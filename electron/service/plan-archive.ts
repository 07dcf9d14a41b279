import { realpath, rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Preset } from '../../core/model/library'
import { toArchiveAddress, toLongTitle } from '../archive/archive-address'
import { fetchArchive } from '../archive/fetch-archive'
import { isPackFile } from '../archive/open-pack'
import { readArchiveText } from '../archive/read-archive-entry'
import { readArchiveFile } from '../archive/read-archive-file'
import { readArchiveImages } from '../archive/read-images'
import { maxConfigBytes } from '../archive/site-config'
import type { ArchiveTag } from '../library/sources'
import { toFetchAddress } from '../slides/fetch-address'
import { toDownloadFile } from './download-folder'
import type { ImportPlan, Looked, Place, Reading } from './import-plan'
import type { Parts } from './parts'
import { toPlace } from './plan-local'
import { planPack, readPack } from './plan-pack'
import { toFindSlides } from './source-slides'

/** An archive file or a pack on this machine. Failure `not-found` when there is none, and those of a pack. */
export async function planFile(parts: Parts, path: string): Promise<Result<ImportPlan>> {
  const location = await realpath(path).catch(() => undefined)
  if (location === undefined) return fail('not-found', `${path} is not there`)
  if (await isPackFile(location)) return planPack(parts, location)
  const place = toPlace(parts, { kind: 'file', location, name: toArchiveName(location) })
  return succeed({
    place,
    look: async ({ tag }) => {
      const found = await stat(location).catch(() => undefined)
      if (found === undefined) return fail('not-found', `${location} is not there`)
      const etag = `${found.size}-${found.mtimeMs}`
      return tag.etag === etag ? { isUnchanged: true } : { reading: toReading(parts, place, location, { etag }) }
    },
  })
}

const toArchiveName = (file: string): string => basename(file).replace(/\.(zip|tar\.gz|tgz|tar)$/i, '')

/** How an archive file is read, wherever it is from. */
function toReading(parts: Parts, place: Place, file: string, tag: ArchiveTag): Reading {
  let others: ReadonlySet<string> = new Set()
  const onListed = (paths: ReadonlySet<string>): void => {
    others = paths
  }
  const files = {
    has: (path: string) => others.has(path),
    readText: (path: string) => readArchiveText(file, path, maxConfigBytes),
  }
  return {
    entries: (signal) => readArchiveFile(file, { signal, onListed }),
    form: 'community',
    findSlides: toFindSlides(parts, place, files),
    readImages: (images, signal) => readArchiveImages(file, images, { signal }),
    tag,
  }
}

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
  const isTaken = parts.library.sources.all().some((source) => source.title === title && source.location !== url)
  const own = isTaken ? toLongTitle(url) : title
  const place = toPlace(parts, { kind: 'url', location: url, name, title: preset?.title ?? own })
  return succeed({
    place,
    look: (options) => download(parts, place, options),
  })
}

async function download(
  parts: Parts,
  place: Place,
  { signal, tag, onBytes, onUnpacked }: Parameters<ImportPlan['look']>[0],
): Promise<Looked> {
  const target = toFetchAddress(place.location, parts.rules())
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
  const isPack = await isPackFile(file)
  const looked = isPack
    ? await readPack(parts, place, file, said, { signal, onUnpacked })
    : { reading: toReading(parts, place, file, said) }
  const drop = () => rm(file, { force: true })
  if (!('reading' in looked)) {
    await drop()
    return looked
  }
  const { reading } = looked
  return { reading: { ...reading, end: async () => void (await Promise.all([reading.end?.(), drop()])) } }
}
