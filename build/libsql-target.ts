import { closeSync, openSync, readSync } from 'node:fs'

// Bundled in place of `@neon-rs/load` and `detect-libc`, which tell libsql its binary for this machine: they have Node write a
// report about itself, which takes 15 ms of each start.

export const GLIBC = 'glibc'
export const MUSL = 'musl'

/** The C library of this process; null where there is no choice. */
export const familySync = (): string | null =>
  process.platform !== 'linux' ? null : readBeginning(process.execPath).includes('/ld-musl-') ? MUSL : GLIBC

/** The binary's name after `@libsql/`. */
export function currentTarget(): string {
  const { platform, arch } = process
  if (platform === 'win32') return `win32-${arch}-msvc`
  if (platform !== 'linux') return `${platform}-${arch}`
  if (arch === 'arm') return 'linux-arm-gnueabihf'
  return `linux-${arch}-${familySync() === MUSL ? 'musl' : 'gnu'}`
}

/** A binary that libsql's own makers built beside it, which nobody has here. */
export const load = (): null => null

/** The system's loader, which is that of the C library, is named behind the headers of a program. */
function readBeginning(path: string): string {
  const beginning = Buffer.alloc(4096)
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    return beginning.toString('latin1', 0, readSync(file, beginning))
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
