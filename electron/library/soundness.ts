import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * A full check takes 150 ms for each 20 MB, so it is left out at a start that finds the file exactly as the last end
 * left it: same size, same time, nothing waiting in the log.
 */
export function isAsLeft(path: string): boolean {
  try {
    return toNote(path) === readFileSync(noteOf(path), 'utf8')
  } catch {
    return false
  }
}

/** Notes how the closed database lies on the disk. */
export function noteAsLeft(path: string): void {
  try {
    writeFileSync(noteOf(path), toNote(path))
  } catch {
    // Then the next start checks the file.
  }
}

/** The next start checks the file, however it finds it. */
export function distrust(path: string): void {
  rmSync(noteOf(path), { force: true })
}

const noteOf = (path: string): string => `${path}.left`

function toNote(path: string): string {
  const { size, mtimeMs } = statSync(path)
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return JSON.stringify({ size, mtimeMs, log })
}
