import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

/** One entry of a zip that is written byte by byte, with all the lies a header can tell. */
export interface ZipEntry {
  /** As text (UTF-8) or as the raw bytes of another code page. */
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** Stored as it is, where the default is packed. */
  readonly isStored?: boolean
  /** What the headers say in place of the truth. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** Unix mode with its type, as `0o120777` for a link. */
  readonly mode?: number
  /** The same packed bytes as the entry before, as the smallest bombs do. */
  readonly isShared?: boolean
}

const bytesOf = (text: string | Uint8Array): Buffer =>
  typeof text === 'string' ? Buffer.from(text) : Buffer.from(text)

/** A zip file. `isZip64` writes its end as large archives need it. */
export function makeZip(entries: readonly ZipEntry[], { isZip64 = false } = {}): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  let shared = 0
  for (const entry of entries) {
    const content = bytesOf(entry.content ?? '')
    const packed = entry.isStored ? content : deflateRawSync(content)
    const name = bytesOf(entry.name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0), 2)
    head.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 4)
    head.writeUInt16LE(0x6000, 6)
    head.writeUInt16LE(0x5921, 8)
    head.writeUInt32LE(entry.crc ?? crc32(content), 10)
    head.writeUInt32LE(entry.packedSize ?? packed.length, 14)
    head.writeUInt32LE(entry.size ?? content.length, 18)
    head.writeUInt16LE(name.length, 22)
    if (!entry.isShared) {
      shared = at
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, name, packed])
      parts.push(local)
      at += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(shared, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head, rest, name]))
  }
  return Buffer.concat([...parts, ...list, ...makeZipEnd(list, at, isZip64)])
}

function makeZipEnd(list: readonly Buffer[], at: number, isZip64: boolean): Buffer[] {
  const length = list.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(isZip64 ? 0xffff : list.length % 0x10000, 8)
  end.writeUInt16LE(isZip64 ? 0xffff : list.length % 0x10000, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(isZip64 ? 0xffffffff : at, 16)
  if (!isZip64) return [end]
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(list.length), 24)
  record.writeBigUInt64LE(BigInt(list.length), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(at + length), 8)
  locator.writeUInt32LE(1, 16)
  return [record, locator, end]
}

/** An entry of a tar file. */
export interface TarEntry {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly type?: 'file' | 'directory' | 'symlink' | 'link' | 'fifo' | 'character-device' | 'block-device'
  readonly linkname?: string
  readonly mtime?: Date
}

/** A tar file; long names and others than ASCII get extended headers. */
export async function makeTar(entries: readonly TarEntry[]): Promise<Buffer> {
  const tar = pack()
  const chunks: Uint8Array[] = []
  const collected = (async () => {
    for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(chunk)
  })()
  for (const { name, content = '', type = 'file', linkname, mtime } of entries) {
    const header = {
      name,
      type,
      ...(linkname === undefined ? {} : { linkname }),
      ...(mtime === undefined ? {} : { mtime }),
    }
    tar.entry(header, bytesOf(content))
  }
  tar.finalize()
  await collected
  return Buffer.concat(chunks)
}

/** As `makeTar`, packed by gzip. */
export const makeTarGz = async (entries: readonly TarEntry[]): Promise<Buffer> => gzipSync(await makeTar(entries))

/** The header of a tar entry, byte by byte, with its sum. */
export function makeTarHeader({
  name,
  size = 0,
  type = '0',
}: {
  readonly name: string | Uint8Array
  readonly size?: number
  readonly type?: string
}): Buffer {
  const header = Buffer.alloc(512)
  header.set(bytesOf(name).subarray(0, 100))
  header.write('0000644\0', 100)
  header.write('0000000\x000000000\0', 108)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('14000000000\0', 136)
  header.write('        ', 148)
  header.write(type, 156)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}
