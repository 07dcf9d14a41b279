import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { attempt } from './page-file'
import { isClosedFolder } from './page-text'
import { isInside } from './read-folder'
import { maxConfigBytes } from './site-config'
import type { SourceFiles } from './slide-places'

/** The files of a folder on this machine. */
export interface FolderFiles extends SourceFiles {
  /** The absolute path of a file, by its path within the folder; undefined when none lies there. */
  find(path: string): string | undefined
}

/** Looks for files of a folder; the folders above one are listed once. Nothing that leads out is found. */
export function createFolderFiles(dir: string): FolderFiles {
  const found = attempt(() => realpathSync(dir))
  const root = 'value' in found ? found.value : undefined
  const real = new Map<string, string | undefined>([['', root]])
  const listings = new Map<string, ReadonlyMap<string, string>>()
  const listFolders = (top: string, folder: string, at: string): ReadonlyMap<string, string> => {
    const listing = listings.get(folder) ?? readFolders(top, at)
    listings.set(folder, listing)
    return listing
  }
  /** Where a folder lies, step by step from the top: none of them may be a link that leads out. */
  const toReal = (folder: string): string | undefined => {
    if (root === undefined || real.has(folder)) return real.get(folder)
    const { parent, name } = split(folder)
    const above = isClosedFolder(name) ? undefined : toReal(parent)
    const at = above === undefined ? undefined : listFolders(root, parent, above).get(name)
    real.set(folder, at)
    return at
  }
  const find = (path: string): string | undefined => {
    const { parent, name } = split(path)
    const folder = name === '' || name.startsWith('..') ? undefined : toReal(parent)
    if (root === undefined || folder === undefined) return undefined
    // Some systems write names in their decomposed form, and others tell the two apart.
    return [...new Set([name, name.normalize('NFD')])].map((each) => join(folder, each)).find((at) => isFile(root, at))
  }
  return {
    find,
    has: (path) => find(path) !== undefined,
    readText: async (path) => {
      const file = find(path)
      if (file === undefined) return undefined
      try {
        return (await stat(file)).size > maxConfigBytes ? undefined : await readFile(file, 'utf8')
      } catch {
        return undefined
      }
    },
  }
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const slash = path.lastIndexOf('/')
  return { parent: slash < 0 ? '' : path.slice(0, slash), name: path.slice(slash + 1) }
}

/** The folders in a folder: composed names, with their paths on the disk. */
function readFolders(root: string, folder: string): ReadonlyMap<string, string> {
  const listed = attempt(() => readdirSync(folder, { withFileTypes: true }))
  const entries = 'value' in listed ? listed.value : []
  return new Map(
    entries
      .filter((entry) => entry.isDirectory() || (entry.isSymbolicLink() && isFolder(root, join(folder, entry.name))))
      .map(({ name }) => [name.normalize('NFC'), join(folder, name)]),
  )
}

const isFolder = (root: string, link: string): boolean => readTarget(root, link)?.isDirectory() === true

function isFile(root: string, path: string): boolean {
  const found = attempt(() => lstatSync(path, { throwIfNoEntry: false }))
  if ('error' in found) return false
  return (found.value?.isSymbolicLink() ? readTarget(root, path) : found.value)?.isFile() === true
}

/** What a link leads to; undefined when that is nothing, or lies outside. */
function readTarget(root: string, link: string): Stats | undefined {
  const target = attempt(() => realpathSync(link))
  if ('error' in target || !isInside(root, target.value)) return undefined
  const found = attempt(() => statSync(target.value))
  return 'value' in found ? found.value : undefined
}
