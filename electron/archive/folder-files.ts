import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
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

/** Looks into a folder, and into each folder in it once, when it is first asked about. Nothing that leads out is found. */
export function createFolderFiles(dir: string): FolderFiles {
  const found = attempt(() => realpathSync(dir))
  const root = 'value' in found ? found.value : undefined
  const listings = new Map<string, Listing>([['', root === undefined ? nothing : listFolder(root, root)]])
  const list = (folder: string): Listing => {
    const known = listings.get(folder)
    if (known !== undefined) return known
    const { parent, name } = split(folder)
    const real = isClosedFolder(name) ? undefined : list(parent).folders.get(name)
    const listing = real === undefined || root === undefined ? nothing : listFolder(root, real)
    listings.set(folder, listing)
    return listing
  }
  const find = (path: string): string | undefined => {
    const { parent, name } = split(path)
    return list(parent).files.get(name)
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

/** What a folder holds: composed names, with the paths on the disk. */
interface Listing {
  readonly files: ReadonlyMap<string, string>
  readonly folders: ReadonlyMap<string, string>
}

const nothing: Listing = { files: new Map(), folders: new Map() }

function listFolder(root: string, folder: string): Listing {
  const listed = attempt(() => readdirSync(folder, { withFileTypes: true }))
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const entry of 'value' in listed ? listed.value : []) {
    const path = join(folder, entry.name)
    const type = entry.isSymbolicLink() ? readTarget(root, path) : entry
    if (type?.isFile()) files.set(entry.name.normalize('NFC'), path)
    else if (type?.isDirectory()) folders.set(entry.name.normalize('NFC'), path)
  }
  return { files, folders }
}

/** What a link leads to; undefined when that is nothing, or lies outside. */
function readTarget(root: string, link: string): Stats | undefined {
  const target = attempt(() => realpathSync(link))
  if ('error' in target || !isInside(root, target.value)) return undefined
  const found = attempt(() => statSync(target.value))
  return 'value' in found ? found.value : undefined
}
