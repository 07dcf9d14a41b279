import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { type Failure, fail, isFailed, type Result } from '../../core/model/failure'
import { createBreaks } from './breaks'
import { attempt, hasFrontMatter, readPageFile, toFileFailure } from './page-file'
import { emptyFile, isClosedFolder, isPageName, isTextName, maxPageBytes, toSizeFailure } from './page-text'

/** A page of a folder, not read yet. */
export interface PageFile {
  /** Relative to the folder, with `/`, NFC. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
  /** Where it lies on the disk, unless it lies in an archive: it may be read from there at any time, in any thread. */
  readonly file?: string
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
 * Hidden folders, node_modules and links to folders are not entered; of those that lead out of the folder it is told. The
 * last entry is a failure when the folder is missing or vanishes midway (`not-found`), cannot be read (`denied`), holds
 * nothing (`empty`) or the signal aborts (`cancelled`).
 */
export async function* readFolder(dir: string, { signal }: ReadFolderOptions = {}): AsyncGenerator<FolderEntry> {
  const root = attempt(() => realpathSync(dir))
  if ('error' in root || !isFolder(root.value)) return yield lost(dir)
  yield* walk(dir, root.value, createBreaks(), signal)
}

async function* walk(
  dir: string,
  root: string,
  takeBreak: () => Promise<void> | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<FolderEntry> {
  const waiting = [root]
  let count = 0
  let links = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const listing = listFolder(folder)
    if (listing.skipped !== undefined && !isFolder(root)) return yield lost(dir)
    for (let at = listing.folders.length - 1; at >= 0; at -= 1) waiting.push(listing.folders[at] ?? '')
    for (const file of listing.files) {
      await takeBreak()
      if (signal?.aborted) return yield fail('cancelled')
      const entry = toEntry(root, file)
      if (entry === undefined) continue
      if ('skipped' in entry && entry.skipped === linkOut) links += 1
      else count += 1
      yield entry
    }
    await takeBreak()
    if (signal?.aborted) return yield fail('cancelled')
    if (listing.skipped === undefined) continue
    if (folder === root) return yield fail('denied', `${dir}: ${listing.skipped.detail}`)
    count += 1
    yield { path: toPath(root, folder), skipped: listing.skipped }
  }
  if (!isFolder(root)) return yield lost(dir)
  if (count > 0) return
  const holds = `${dir} holds no Markdown page (.md or .markdown)`
  yield fail('empty', links === 0 ? holds : `${holds}, and links to folders outside are not followed`)
}

const lost = (dir: string): { failure: Failure } => fail('not-found', `${dir} is not there, or is not a folder`)

function isFolder(path: string): boolean {
  const found = attempt(() => statSync(path))
  return 'value' in found && found.value.isDirectory()
}

const toRelative = (root: string, file: string): string => relative(root, file).split(sep).join('/')

const toPath = (root: string, file: string): string => toRelative(root, file).normalize('NFC')

interface Listing {
  readonly files: readonly ListedFile[]
  readonly folders: readonly string[]
  /** Why the folder could not be listed. */
  readonly skipped?: Failure
}

interface ListedFile {
  readonly file: string
  readonly type: 'file' | 'link' | 'other'
}

function listFolder(folder: string): Listing {
  const listed = attempt(() => readdirSync(folder, { withFileTypes: true }))
  if ('error' in listed) return { files: [], folders: [], skipped: toFileFailure(listed.error, folder) }
  const sorted = listed.value.sort((one, other) => (one.name < other.name ? -1 : 1))
  return {
    files: sorted
      .filter((entry) => !entry.isDirectory() && (isPageName(entry.name) || mayLinkFolder(entry)))
      .map((entry) => ({
        file: join(folder, entry.name),
        type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other',
      })),
    folders: sorted
      .filter((entry) => entry.isDirectory() && !isClosedFolder(entry.name))
      .map((entry) => join(folder, entry.name)),
  }
}

const mayLinkFolder = (entry: Dirent): boolean => entry.isSymbolicLink() && !isClosedFolder(entry.name)

function toEntry(root: string, { file, type }: ListedFile): FolderEntry | undefined {
  const path = toPath(root, file)
  if (type === 'link' && (isFolder(file) || !isPageName(basename(file)))) return toLinkedFolder(root, file, path)
  const trouble = type === 'link' ? findLinkTrouble(root, file) : undefined
  if (trouble !== undefined) return { path, skipped: trouble }
  const found = attempt(() => statSync(file))
  if ('error' in found) return { path, skipped: toFileFailure(found.error, file) }
  const { size, mtimeMs } = found.value
  if (found.value.isDirectory()) return undefined
  if (!found.value.isFile()) return { path, skipped: noFile }
  if (isSecondSpelling(root, file, path)) return { path, skipped: secondSpelling }
  if (isTextName(file)) {
    const isPage = hasFrontMatter(file)
    if (isFailed(isPage)) return { path, skipped: isPage.failure }
    if (!isPage.ok) return undefined
  }
  if (size === 0) return { path, skipped: emptyFile }
  if (size > maxPageBytes) return { path, skipped: toSizeFailure(size) }
  return { path, size, mtimeMs, file, read: async () => readPage(root, file) }
}

/** What lies inside is read where it lies. A link that is neither page nor folder, a picture say, is no business of ours. */
function toLinkedFolder(root: string, file: string, path: string): FolderEntry | undefined {
  const target = attempt(() => realpathSync(file))
  if ('error' in target || !isFolder(target.value)) return undefined
  return target.value === root || isInside(root, target.value) ? undefined : { path, skipped: linkOut }
}

const linkOut: Failure = {
  kind: 'unsafe',
  detail: 'This is a link to a folder outside: nothing in it was read. Import that folder by itself, or copy it here.',
}

const noFile: Failure = {
  kind: 'unsafe',
  detail: 'This is a pipe or a device, not a file: take it out of the folder.',
}

const secondSpelling: Failure = {
  kind: 'invalid',
  detail: 'Another file here has the same name, written with other codes for its accents: rename one of them.',
}

/** Names that only differ in how their accents are composed are one path; the file whose name is that path is taken. */
function isSecondSpelling(root: string, file: string, path: string): boolean {
  if (toRelative(root, file) === path) return false
  const [own, other] = [attempt(() => lstatSync(file)), attempt(() => lstatSync(join(root, path)))]
  return 'value' in own && 'value' in other && own.value.ino !== other.value.ino
}

function findLinkTrouble(root: string, file: string): Failure | undefined {
  const target = attempt(() => realpathSync(file))
  if ('error' in target) return fail('denied', 'This is a link that leads nowhere: mend or remove it.').failure
  if (isInside(root, target.value)) return undefined
  return fail('denied', 'This is a link to a place outside the folder: copy the file into the folder to import it.')
    .failure
}

function readPage(root: string, file: string): Result<string> {
  const text = readPageFile(file)
  return isFailed(text) && !isFolder(root) ? lost(root) : text
}

/** Whether an absolute path lies in a folder; both must be real paths. */
export const isInside = (root: string, path: string): boolean => path.startsWith(root.endsWith(sep) ? root : root + sep)
