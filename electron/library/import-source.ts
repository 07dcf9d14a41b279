import { setImmediate as pause } from 'node:timers/promises'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import type { Connection } from './connection'
import { finishImport } from './finish-import'
import { dropMark, takeMark } from './import-mark'
import { startRun } from './import-run'
import { type ImportInput, stageEntries } from './stage-entries'
import { sweepLeft, sweepMarked, sweepPages } from './stage-pages'
import type { TextIndexer } from './texts'

/** What an import changed: counts of pages, and the files that were left out. */
export type ImportCounts = Pick<ImportReport, 'added' | 'updated' | 'removed' | 'unchanged' | 'skipped'>

/**
 * Brings a source of the library up to date with its files. Pages are stored aside in small steps and become visible
 * together at the end; an import that fails, is cancelled or is killed leaves the library as it was. Files whose size
 * and time, or else text, are as before are not parsed again. Pages whose files are gone stay, marked. Those that were
 * replaced are there until `sweepReplaced`.
 */
export async function importSource(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
): Promise<Result<ImportCounts>> {
  const mark = takeMark()
  try {
    await sweepLeft(connection, index, pause)
    await sweepReplaced(connection, index, input.source.id)
    const done = await stageAndFinish(connection, index, input, mark)
    if (isFailed(done)) await sweepMarked(connection, index, mark, pause)
    return done
  } finally {
    dropMark(mark)
  }
}

async function stageAndFinish(
  connection: Connection,
  index: TextIndexer,
  input: ImportInput,
  mark: string,
): Promise<Result<ImportCounts>> {
  const { source, signal } = input
  const run = startRun(connection, source.id, mark)
  const failure = await stageEntries(connection, index, input, run)
  if (failure !== undefined) return failure
  if (signal?.aborted) return fail('cancelled')
  const finished = finishImport(connection, source, run)
  if (isFailed(finished)) return finished
  const { added, updated, unchanged, skipped } = run
  return succeed({ added, updated, removed: finished.ok.removed, unchanged, skipped })
}

/** Lets go of the pages that an import replaced, once nothing that was read before leads to them. */
export const sweepReplaced = (connection: Connection, index: TextIndexer, source: string): Promise<void> =>
  sweepPages(connection, index, source, 2, pause)
