import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Lays out in `dir` what a package puts on a system, each of `places` a `[from, to]`, and leaves out the paths `excluded`.
 * Whatever the umask of the one who builds, everybody may read it, and run what its owner may.
 */
export function makeTree(dir, places, excluded = []) {
  for (const [from, to] of places) {
    const target = join(dir, to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(from, target, { recursive: true })
    if (to.startsWith('/usr/bin/')) chmodSync(target, 0o755)
  }
  for (const path of excluded) rmSync(join(dir, path), { recursive: true, force: true })
  for (const path of [dir, ...listAll(dir)]) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
}

/** The paths of all folders and files in a folder. */
export function listAll(dir) {
  return readdirSync(dir, { recursive: true }).map((name) => join(dir, name))
}

/** Runs a tool to its end; what it complains of is shown, and fails. */
export function runTool(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options })
  if (status !== 0) throw new Error(`${command} failed (${error?.message ?? 'see above'})`)
}
