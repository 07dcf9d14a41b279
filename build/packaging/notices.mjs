import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, readText } from '../files.mjs'
import { root } from '../run.mjs'

const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/**
 * The licences of all packages that ship, as one text: those of `dependencies` in package.json with all of theirs, and of
 * the data that was made from others' work. Fails for a package that names no licence.
 */
export function toNotices() {
  const { packages } = readJson('package-lock.json')
  const shipped = Object.keys(packages).filter(
    (path) => path !== '' && !packages[path].dev && existsSync(join(root, path)),
  )
  const parts = [
    'Lectern is made of the following, beside its own code, which stands under the MIT licence (LICENSE.txt).',
    'Electron and Chromium: see LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
    ...['mend', 'simplified'].map((name) => toPart(`data/${name}`, join(root, 'data', name))),
    ...shipped.map((path) => toPackagePart(path)),
  ]
  return `${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`
}

function toPackagePart(path) {
  const { name, version, license } = readJson(`${path}/package.json`)
  if (license === undefined) throw new Error(`${name} names no licence: look at it before it ships`)
  return toPart(`${name} ${version} (${license})`, join(root, path))
}

function toPart(title, dir) {
  const names = readdirSync(dir).filter((name) => licenceFile.test(name))
  const texts = names.map((name) => readText(join(dir, name)).trim())
  return [title, ...(texts.length > 0 ? texts : ['Its package holds no text of the licence.'])].join('\n\n')
}
