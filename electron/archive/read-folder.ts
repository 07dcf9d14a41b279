import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type Failure, fail, type Result, succeed } from '../../core/model/failure'
import { decodeText } from './decode-text'

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

/** A page of text is far smaller; what is larger is a data file by mistake and would hold up every search. */
export const maxPageBytes = 8 * 1024 * 1024

const pageName = /\.(md|markdown)$/i
const textName = /\.txt$/i

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
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map((entry) => join(folder, entry.name)),
  }
}

const isPageName = (name: string): boolean => !name.startsWith('.') && (pageName.test(name) || textName.test(name))

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
  if (textName.test(file) && !(await startsWithFrontMatter(file))) return undefined
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

const emptyFile: Failure = { kind: 'empty', detail: 'The file is empty: fill it or remove it.' }

const toSizeFailure = (size: number): Failure => ({
  kind: 'too-large',
  detail: `The file has ${(size / 1024 / 1024).toFixed(1)} MB, more than the ${maxPageBytes / 1024 / 1024} MB a page may have: split it, or take it out of the folder.`,
})

async function leadsInside(root: string, file: string): Promise<boolean> {
  const target = await realpath(file).catch(() => undefined)
  return target !== undefined && isInside(root, target)
}

/** Whether an absolute path lies in a folder; both must be real paths. */
export const isInside = (root: string, path: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep)

async function startsWithFrontMatter(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (handle === undefined) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return /^\uFEFF?---[ \t]*\r?\n/.test(buffer.toString('utf8', 0, bytesRead))
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
  const bytes = answer.value
  if (bytes.length > maxPageBytes) return { failure: toSizeFailure(bytes.length) }
  const text = decodeText(bytes)
  if (text === undefined) {
    return fail(
      'invalid',
      'This is not a text file, whatever its name says: save it as UTF-8 text, or take it out of the folder.',
    )
  }
  if (text.trim() === '') return { failure: emptyFile }
  return succeed(text)
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
