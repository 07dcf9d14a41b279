import { resolve } from 'node:path'
import { isFailed } from '../../core/model/failure'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'
import { toCount } from './text-table'

/** `lectern rebuild`: makes everything derived anew. */
export const rebuildCommand: Command = {
  name: 'rebuild',
  operands: '',
  least: 0,
  most: 0,
  summary: 'rebuild the text of the slides and the search index',
  details:
    'Nothing that was imported, downloaded or written is touched. A damaged database is kept aside, and a new one is\n' +
    'made from the same sources and the stored slides.',
  options: {},
  setsAsideDamaged: true,
  plan: () => ({ run: runRebuild }),
}

const runRebuild = async ({ library, output, signal }: CommandContext): Promise<number> => {
  const rebuilt = await library.rebuild({ signal })
  if (isFailed(rebuilt)) return output.fail(rebuilt.failure)
  const { events, pages, ms } = rebuilt.ok
  output.answer(
    rebuilt.ok,
    () => `${toCount(events, 'event')}, ${toCount(pages, 'slide')} in ${(ms / 1000).toFixed(1)} s`,
  )
  return exitCodes.done
}

/** `lectern backup`: what a reader made, in one file. */
export const backupCommand: Command = {
  name: 'backup',
  operands: '<file>',
  least: 1,
  most: 1,
  summary: 'write all that you made into one file',
  details:
    'Sources, corrections, favourites, notes, saved searches and settings, a line of JSON for each; slides are not in it, but\n' +
    'named. Lectern writes such a file into the library each day, backup/<day>.jsonl. lectern restore brings back what is\n' +
    'missing, on another computer, too.',
  options: {},
  plan: ({ operands: [file = ''] }) => ({ run: (context) => runBackup(context, resolve(file)) }),
}

const runBackup = async ({ library, output }: CommandContext, file: string): Promise<number> => {
  const written = await library.writeBackup({ path: file })
  if (isFailed(written)) return output.fail(written.failure)
  output.answer({ file, ...written.ok }, () => `${toMadeWords(written.ok)} in ${file}`)
  return exitCodes.done
}

type Made = Readonly<Record<'sources' | 'corrections' | 'keepsakes' | 'searches', number>>

const toMadeWords = ({ sources, corrections, keepsakes, searches }: Made): string =>
  [
    toCount(sources, 'source'),
    toCount(corrections, 'correction'),
    toCount(keepsakes, 'favourite or note', 'favourites and notes'),
    toCount(searches, 'saved search', 'saved searches'),
  ].join(', ')

/** `lectern restore`: the way back from a backup. */
export const restoreCommand: Command = {
  name: 'restore',
  operands: '<file>',
  least: 1,
  most: 1,
  summary: 'take over what is missing from a backup',
  details:
    'Backups lie in the library, backup/<day>.jsonl, or were written by lectern backup: sources, corrections, favourites,\n' +
    'notes and saved searches. What is in the library stays as it is. Sources that come back are read when the library is\n' +
    'opened next, or by refresh.',
  options: {},
  plan: ({ operands: [file = ''] }) => ({ run: (context) => runRestore(context, resolve(file)) }),
}

const runRestore = async ({ library, output }: CommandContext, path: string): Promise<number> => {
  const restored = await library.restoreBackup({ path })
  if (isFailed(restored)) return output.fail(restored.failure)
  output.answer(restored.ok, () => `Restored: ${toMadeWords(restored.ok)}`)
  return exitCodes.done
}
