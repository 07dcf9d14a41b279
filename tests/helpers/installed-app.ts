import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the Linux packages put the program, and its command on the path. */
export const installed = { dir: '/opt/Lectern', program: '/opt/Lectern/lectern', command: '/usr/bin/lectern' } as const

/** An ordinary user that every Debian has. */
const nobody = 65_534

/** What a program printed, and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

interface RunOptions {
  /** Runs it as the ordinary user of this home folder, with nothing of the environment but what is given. */
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  readonly limitMs?: number
}

/** A home folder of an ordinary user, and how to be rid of it. */
export function makeHome(): { readonly home: string; dispose(): void } {
  const home = mkdtempSync(join(tmpdir(), 'lectern-home-'))
  chownSync(home, nobody, nobody)
  return { home, dispose: () => rmSync(home, { recursive: true, force: true }) }
}

/** A folder in that home which its user may write. */
export function makeFolder(home: string, name: string): string {
  const dir = join(home, name)
  mkdirSync(dir, { recursive: true })
  chownSync(dir, nobody, nobody)
  return dir
}

/** Starts a program; it is ended after `limitMs`, a minute unless told. */
export function start(command: string, args: readonly string[], { home, env, limitMs = 60_000 }: RunOptions = {}) {
  const own = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LANG: 'C.UTF-8' }
  const child = spawn(command, args, {
    cwd: home ?? tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(home === undefined ? {} : { uid: nobody, gid: nobody }),
    env: { ...(home === undefined ? process.env : { ...own, HOME: home }), ...env },
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  return { child, ended: hearEnd(child).finally(() => clearTimeout(timer)) }
}

/** Runs a program to its end. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  start(command, args, options).ended

function hearEnd(child: ChildProcess): Promise<Ended> {
  let out = ''
  let errors = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, errors }))
  })
}

/**
 * What to run `unshare` with, before a program and its arguments, to run that in a root that is not the system's own, with the
 * same files in it: the kernel refuses user namespaces to whoever is in one, as some systems do to everybody.
 */
export const withoutNamespaces = ['--mount', 'sh', '-c', 'mount --rbind / /mnt && exec chroot /mnt "$@"', 'sh'] as const

/** Whether that can be tried here: containers may not be allowed to. */
export const canRefuseNamespaces = async (): Promise<boolean> =>
  (await run('unshare', [...withoutNamespaces, 'true'])).code === 0

/** Before a program and its arguments: runs it as the ordinary user, with the environment as it is. */
export const asReader = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const

/** A virtual display that every user may draw on. */
export async function startDisplay(): Promise<{ readonly name: string; stop(): Promise<void> }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => reject(new Error('Xvfb ended before it had a display')))
    child.stdio[3]?.once('data', (bytes: Buffer) => resolve(String(bytes).trim()))
  })
  return {
    name: `:${number}`,
    stop: () => {
      child.kill()
      return ended
    },
  }
}

/** A running process as `/proc` tells of it. */
export interface Seen {
  readonly pid: number
  readonly args: readonly string[]
  /** A line of `/proc/<pid>/status`. */
  status(name: string): string | undefined
}

/** A process and all that came from it. */
export function readTree(pid: number): Seen[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(readStatus(Number(name), 'PPid'))
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const collect = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(collect)]
  return collect(pid).map((id) => ({
    pid: id,
    args: readOrEmpty(`/proc/${id}/cmdline`).split(/[\0 ]/),
    status: (name) => readStatus(id, name),
  }))
}

const readStatus = (pid: number, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(readOrEmpty(`/proc/${pid}/status`))?.[1]

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
