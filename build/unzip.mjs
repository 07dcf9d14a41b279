import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

// Signatures and field places are those of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestEnd = 22 + 65_535

/**
 * Unpacks the files of a zip for which `place` answers a path; undefined leaves a file out.
 * Files are streamed, so that the archive may be larger than memory; permissions are kept. Zip64 and links are not understood.
 */
export async function unzip(zipPath, targetDir, place) {
  const file = await open(zipPath)
  try {
    for (const entry of await readEntries(file)) {
      const path = entry.name.endsWith('/') ? undefined : place(entry.name)
      if (path !== undefined) await extract(file, zipPath, entry, join(targetDir, path))
    }
  } finally {
    await file.close()
  }
}

async function readEntries(file) {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd))
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end--
  if (end < 0) throw new Error(`not a zip file: no end record in ${size} bytes`)
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  const entries = []
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === entrySignature; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

async function extract(file, zipPath, entry, path) {
  const head = await readAt(file, entry.offset, 30)
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  mkdirSync(dirname(path), { recursive: true })
  const target = createWriteStream(path, { mode: entry.mode || 0o644 })
  if (entry.packed === 0) target.end()
  else {
    const source = createReadStream(zipPath, { start, end: start + entry.packed - 1 })
    await (entry.method === 0 ? pipeline(source, target) : pipeline(source, createInflateRaw(), target))
  }
  if (target.bytesWritten !== entry.size)
    throw new Error(`${entry.name} is damaged: ${target.bytesWritten} bytes, not ${entry.size}`)
}

async function readAt(file, position, length) {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}
