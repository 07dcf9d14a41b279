import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareElectron } from './electron-runtime.mjs'
import { fingerprint, hashFile, readText } from './files.mjs'
import { isRunning, root, runNpm, SetupError, say, succeeds, tool } from './run.mjs'
import { prepareSystem } from './system-libraries.mjs'

const oldestNode = [20, 19]
const dependencyStamp = join(root, 'node_modules/.lectern-stamp')
const buildStamp = join(root, 'out/.lectern-stamp')
const buildLock = join(root, 'node_modules/.cache/lectern-build.lock')
const buildWaitMs = 120_000

/** Stops with a clear message when this Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new SetupError(
    `Lectern needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org/en/download.`,
  )
}

/** Installs the locked dependencies when they are missing or when the lock file is not the one they were installed from. */
export function prepareDependencies() {
  const wanted = `${hashFile(join(root, 'package-lock.json'))} ${process.platform}-${process.arch}`
  if (readText(dependencyStamp) === wanted) return
  say('Installing dependencies …')
  // No dependency needs its install script: Electron is fetched by its own step, and native parts come built.
  if (
    !runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'ignore', 2],
    })
  ) {
    throw new SetupError(
      'The dependencies could not be installed (see above). Check the connection to npm and try again.',
    )
  }
  writeFileSync(dependencyStamp, wanted)
}

/** Builds `out/` when it is missing or older than its sources. */
export async function prepareBuild() {
  if (isBuilt()) return
  const unlock = await lockBuild()
  try {
    if (isBuilt()) return
    say('Building …')
    const sources = fingerprintSources()
    rmSync(buildStamp, { force: true })
    const args = ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn']
    if (!succeeds(process.execPath, tool('electron-vite/bin/electron-vite.js', ...args))) {
      throw new SetupError('The build failed (see above).')
    }
    writeFileSync(buildStamp, sources)
  } finally {
    unlock()
  }
}

/** Everything but the build: Node, dependencies, Electron, system libraries. Answers the runtime, which it names in one line. */
export async function prepareRuntime() {
  checkNode()
  prepareDependencies()
  const runtime = await prepareElectron()
  prepareSystem(runtime.executable)
  say(`Electron ${runtime.version}: ${runtime.why}.`)
  return runtime
}

function isBuilt() {
  return readText(buildStamp) === fingerprintSources()
}

function fingerprintSources() {
  const config = [
    'package-lock.json',
    'build/electron.vite.config.ts',
    'build/pdfjs-aliases.ts',
    'build/pdfjs-assets.ts',
  ]
  return fingerprint(root, ['core', 'electron', 'renderer', ...config])
}

/** Waits until no other process builds; the lock of a process that is gone is taken over. */
async function lockBuild() {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  for (const start = Date.now(); Date.now() - start < buildWaitMs; ) {
    try {
      writeFileSync(buildLock, String(process.pid), { flag: 'wx' })
      return () => rmSync(buildLock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isRunning(Number(readText(buildLock)))) rmSync(buildLock, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new SetupError(`Another build has been running for two minutes; if it is not, remove ${buildLock}.`)
}
