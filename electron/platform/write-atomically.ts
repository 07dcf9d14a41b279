import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { toDiskFailure } from '../../core/model/disk-failure'
import { type Result, succeed } from '../../core/model/failure'
import { privateFile, privateFolder } from './private-files'

/** Writes a small file whole or not at all: aside, flushed to the disk, then renamed over the old one. Only its owner can read it. */
export async function writeAtomically(path: string, text: string): Promise<Result<null>> {
  const aside = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true, mode: privateFolder })
    await writeFlushed(aside, text)
    await rename(aside, path)
    return succeed(null)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    return { failure: toDiskFailure(error, path) }
  }
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', privateFile)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}
