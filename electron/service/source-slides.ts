import { readSourceAddress, toSourceAddress, toUnplacedAddress } from '../../core/archive/deck-address'
import { fail, type Result } from '../../core/model/failure'
import { openArchiveFile, openFolderFile, type SourceFile } from '../archive/open-source-file'
import { toRawAddress } from '../archive/raw-address'
import { createFindSlides, type FindSlides, type SourceFiles } from '../archive/slide-places'
import { downloadLimits } from '../slides/download-file'
import type { Place } from './import-plan'
import type { Parts } from './parts'

/**
 * How the slides of a source are found that its pages name by a path: a folder or an archive on this machine holds them
 * itself, of a repository a Git host gives single files; else only the site that is made of it may have them.
 */
export function toFindSlides({ library }: Parts, { id, kind, location }: Place, files: SourceFiles): FindSlides {
  let stored: ReadonlySet<string> | undefined
  return createFindSlides({
    files,
    toAddress:
      kind === 'url' ? toRawAddress(location) : kind === 'builtin' ? undefined : (path) => toSourceAddress(id, path),
    isStored: (address) => {
      stored ??= new Set(library.listStoredDecks().map(({ url }) => url))
      return stored.has(address)
    },
    toUnplaced: (path) => toUnplacedAddress(id, path),
  })
}

/** Opens the slides of such an address; undefined for any other. Failure `not-found` once the source or the file is gone. */
export function openSourceSlides(
  { library }: Parts,
  url: string,
  signal: AbortSignal,
): (() => Promise<Result<SourceFile>>) | undefined {
  const named = readSourceAddress(url)
  if (named === undefined) return undefined
  return async () => {
    const source = library.sources.find(named.source)
    if (source === undefined || source.removedAt !== undefined)
      return fail('not-found', 'The source that holds these slides was removed: add it again.')
    if (source.kind === 'folder') return openFolderFile(source.location, named.path)
    if (source.kind === 'file')
      return openArchiveFile(source.location, named.path, { limit: downloadLimits.bytes, signal })
    return fail('not-found', `${source.title} lies not on this machine`)
  }
}
