import { close, closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { freemem } from 'node:os'
import { promisify } from 'node:util'

const readInto = promisify(read)
const pieceBytes = 1 << 20

/** Half of the memory that is free: what the system would drop other files for is worth less than those. */
const mostBytes = (): number => freemem() / 2

/**
 * Reads a file from its start to its end, so that the system keeps it in memory. A disk with a head reads 150 MB in a second
 * that way, and one page after the other from all over them in ten. A file that takes more than half of the memory that is
 * free is left alone, and so is one that cannot be read: whoever asks for a part of it is told why. Answers how many bytes
 * were read.
 *
 * Of a database, only while this process does not have it open: POSIX gives up every lock that a process holds on a file as soon
 * as the process closes it anywhere (https://sqlite.org/howtocorrupt.html, 2.2), and SQLite goes by these locks.
 */
export function readThrough(path: string, most = mostBytes()): number {
  let at = 0
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    if (fstatSync(file).size > most) return 0
    const piece = Buffer.allocUnsafeSlow(pieceBytes)
    for (let count = -1; count !== 0; at += count) count = readSync(file, piece, 0, pieceBytes, at)
  } catch {
    // As above.
  } finally {
    if (file !== undefined) closeSync(file)
  }
  return at
}

/** Reads the file of a database that is open. */
export interface AheadReader {
  /** As `readThrough`, beside other work, until it is told to end. */
  read(signal: AbortSignal, most?: number): Promise<number>
  /** To be called once the database is closed, and not before: see `readThrough`. */
  close(): void
}

/** Opens the file at the first reading, and keeps it open. */
export function createAheadReader(path: string): AheadReader {
  let file: number | undefined
  return {
    read: async (signal, most = mostBytes()) => {
      let at = 0
      try {
        file ??= openSync(path, 'r')
        if (fstatSync(file).size > most) return 0
        const piece = Buffer.allocUnsafeSlow(pieceBytes)
        while (!signal.aborted) {
          const { bytesRead } = await readInto(file, piece, 0, pieceBytes, at)
          if (bytesRead === 0) break
          at += bytesRead
        }
      } catch {
        // As above.
      }
      return at
    },
    close: () => {
      if (file !== undefined) close(file)
      file = undefined
    },
  }
}
