import { spawn, spawnSync } from 'node:child_process'
import { constants as access, accessSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Something the reader of the terminal can mend: shown without a stack. */
export class SetupError extends Error {}

/** One line for a person, on standard error, so that standard output stays free for what was asked. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Runs a task and turns a SetupError, or a disk that refuses, into one line and exit code 1. */
export async function runMain(task) {
  try {
    process.exitCode = await task()
  } catch (error) {
    const message = error instanceof SetupError ? error.message : describeDiskError(error)
    if (message === undefined) throw error
    say(message)
    process.exitCode = 1
  }
}

/** What to do about a disk that refuses, or undefined for any other error. */
function describeDiskError({ code, path = root }) {
  if (code === 'ENOSPC') return `The disk is full: ${path} could not be written. Free some space and try again.`
  if (code === 'EROFS')
    return `${path} could not be written, since its disk is read-only. Use a copy of the project elsewhere.`
  if (code !== 'EACCES' && code !== 'EPERM') return undefined
  return `This user may not write ${path}. It may belong to another one, after a start as root: sudo chown -R "$(id -un)" ${root}`
}

/** Runs a program to its end with its output on standard error; answers whether it succeeded. */
export function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0
}

/** Runs npm, the same one that runs this script where there is one. */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return succeeds(process.execPath, [own, ...args], options)
  return succeeds('npm', args, { shell: process.platform === 'win32', ...options })
}

/** What a program prints, or undefined when it fails or is not there. */
export function readOutput(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return done.status === 0 ? done.stdout : undefined
}

/** Where on the path a program of that name is; undefined when it is not there. */
export function findProgram(name) {
  const dirs = (process.env.PATH ?? '').split(delimiter).filter((dir) => dir !== '')
  return dirs.map((dir) => resolve(dir, name)).find(canRun)
}

/** Whether a program of that name is on the path. */
export const hasProgram = (name) => findProgram(name) !== undefined

function canRun(path) {
  try {
    accessSync(path, access.X_OK)
    return true
  } catch {
    return false
  }
}

/** Runs a program in the foreground, hands signals on, and answers its exit code. */
export function runInFront(command, args, options = {}) {
  // xvfb-run hands no signal on, so it gets a process group of its own, and the whole group is told.
  const isWrapped = command === 'xvfb-run'
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached: isWrapped, ...options })
    const stop = (signal) => (isWrapped ? killGroup(child.pid, signal) : child.kill(signal))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    const giveUp = () => {
      say(`Stopped, since it was not done after ${options.limitMs / 1000} seconds.`)
      stop('SIGTERM')
    }
    const timer = options.limitMs && setTimeout(giveUp, options.limitMs)
    if (child.stderr) passOnLines(child.stderr, options.isNoise)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Whether a process of that id exists. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return pid > 0
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function passOnLines(stream, isNoise) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isNoise?.(line)) say(line)
  })
}

/** The arguments to run a tool of node_modules with this Node, without npx. */
export function tool(path, ...args) {
  return [join(root, 'node_modules', path), ...args]
}
