import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, SetupError } from './run.mjs'

/** The built command. */
export const command = join(root, 'out/main/cli.js')

/** Runs the built command on a library; answers its exit code, its JSON (undefined when it prints none) and its messages. */
export function runBuilt(library, ...args) {
  return new Promise((done, broken) => {
    const line = [command, ...args, '--library', library, '--json']
    const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, errors] = [child.stdout, child.stderr].map((stream) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      return () => Buffer.concat(chunks).toString('utf8')
    })
    child.on('error', broken)
    child.on('close', (code) => done({ code, json: parseJson(out()), errors: errors() }))
  })
}

/** Imports an archive into a library; answers the report of the import. */
export async function importArchive(library, location) {
  const { code, json, errors } = await runBuilt(library, 'import', location)
  if (json?.events !== undefined) return json
  throw new SetupError(`${location} could not be imported (exit ${code}). ${errors.trim()}`)
}

/**
 * Shows items of a library, a few at a time, each by the arguments of its `show`; answers their JSON in the same order,
 * undefined for one that the library does not hold.
 */
export async function showAll(library, calls, onDone = () => {}) {
  const answers = new Array(calls.length)
  let next = 0
  const work = async () => {
    while (next < calls.length) {
      const at = next++
      const { code, json } = await runBuilt(library, 'show', ...calls[at])
      answers[at] = code === 0 ? json : undefined
      onDone()
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return answers
}

/** Runs a task with a library of its own, which is gone afterwards. */
export async function withLibrary(task) {
  const home = mkdtempSync(join(tmpdir(), 'lectern-check-'))
  try {
    return await task(join(home, 'library'))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function parseJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
