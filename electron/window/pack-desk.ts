import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail, type Result, succeed } from '../../core/model/failure'
import { packEnding } from '../../core/packs/pack-manifest'

/** A pack that the system opened with Lectern: the page knows it by a number, and never by its path. */
export interface OpenedPack {
  readonly id: number
  /** Of its file. */
  readonly name: string
}

/** Where packs that the system opened wait until the page asks for them: it may not be there yet. */
export interface PackDesk {
  /** Takes the packs among some arguments, which are relative to `dir`; false when there are none. */
  put(args: readonly string[], dir: string): boolean
  /** The next that waits, once; null when none does. */
  take(): Result<OpenedPack | null>
  /** Where one lies that was taken. Failure `not-found` when it was not. */
  pathOf(id: number): Result<string>
}

/** A desk on which lies what the app was started with. */
export function createPackDesk(args: readonly string[], dir: string): PackDesk {
  const paths: string[] = []
  let taken = 0
  const put = (more: readonly string[], from: string): boolean => {
    const found = more.flatMap((arg) => toPackPath(arg, from) ?? [])
    paths.push(...found)
    return found.length > 0
  }
  put(args.slice(1), dir)
  return {
    put,
    take: () => {
      const path = paths[taken]
      if (path === undefined) return succeed(null)
      taken += 1
      return succeed({ id: taken - 1, name: basename(path) })
    },
    pathOf: (id) => {
      const path = id < taken ? paths[id] : undefined
      return path === undefined ? fail('not-found', `no pack ${id} was opened`) : succeed(path)
    },
  }
}

/** A pack among arguments: file managers give a path or an address of a file. */
function toPackPath(arg: string, dir: string): string | undefined {
  if (arg.startsWith('-') || !arg.toLowerCase().endsWith(packEnding)) return undefined
  if (!/^file:/i.test(arg)) return /^[a-z][a-z\d+.-]+:\/\//i.test(arg) ? undefined : resolve(dir, arg)
  try {
    return fileURLToPath(arg)
  } catch {
    return undefined
  }
}
