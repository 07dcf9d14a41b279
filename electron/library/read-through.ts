import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { freemem } from 'node:os'

const pieceBytes = 1 << 20

/** Half of the memory that is free: what the system would drop other files for is worth less than those. */
const mostBytes = (): number => freemem() / 2

/**
 * Reads a file from its start to its end, so that the system keeps it in memory. A disk with a head reads 150 MB in a second
 * that way, and one page after the other from all over them in ten. A file that takes more than half of the memory that is
 * free is left alone, and so is one that cannot be read: whoever asks for a part of it is told why. Answers how many bytes
 * were read.
 */
export function readThrough(path: string, most = mostBytes()): number {
  let at = 0
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    if (fstatSync(file).size > most) return 0
    const piece = Buffer.allocUnsafeSlow(pieceBytes)
    for (let read = -1; read !== 0; at += read) read = readSync(file, piece, 0, pieceBytes, at)
  } catch {
    // As above.
  } finally {
    if (file !== undefined) closeSync(file)
  }
  return at
}

/** The same beside other work, until it is told to end. */
export async function readAhead(path: string, signal: AbortSignal, most = mostBytes()): Promise<number> {
  let at = 0
  let file: FileHandle | undefined
  try {
    file = await open(path)
    if ((await file.stat()).size > most) return 0
    const piece = Buffer.allocUnsafeSlow(pieceBytes)
    while (!signal.aborted) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, at)
      if (bytesRead === 0) break
      at += bytesRead
    }
  } catch {
    // As above.
  } finally {
    await file?.close()
  }
  return at
}
