import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { breakLines } from './break-lines.mjs'
import { listAll, runTool } from './tree.mjs'

/** fpm's names of what dpkg-deb calls otherwise; gzip is for tests, which want it soon. */
const compressions = { gz: ['-Zgzip', '-z1'], zst: ['-Zzstd'] }

/** Makes a .deb of a tree. */
export function makeDeb(tree, options) {
  const paths = listAll(tree)
  const about = join(tree, 'DEBIAN')
  mkdirSync(about)
  writeFileSync(join(about, 'control'), toControl(options, paths))
  writeFileSync(join(about, 'md5sums'), toSums(tree, paths))
  addScript(options['after-install'], join(about, 'postinst'))
  addScript(options['after-remove'], join(about, 'postrm'))
  const compression = options['deb-compression']?.[0] ?? 'xz'
  const packed = compressions[compression] ?? [`-Z${compression}`]
  runTool('dpkg-deb', ['--root-owner-group', ...packed, '--build', tree, options.package[0]])
}

function addScript([from] = [], to) {
  if (from === undefined) return
  cpSync(from, to)
  chmodSync(to, 0o755)
}

/** With which `dpkg --verify` tells whether a file was changed. */
function toSums(tree, paths) {
  const files = paths.filter((path) => statSync(path).isFile()).sort()
  const toLine = (path) => `${createHash('md5').update(readFileSync(path)).digest('hex')}  ${relative(tree, path)}\n`
  return files.map(toLine).join('')
}

function toControl(options, paths) {
  const one = (name) => options[name]?.[0]
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0)
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
    ...rest.flatMap((line) => breakLines(line.trim() || '.').map((each) => ` ${each}`)),
  ].join('\n')}\n`
}
