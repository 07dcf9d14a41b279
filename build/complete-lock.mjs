import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const path = join(root, 'package-lock.json')
const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', win32: 'win32' }
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Entries for the packages of other platforms that npm left out of a lock file: it does so when they are not in the registry
 * at hand or not in node_modules, and `npm ci` then refuses the lock file on every machine. They carry no hash; npm adds
 * it where it can see the package.
 */
export function findLeftOut(packages) {
  const found = {}
  for (const { optionalDependencies = {}, dev = false } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const words = name.split('/').at(-1).split('-')
      const os = words.map((word) => systems[word]).find(Boolean)
      const key = `node_modules/${name}`
      if (os !== undefined && packages[key] === undefined) found[key] = toEntry(version, dev, os, words)
    }
  }
  return found
}

function toEntry(version, dev, os, words) {
  const cpu = words.find((word) => processors.includes(word))
  const libc = words.map((word) => libraries[word]).find(Boolean)
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  }
}

/** The lock file's text as an object. */
export function readLock() {
  return JSON.parse(readFileSync(path, 'utf8'))
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const lock = readLock()
  const all = Object.entries({ ...lock.packages, ...findLeftOut(lock.packages) })
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`)
}
