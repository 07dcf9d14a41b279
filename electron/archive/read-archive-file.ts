import { fail, isFailed } from '../../core/model/failure'
import { type ArchiveLimits, archiveLimits } from './archive-limits'
import { type ArchiveReader, toArchiveError, type WantedEntry } from './archive-reader'
import { openArchive } from './open-archive'
import { emptyFile, isTextName, maxPageBytes, startsWithFrontMatter, toPageText, toSizeFailure } from './page-text'
import type { FolderEntry } from './read-folder'
import { type Survey, surveyArchive } from './survey-archive'

export interface ReadArchiveOptions {
  readonly signal?: AbortSignal | undefined
  readonly limits?: ArchiveLimits
  /** Hears, before the first page, of which slides and site configurations there are: of their paths, and nothing more. */
  readonly onListed?: (others: ReadonlySet<string>) => void
}

/**
 * The pages of a .zip, .tar.gz or .tar file, told apart by their first bytes, in the archive's order; first those entries that are
 * left out by their name alone. Paths are those within the folder that holds everything, if there is one. Nothing is written
 * to the disk, and no more than one page is in memory. A page is to be read before the next entry is asked for.
 *
 * The last entry is a failure when the file is missing (`not-found`), is no archive (`not-an-archive`), damaged (`corrupt`,
 * `truncated`), needs a password (`encrypted`), holds an entry that tries to escape (`unsafe`), is larger than `limits` allow
 * (`too-large`), holds no page (`empty`) or the signal aborts (`cancelled`). 100,000 files are read; what is beyond the limits
 * fails before it is unpacked.
 */
export async function* readArchiveFile(
  file: string,
  { signal, limits = archiveLimits, onListed }: ReadArchiveOptions = {},
): AsyncGenerator<FolderEntry> {
  const reader = await openArchive(file, limits, signal)
  if (isFailed(reader)) return yield reader
  try {
    const survey = await surveyArchive(reader.ok, limits)
    onListed?.(new Set(survey.others.keys()))
    yield* readPages(file, reader.ok, survey)
  } catch (error) {
    yield { failure: toArchiveError(error).failure }
  } finally {
    await reader.ok.close()
  }
}

async function* readPages(
  file: string,
  reader: ArchiveReader,
  { pages, skipped }: Survey,
): AsyncGenerator<FolderEntry> {
  yield* skipped
  let count = skipped.length
  let locked = 0
  for await (const wanted of reader.unpack(new Set(pages.keys()))) {
    const path = pages.get(wanted.position)
    const entry = path === undefined ? undefined : await toPage(path, wanted)
    if (entry === undefined) continue
    count += 1
    if (wanted.entry.isEncrypted) locked += 1
    yield entry
  }
  if (locked > 0 && locked === pages.size)
    yield fail('encrypted', `${file} needs a password: unpack it and import the folder.`)
  else if (count === 0) yield fail('empty', `${file} holds no Markdown page (.md or .markdown)`)
}

async function toPage(path: string, { entry, crc, unpack }: WantedEntry): Promise<FolderEntry | undefined> {
  const { size, mtimeMs } = entry
  if (size > maxPageBytes) return { path, skipped: toSizeFailure(size) }
  if (isTextName(path)) {
    const bytes = await unpack()
    if (!isFailed(bytes) && !startsWithFrontMatter(bytes.ok)) return undefined
  }
  if (size === 0) return { path, skipped: emptyFile }
  return {
    path,
    size,
    mtimeMs: toStamp(mtimeMs, crc),
    read: async () => {
      const bytes = await unpack()
      return isFailed(bytes) ? bytes : toPageText(bytes.ok)
    },
  }
}

/**
 * The time of an entry, with its sum where archives have no milliseconds: many are packed with the same time for all
 * entries, always, and then only the sum tells that a page was changed.
 */
const toStamp = (mtimeMs: number, crc: number): number => mtimeMs + (crc / 2 ** 32) * 1000
