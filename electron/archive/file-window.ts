import type { FileHandle } from 'node:fs/promises'

/** Reads of a file from wherever, served from one stretch of it as long as they lie near each other. */
export interface FileWindow {
  readonly size: number
  /** The bytes there, fewer at the end of the file. They are valid until the next call. */
  read(position: number, length: number): Promise<Uint8Array>
}

/** Entries lie one behind the other: this saves most reads of the disk, each of which costs more than unpacking a page. */
const windowBytes = 256 * 1024

/** A window on an open file; it does not close it. */
export function createFileWindow(handle: FileHandle, size: number): FileWindow {
  const buffer = Buffer.allocUnsafe(windowBytes)
  let start = 0
  let length = 0
  return {
    size,
    read: async (position, wanted) => {
      const end = Math.min(position + wanted, size)
      if (position >= end || position < 0) return new Uint8Array()
      if (position >= start && end <= start + length) return buffer.subarray(position - start, end - start)
      const target = end - position > windowBytes ? Buffer.allocUnsafe(end - position) : buffer
      const isWindow = target === buffer
      if (isWindow) length = 0
      const filled = await fill(handle, target, position, Math.min(target.length, size - position))
      if (isWindow) [start, length] = [position, filled]
      return target.subarray(0, Math.min(filled, end - position))
    },
  }
}

async function fill(handle: FileHandle, target: Buffer, position: number, length: number): Promise<number> {
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(target, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}
