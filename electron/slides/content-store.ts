import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toDiskFailure } from '../../core/model/disk-failure'
import { isFailed, type Result, succeed } from '../../core/model/failure'

/** A file of the store: its bytes never change, so its hash is its name. */
export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
}

/** A file on its way into the store. It stays invisible until `keep`; exactly one of `keep` and `discard` ends it. */
export interface Draft {
  /** Where the bytes written so far lie, for a check before they are kept. */
  readonly path: string
  write(chunk: Uint8Array): Promise<Result<null>>
  keep(): Promise<Result<StoredFile>>
  discard(): Promise<void>
}

/** Files named by what they hold: `<dir>/ab/<sha256>`, each whole or not there at all. */
export interface ContentStore {
  pathOf(sha256: string): string
  has(sha256: string): boolean
  /** Whether a file is there and still has its hash; reads all of it. */
  isIntact(sha256: string): Promise<boolean>
  read(sha256: string): Promise<Result<Uint8Array>>
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Result<StoredFile>>
  begin(): Promise<Result<Draft>>
  /** Takes over a file of the same disk, whose hash its caller has seen to be this one. */
  adopt(path: string, file: StoredFile): Promise<Result<StoredFile>>
  /** Forgets a file; one that is not there is no failure. */
  remove(sha256: string): Promise<Result<null>>
  /** Removes what a crash left half-written, and answers how many files that were. */
  sweep(): Promise<number>
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** A store in `dir`, which is created with the first file. `dir` is the library's `content` folder. */
export const createContentStore = (dir: string): ContentStore => {
  const pathOf = (sha256: string): string => {
    if (!isHash(sha256)) throw new RangeError('not a SHA-256 hash')
    return join(dir, sha256.slice(0, 2), sha256)
  }

  const begin = async (): Promise<Result<Draft>> => {
    // The process id in the name lets another process's sweep leave a running download alone.
    const path = join(dir, `${process.pid}-${randomUUID()}.part`)
    try {
      await mkdir(dir, { recursive: true })
      return succeed(createDraft(path, await open(path, 'wx'), pathOf))
    } catch (error) {
      return { failure: toDiskFailure(error, dir) }
    }
  }

  const put = async (content: Uint8Array | AsyncIterable<Uint8Array>): Promise<Result<StoredFile>> => {
    const begun = await begin()
    if (isFailed(begun)) return begun
    const draft = begun.ok
    try {
      for await (const chunk of content instanceof Uint8Array ? [content] : content) {
        const written = await draft.write(chunk)
        if (isFailed(written)) {
          await draft.discard()
          return written
        }
      }
    } catch (error) {
      await draft.discard()
      throw error
    }
    return draft.keep()
  }

  return {
    pathOf,
    has: (sha256) => isHash(sha256) && existsSync(pathOf(sha256)),
    isIntact: async (sha256) => isHash(sha256) && (await hashFile(pathOf(sha256))) === sha256,
    read: async (sha256) => {
      try {
        return succeed(new Uint8Array(await readFile(pathOf(sha256))))
      } catch (error) {
        return { failure: toDiskFailure(error, pathOf(sha256)) }
      }
    },
    put,
    begin,
    adopt: async (path, { sha256, bytes }) => {
      try {
        await syncFile(path)
        await moveIntoPlace(path, pathOf(sha256), bytes)
        return succeed({ sha256, bytes })
      } catch (error) {
        // Two decks may be one file, and the other took it.
        return existsSync(pathOf(sha256)) ? succeed({ sha256, bytes }) : { failure: toDiskFailure(error, dir) }
      }
    },
    remove: async (sha256) => {
      try {
        await rm(pathOf(sha256), { force: true })
        return succeed(null)
      } catch (error) {
        return { failure: toDiskFailure(error, pathOf(sha256)) }
      }
    },
    sweep: () => sweepLeftovers(dir),
  }
}

const hashFile = async (path: string): Promise<string | undefined> => {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    // Gone, or the disk does not give it back: either way it is not intact.
    return undefined
  }
}

/** A draft that writes through `handle`, which it closes. */
export const createDraft = (path: string, handle: FileHandle, pathOf: (sha256: string) => string): Draft => {
  const hash = createHash('sha256')
  let bytes = 0
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined)
    await rm(path, { force: true }).catch(() => undefined)
  }
  return {
    path,
    discard,
    write: async (chunk) => {
      try {
        await writeAll(handle, chunk)
      } catch (error) {
        return { failure: toDiskFailure(error, dirname(path)) }
      }
      hash.update(chunk)
      bytes += chunk.length
      return succeed(null)
    },
    keep: async () => {
      try {
        await handle.sync()
        await handle.close()
        const sha256 = hash.digest('hex')
        await moveIntoPlace(path, pathOf(sha256), bytes)
        return succeed({ sha256, bytes })
      } catch (error) {
        await discard()
        return { failure: toDiskFailure(error, dirname(path)) }
      }
    },
  }
}

const writeAll = async (handle: FileHandle, chunk: Uint8Array): Promise<void> => {
  let offset = 0
  while (offset < chunk.length) offset += (await handle.write(chunk, offset)).bytesWritten
}

const moveIntoPlace = async (from: string, to: string, bytes: number): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    // Windows refuses to replace a file that is being read; the same hash and length is the same file.
    const existing = await stat(to).catch(() => undefined)
    if (existing?.size !== bytes) throw error
    await rm(from, { force: true })
  }
  await syncFolder(dirname(to))
}

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

const syncFolder = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}

const dayMs = 24 * 60 * 60 * 1000

const sweepLeftovers = async (dir: string): Promise<number> => {
  const names = await readdir(dir).catch(() => [])
  let removed = 0
  for (const name of names) {
    const pid = /^(\d+)-.*\.part$/.exec(name)?.[1]
    if (pid === undefined) continue
    const path = join(dir, name)
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0)
    // A process id may be given to another program, but no download stands still for a day.
    if (isRunning(Number(pid)) && age < dayMs) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
