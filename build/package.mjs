import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareElectron } from './electron-runtime.mjs'
import { readJson } from './files.mjs'
import { loadedPackages, targets, toConfig } from './packaging/config.mjs'
import { toNotices } from './packaging/notices.mjs'
import { readUpdates } from './packaging/updates.mjs'
import { findProgram, hasProgram, root, runMain, runNpm, SetupError, say } from './run.mjs'
import { checkNode, prepareBuild, prepareDependencies } from './setup.mjs'

const { kinds: packageKinds, processors } = targets[process.platform]
const allKinds = ['dir', ...packageKinds]
const probeMs = 4_000
const toolsAddress = 'https://github.com/electron-userland/electron-builder-binaries/releases'
const isUniversal = processors.includes('universal')
const sevenZip = findProgram('7za') ?? findProgram('7zz') ?? findProgram('7z')

/**
 * `npm run package [-- <kind> …] [--inspectable] [--quick] [--output DIR]` makes the packages of this system, all kinds unless some are
 * named, and says what could not be made and why. Fails when a named kind could not. `--inspectable` leaves open what tests
 * attach through, and `--quick` packs loosely: neither is for readers.
 */
await runMain(async () => {
  const { values, positionals } = readArguments()
  checkNode()
  prepareDependencies()
  const runtime = await prepareElectron()
  await prepareBuild()
  checkImports()
  const obstacles = await findObstacles(positionals.length > 0 ? positionals : allKinds)
  const kinds = [...obstacles.keys()].filter((kind) => obstacles.get(kind) === undefined)
  const output = values.output ?? join(root, 'release')
  if (kinds.length > 0) await make(kinds, runtime, { ...values, output })
  for (const [kind, why] of obstacles) if (why !== undefined) say(`Not made: ${kind}, since ${why}.`)
  return kinds.length < obstacles.size && (positionals.length > 0 || kinds.length === 0) ? 1 : 0
})

function readArguments() {
  const options = {
    inspectable: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    output: { type: 'string' },
  }
  const read = parseArgs({ options, allowPositionals: true })
  const wrong = read.positionals.find((kind) => !allKinds.includes(kind))
  if (wrong !== undefined)
    throw new SetupError(`On this system Lectern is packed as ${allKinds.join(', ')}, not as ${wrong}.`)
  return read
}

/** Why a kind cannot be made here, or undefined, by kind. */
async function findObstacles(kinds) {
  const hasTools = await canReachTools()
  const explain = (kind) => {
    if (!isUniversal && !processors.includes(process.arch))
      return `there is no libsql for ${process.platform} on ${process.arch}: packages are made with Node for ${processors.join(' or ')}`
    // fpm hands on to it, too.
    if (kind === 'rpm') return hasProgram('rpmbuild') ? undefined : 'rpmbuild is missing (on Debian and Ubuntu: rpm)'
    if (hasTools || kind === 'dir') return undefined
    if (kind === 'deb')
      return hasProgram('dpkg-deb')
        ? undefined
        : 'dpkg-deb is missing, and fpm comes from GitHub, which is out of reach'
    if (kind === 'tar.gz')
      return sevenZip
        ? undefined
        : '7-Zip is missing (on Debian and Ubuntu: p7zip-full), and electron-builder’s own comes from GitHub, which is out of reach'
    return "electron-builder's tools for it come from GitHub, which is out of reach"
  }
  return new Map(kinds.map((kind) => [kind, explain(kind)]))
}

async function canReachTools() {
  try {
    await fetch(toolsAddress, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) })
    return true
  } catch {
    return false
  }
}

async function make(kinds, runtime, { output, inspectable: isInspectable, quick: isQuick }) {
  const shipped = readJson('node_modules/electron/package.json').version
  if (runtime.version !== shipped) {
    say(`Made with Electron ${runtime.version}, ${runtime.why}: for testing only, since Lectern ships with ${shipped}.`)
  }
  mkdirSync(output, { recursive: true })
  const notices = join(output, 'THIRD-PARTY-NOTICES.txt')
  writeFileSync(notices, toNotices())
  const updates = readUpdates(process.env, output)
  takeToolsAtHand(kinds)
  if (isUniversal) addBothHalves()
  if (isQuick) process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL = '1'
  const { Arch, build, log, Platform } = await import('electron-builder')
  // Of which packages npm laid out one copy for several: pages of names that help nobody.
  const { info } = log
  log.info = (fields, message) => {
    if (message !== 'duplicate dependency references') info.call(log, fields, message)
  }
  const platform = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[process.platform]
  const config = toConfig({
    // What is here is for one processor only.
    electronDist: isUniversal ? undefined : runtime.dist,
    electronVersion: runtime.version,
    output,
    notices,
    isInspectable,
    isQuick,
    updates,
  })
  const made = await build({
    targets: platform.createTarget(kinds, Arch[isUniversal ? 'universal' : process.arch]),
    config,
    publish: 'never',
    projectDir: root,
  })
  updates?.sign()
  for (const file of made) say(`Made ${file}`)
}

/** What is here is used instead of a download: 7-Zip, and over dpkg-deb and rpmbuild a stand-in for fpm, which tests try, too. */
function takeToolsAtHand(kinds) {
  if (sevenZip) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= sevenZip
  if (!kinds.includes('deb') || hasProgram('dpkg-deb'))
    process.env.CUSTOM_FPM_PATH ??= join(root, 'build/packaging/fpm-stand-in/fpm.mjs')
  else if (hasProgram('fpm')) process.env.USE_SYSTEM_FPM ??= 'true'
}

/** npm installs native parts for the processor at hand only. */
function addBothHalves() {
  const { packages } = readJson('package-lock.json')
  const halves = ['x64', 'arm64'].map((arch) => `@libsql/darwin-${arch}`)
  const named = halves.map((name) => `${name}@${packages[`node_modules/${name}`].version}`)
  if (!runNpm(['install', '--no-save', '--force', '--ignore-scripts', '--loglevel=error', ...named])) {
    throw new SetupError('The native parts for both processors could not be installed (see above).')
  }
}

/** Fails when the built program loads a package that the packages would lack. */
function checkImports() {
  const dirs = [join(root, 'out/main'), join(root, 'out/main/chunks')]
  const texts = dirs.flatMap((dir) =>
    readdirSync(dir)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(dir, name), 'utf8')),
  )
  const pattern =
    /(?:^|[;\n}])\s*(?:import[^;'"]*?from\s*|import\s*\(?\s*)["']((?:@[\w.-]+\/)?[\w][\w.-]*)(?:\/[^"']*)?["']/g
  const found = new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)))
  const lost = [...found].filter(
    (name) =>
      name !== 'electron' &&
      !name.startsWith('node:') &&
      !loadedPackages.includes(name) &&
      existsSync(join(root, 'node_modules', name)),
  )
  if (lost.length > 0)
    throw new SetupError(
      `The program loads ${lost.join(', ')}, which its packages would lack: see loadedPackages in build/packaging/config.mjs.`,
    )
}
