import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The modes of files and folders that only their owner can read. Windows keeps others out of a profile by itself. */
export const privateFile = 0o600
export const privateFolder = 0o700

const others = 0o077
/** What Lectern keeps in a library's folder; a reader may have put that folder where other things lie. */
const ownEntries = /^(?:library\.db.*|settings\.json.*|recovery\.jsonl|content|incoming|window|backup)$/

/** From here on nobody else can read what this process makes, SQLite's files included. */
export function makePrivateFiles(): void {
  process.umask(others)
}

/** Closes a library to others whose files were made without care, as by an older Lectern; never fails. */
export function closeToOthers(libraryDir: string): void {
  attempt(() => {
    for (const name of readdirSync(libraryDir))
      if (ownEntries.test(name)) attempt(() => closeEntry(join(libraryDir, name)))
  })
}

function closeEntry(path: string): void {
  const entry = lstatSync(path)
  const isOwn = entry.isFile() || entry.isDirectory()
  if (isOwn && (entry.mode & others) !== 0) chmodSync(path, entry.mode & privateFolder)
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // Files of another owner, or a disk that knows no modes: there is nothing to close.
  }
}
