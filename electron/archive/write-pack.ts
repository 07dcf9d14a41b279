import { createHash } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, type Result, succeed } from '../../core/model/failure'
import {
  listPackFiles,
  type PackFile,
  type PackManifest,
  packEntries,
  packType,
  toManifestText,
} from '../../core/packs/pack-manifest'

/** What a written pack is. */
export type WrittenPack = PackFile

export interface WriteOptions {
  readonly signal: AbortSignal
  onBytes(done: number, total: number): void
}

/**
 * Nothing in a pack tells when it was made. Slides and pictures do not pack, and what zlib makes of pages differs from one
 * build of it to the next: stored as they are, the same files make the same pack everywhere. The time is that of this
 * machine, whose zone it is written in.
 */
const entryOptions = { mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }

/**
 * Writes a pack, whole or not at all: aside, flushed to the disk, then renamed. `read` opens a file of the manifest by the
 * name of its entry. Failures `disk-full`, `denied`, `not-found`, `cancelled`, and `corrupt` when a file is not as the
 * manifest says.
 */
export async function writePack(
  path: string,
  manifest: PackManifest,
  read: (entry: string) => Readable,
  options: WriteOptions,
): Promise<Result<WrittenPack>> {
  await sweepAside(path)
  const aside = join(dirname(path), `${asidePrefix(path)}${process.pid}.part`)
  try {
    const written = await write(aside, manifest, read, options)
    await rename(aside, path)
    return succeed(written)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    if (options.signal.aborted) return fail('cancelled')
    return error instanceof ChangedFile ? fail('corrupt', error.message) : { failure: toDiskFailure(error, path) }
  }
}

const asidePrefix = (path: string): string => `.${basename(path)}.`

/** Removes what an export to the same place left that was killed. */
async function sweepAside(path: string): Promise<void> {
  const [dir, prefix] = [dirname(path), asidePrefix(path)]
  for (const name of await readdir(dir).catch(() => [])) {
    const pid = name.startsWith(prefix) ? /^(\d+)\.part$/.exec(name.slice(prefix.length))?.[1] : undefined
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dir, name), { force: true }).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A file changed, or was damaged, since it was taken into the manifest. */
class ChangedFile extends Error {}

async function write(
  aside: string,
  manifest: PackManifest,
  read: (entry: string) => Readable,
  options: WriteOptions,
): Promise<WrittenPack> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(aside, 'w')
  try {
    for await (const chunk of addAbortSignal(options.signal, toZip(manifest, read, options))) {
      hash.update(chunk)
      bytes += chunk.length
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The bytes of a pack, to be read at once; files are opened one after another. */
function toZip(manifest: PackManifest, read: (entry: string) => Readable, { onBytes }: WriteOptions): Readable {
  const files = listPackFiles(manifest)
  const total = files.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  zip.addBuffer(Buffer.from(packType), packEntries.type, entryOptions)
  zip.addBuffer(Buffer.from(toManifestText(manifest)), packEntries.manifest, entryOptions)
  let done = 0
  let reading: Readable | undefined
  output.once('close', () => reading?.destroy())
  for (const [name, file] of files)
    zip.addReadStreamLazy(name, { ...entryOptions, size: file.bytes }, (begin) => {
      reading = checked(
        () => read(name),
        name,
        file,
        (bytes) => {
          done += bytes
          onBytes(done, total)
        },
      )
      reading.once('error', (error) => output.destroy(error))
      begin(null, reading)
    })
  zip.end()
  return output
}

/** The same bytes; an error at the end when they are not those of the file. */
function checked(open: () => Readable, name: string, file: PackFile, onBytes: (bytes: number) => void): Readable {
  return Readable.from(
    (async function* () {
      const hash = createHash('sha256')
      const source = open()
      // What fails is heard where it is read; a file that is let go of before it is open has nobody else to tell.
      source.on('error', () => undefined)
      for await (const chunk of source) {
        hash.update(chunk)
        onBytes(chunk.length)
        yield chunk
      }
      if (hash.digest('hex') !== file.sha256) throw new ChangedFile(`${name} is damaged in the library.`)
    })(),
    { objectMode: false },
  )
}
