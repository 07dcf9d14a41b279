#!/usr/bin/env node
// Stands in for fpm where it cannot be downloaded: takes the arguments that electron-builder gives, and makes a .deb with dpkg-deb.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const flags = new Set(['force', 'debug'])
/** fpm's names of what dpkg-deb calls otherwise. */
const compressions = { gz: 'gzip', zst: 'zstd' }
const { options, places } = parseArguments(process.argv.slice(2))
if (options.t?.[0] !== 'deb') fail(`can make .deb packages only, not ${options.t?.[0]}`)
const work = mkdtempSync(join(tmpdir(), 'lectern-deb-'))
// Also where it fails: the tree is as large as the program.
process.once('exit', () => rmSync(work, { recursive: true, force: true }))
makeTree(work)
const compression = options['deb-compression']?.[0] ?? 'xz'
const args = [
  '--root-owner-group',
  `-Z${compressions[compression] ?? compression}`,
  '--build',
  work,
  options.package[0],
]
const built = spawnSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 'inherit'] })
if (built.status !== 0) fail('dpkg-deb failed (see above)')

function fail(message) {
  process.stderr.write(`fpm stand-in: ${message}\n`)
  process.exit(1)
}

/** Options by name, each with all of its values, and the places `from=to`. */
function parseArguments(args) {
  const options = {}
  const places = []
  for (let at = 0; at < args.length; at++) {
    const name = /^--?(.+)$/.exec(args[at])?.[1]
    if (name === undefined) places.push(args[at].split('='))
    else if (!flags.has(name)) {
      options[name] ??= []
      options[name].push(args[++at])
    }
  }
  return { options, places }
}

function makeTree(dir) {
  for (const [from, to] of places) {
    const target = join(dir, to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(from, target, { recursive: true, verbatimSymlinks: true })
    if (to.startsWith('/usr/bin/')) chmodSync(target, 0o755)
  }
  for (const path of [dir, ...listAll(dir)]) makeReadable(path)
  mkdirSync(join(dir, 'DEBIAN'))
  writeFileSync(join(dir, 'DEBIAN/control'), toControl(dir))
  for (const [option, name] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    cpSync(resolve(options[option][0]), join(dir, 'DEBIAN', name))
    chmodSync(join(dir, 'DEBIAN', name), 0o755)
  }
}

function listAll(dir) {
  return readdirSync(dir, { recursive: true }).map((name) => join(dir, name))
}

/** Whatever the umask of the one who builds, everybody may read, and run what its owner may. */
function makeReadable(path) {
  const { mode } = statSync(path)
  chmodSync(path, mode & 0o100 ? 0o755 : 0o644)
}

function toControl(dir) {
  const one = (name) => options[name]?.[0]
  const bytes = listAll(dir).reduce((sum, path) => sum + statSync(path).size, 0)
  const [synopsis, ...rest] = one('description').split('\n')
  return `${[
    `Package: ${one('name')}`,
    `Version: ${one('version')}`,
    `Architecture: ${one('architecture')}`,
    `Maintainer: ${one('maintainer')}`,
    `Installed-Size: ${Math.ceil(bytes / 1024)}`,
    `Depends: ${options.d?.join(', ') ?? ''}`,
    ...(options['deb-recommends'] ? [`Recommends: ${options['deb-recommends'].join(', ')}`] : []),
    `Section: ${one('category') ?? 'misc'}`,
    `Priority: ${one('deb-priority') ?? 'optional'}`,
    `Homepage: ${one('url')}`,
    `Description: ${synopsis}`,
    ...rest.map((line) => ` ${line.trim() || '.'}`),
  ].join('\n')}\n`
}
