import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isFailed, type Result } from '../../core/model/failure'

/** Writes a file whole or not at all, its folder too, for its owner only. */
export type WriteFile = (path: string, text: string) => Promise<Result<unknown>>

const folderName = 'backup'
const fileName = /^(\d{4}-\d{2}-\d{2})\.jsonl$/
const kept = { days: 7, weeks: 4 }
const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps a day's text as `backup/<day>.jsonl`, whole or not at all, unless there is one of this day or the newest says
 * the same; older files go but for the newest seven and the newest of each of four weeks before. Never fails: what it
 * guards is stored already.
 */
export async function keepBackup(libraryDir: string, text: string, day: string, write: WriteFile): Promise<void> {
  const dir = join(libraryDir, folderName)
  const [newest] = listDays(dir)
  if (newest === day || readText(toFile(dir, newest)) === text) return
  // A disk that refuses will be told of by the next thing that is stored.
  if (isFailed(await write(toFile(dir, day), text))) return
  const days = listDays(dir)
  const wanted = chooseKept(days)
  for (const old of days.filter((one) => !wanted.has(one))) remove(toFile(dir, old))
}

/** The text of the newest backup that is one; empty when there is none. */
export function readNewestBackup(libraryDir: string, isWhole: (text: string) => boolean): string {
  const dir = join(libraryDir, folderName)
  for (const day of listDays(dir)) {
    const text = readText(toFile(dir, day)) ?? ''
    if (isWhole(text)) return text
  }
  return ''
}

/** Which of these days, the newest first, are kept. */
function chooseKept(days: readonly string[]): ReadonlySet<string> {
  const older = days.slice(kept.days)
  const byWeek = new Map<number, string>()
  for (const day of older) {
    const week = Math.floor(Date.parse(day) / weekMs)
    if (!byWeek.has(week)) byWeek.set(week, day)
  }
  return new Set([...days.slice(0, kept.days), ...[...byWeek.values()].slice(0, kept.weeks)])
}

const toFile = (dir: string, day: string | undefined): string => join(dir, `${day}.jsonl`)

/** The newest first. */
function listDays(dir: string): string[] {
  try {
    return readdirSync(dir)
      .flatMap((name) => fileName.exec(name)?.[1] ?? [])
      .sort()
      .reverse()
  } catch {
    return []
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It goes tomorrow.
  }
}
