import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Failure, fail, type Result } from '../../core/model/failure'
import {
  emptyFile,
  frontMatterSignBytes,
  isClosedFolder,
  isPageName,
  isTextName,
  maxPageBytes,
  startsWithFrontMatter,
  toPageText,
  toSizeFailure,
} from './page-text'

/** A page of a folder, not read yet. */
export interface PageFile {
  /** Relative to the folder, with `/`, NFC. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
  /**
   * Its text. Failure `not-found`: the whole folder is gone. Any other failure: this one file cannot be used, and
   * `detail` says in a sentence why and what to do.
   */
  read(): Promise<Result<string>>
}

/** What a folder holds: a page, a file that is left out with its reason, or the end of the whole walk. */
export type FolderEntry =
  | PageFile
  | { readonly path: string; readonly skipped: Failure }
  | { readonly failure: Failure }

export interface ReadFolderOptions {
  readonly signal?: AbortSignal
}

/**
 * Walks a folder for pages: `.md`, `.markdown`, and `.txt` that begin with front matter, in order of their names.
 * Hidden folders, node_modules and links that lead out of the folder are not entered. The last entry is a failure when
 * the folder is missing or vanishes midway (`not-found`), cannot be read (`denied`), holds nothing (`empty`) or the
 * signal aborts (`cancelled`).
 */
export async function* readFolder(dir: string, { signal }: ReadFolderOptions = {}): AsyncGenerator<FolderEntry> {
  const root = await realpath(dir).catch(() => undefined)
  if (root === undefined || !(await isFolder(root))) return yield lost(dir)
  const waiting = [root]
  let count = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const listing = await listFolder(folder)
    if (!(await isFolder(root))) return yield lost(dir)
    waiting.push(...listing.folders.reverse())
    for (const { file, isLink } of listing.files) {
      if (signal?.aborted) return yield fail('cancelled')
      const entry = await toEntry(root, file, isLink)
      if (entry === undefined) continue
      count += 1
      yield entry
    }
    if (listing.skipped === undefined) continue
    if (folder === root) return yield fail('denied', `${dir}: ${listing.skipped.detail}`)
    count += 1
    yield { path: toPath(root, folder), skipped: listing.skipped }
  }
  if (!(await isFolder(root))) return yield lost(dir)
  if (count === 0) yield fail('empty', `${dir} holds no Markdown page (.md or .markdown)`)
}

const lost = (dir: string): { failure: Failure } => fail('not-found', `${dir} is not there, or is not a folder`)

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const toPath = (root: string, file: string): string => relative(root, file).split(sep).join('/').normalize('NFC')

interface Listing {
  readonly files: readonly { readonly file: string; readonly isLink: boolean }[]
  readonly folders: string[]
  /** Why the folder could not be listed. */
  readonly skipped?: Failure
}

async function listFolder(folder: string): Promise<Listing> {
  const listed = await attempt(readdir(folder, { withFileTypes: true }))
  if ('error' in listed) return { files: [], folders: [], skipped: toFailure(listed.error) }
  const sorted = listed.value.sort((one, other) => (one.name < other.name ? -1 : 1))
  return {
    files: sorted
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isPageName(entry.name))
      .map((entry) => ({ file: join(folder, entry.name), isLink: entry.isSymbolicLink() })),
    folders: sorted
      .filter((entry) => entry.isDirectory() && !isClosedFolder(entry.name))
      .map((entry) => join(folder, entry.name)),
  }
}

async function toEntry(root: string, file: string, isLink: boolean): Promise<FolderEntry | undefined> {
  const path = toPath(root, file)
  if (isLink && !(await leadsInside(root, file))) {
    return {
      path,
      skipped: {
        kind: 'denied',
        detail: 'This is a link to a place outside the folder: copy the file into the folder to import it.',
      },
    }
  }
  const found = await attempt(stat(file))
  if ('error' in found) return { path, skipped: toFailure(found.error) }
  const { size, mtimeMs } = found.value
  if (!found.value.isFile()) return undefined
  if (isTextName(file) && !(await hasFrontMatter(file))) return undefined
  if (size === 0) return { path, skipped: emptyFile }
  if (size > maxPageBytes) return { path, skipped: toSizeFailure(size) }
  return { path, size, mtimeMs, read: () => readPage(root, file) }
}

/** What the disk answered, as a value. */
const attempt = <T>(asked: Promise<T>): Promise<{ value: T } | { error: unknown }> =>
  asked.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )

async function leadsInside(root: string, file: string): Promise<boolean> {
  const target = await realpath(file).catch(() => undefined)
  return target !== undefined && isInside(root, target)
}

/** Whether an absolute path lies in a folder; both must be real paths. */
export const isInside = (root: string, path: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep)

async function hasFrontMatter(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(frontMatterSignBytes), 0, frontMatterSignBytes, 0)
    return startsWithFrontMatter(buffer.subarray(0, bytesRead))
  } catch {
    return false
  } finally {
    await handle.close()
  }
}

async function readPage(root: string, file: string): Promise<Result<string>> {
  const answer = await attempt(readFile(file))
  if ('error' in answer) {
    if (!(await isFolder(root))) return lost(root)
    return { failure: toFailure(answer.error) }
  }
  return toPageText(answer.value)
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'

const isDenied = (error: unknown): boolean => ['EACCES', 'EPERM'].includes(codeOf(error))

function toFailure(error: unknown): Failure {
  if (isDenied(error)) {
    return { kind: 'denied', detail: 'Reading it is not permitted: change its permissions, then import again.' }
  }
  // Not `not-found`, which would mean that the whole folder is gone.
  if (codeOf(error) === 'ENOENT') {
    return { kind: 'unexpected', detail: 'It disappeared while the folder was read: import again.' }
  }
  return { kind: 'unexpected', detail: `It could not be read (${codeOf(error)}): check the disk, then import again.` }
}
