import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root as projectRoot } from './run.mjs'

/** The text of a file, or undefined when it cannot be read. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What a JSON file of the project says, by its path from the folder of package.json. */
export const readJson = (path) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))

/** A fingerprint of a file's bytes, or undefined when it cannot be read. */
export function hashFile(path) {
  const text = readText(path)
  return text === undefined ? undefined : createHash('sha256').update(text).digest('hex')
}

/** A fingerprint of names, sizes and times below the given paths: it changes when a file is edited, added or removed. */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, root, path)
  return hash.digest('hex')
}

function addTo(hash, root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`)
}
