import { resolve } from 'node:path'
import { isFailed } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import { type Command, type CommandContext, progressOption } from './command'
import { exitCodes } from './output'
import { toCount } from './text-table'

/** `lectern import`: adds or refreshes a source. Skipped files make it done in part, unless there is nothing in them. */
export const importCommand: Command = {
  name: 'import',
  operands: '<folder|builtin>',
  least: 1,
  most: 1,
  summary: 'add an archive to the library, or refresh it',
  details:
    'Reads every Markdown page of a folder. Importing again reads only what changed and removes what is gone.\n' +
    '"builtin" is the small archive that comes with Lectern. What cannot be read is listed with the reason.',
  options: progressOption,
  plan: ({ operands }) => {
    const place = operands[0] ?? ''
    if (place.trim() === '') return { wrong: 'lectern import needs <folder|builtin>.' }
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return { wrong: 'This version imports folders, not addresses.' }
    if (/\.(zip|tar|tar\.gz|tgz)$/i.test(place))
      return { wrong: 'This version imports folders; unpack the file first.' }
    return { run: (context) => runImport(context, place) }
  },
}

const runImport = async ({ library, output }: CommandContext, place: string): Promise<number> => {
  const path = resolve(place)
  const imported = place === 'builtin' ? await library.importBuiltin() : await library.importPath({ path })
  if (isFailed(imported)) return output.fail(imported.failure)
  output.answer(toImportJson(imported.ok), () => describeImport(imported.ok))
  // An empty file has nothing to lose: only what might have been a page leaves the import done in part.
  return imported.ok.skipped.every(({ kind }) => kind === 'empty') ? exitCodes.done : exitCodes.partly
}

const toImportJson = (report: ImportReport) => ({
  ...report,
  skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
})

const describeImport = (report: ImportReport): string => {
  const {
    source,
    events,
    articles,
    talks,
    decks,
    added,
    updated,
    removed,
    unchanged,
    skipped,
    warnings,
    repaired,
    ms,
  } = report
  const held = [
    toCount(events, 'event'),
    toCount(talks, 'talk'),
    toCount(decks, 'deck'),
    toCount(articles, 'article'),
  ].join(', ')
  return [
    `${source}: ${held}`,
    `${added} added, ${updated} updated, ${removed} removed, ${unchanged} unchanged in ${(ms / 1000).toFixed(1)} s`,
    ...skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`),
    ...warnings.map(({ path, reason }) => `taken in ${path}: ${reason}`),
    ...repaired.map(({ path, restored, unsure }) => `repaired ${path}: ${restored} restored, ${unsure} unsure`),
  ].join('\n')
}
