import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isFailed, type Result } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import type { CliLibrary } from './cli-library'
import { type Command, type CommandContext, progressOption } from './command'
import { toImportJson } from './json'
import { exitCodes } from './output'
import { toCount } from './text-table'

/** `lectern import`: adds or refreshes a source. Skipped files make it done in part, unless there is nothing in them. */
export const importCommand: Command = {
  name: 'import',
  operands: '<folder|.zip|.tar.gz|.lectern|url|builtin>',
  least: 1,
  most: 1,
  summary: 'add an archive to the library, or refresh it',
  details:
    'Reads every Markdown page of a folder, of an archive file, or of an archive on a server; the page of a repository\n' +
    'will do for its archive. Importing again reads only what changed, and marks what is gone; it stays readable.\n' +
    'A pack (lectern export) brings its slides along, and no network is asked.\n' +
    '"builtin" is the small archive that comes with Lectern, and preset:<id> a known one (lectern list presets).\n' +
    'What cannot be read is listed with the reason. Ctrl-C leaves the library as it was.',
  options: progressOption,
  plan: ({ operands }) => {
    const place = operands[0] ?? ''
    if (place.trim() === '') return { wrong: 'lectern import needs <folder|.zip|.tar.gz|.lectern|url|builtin>.' }
    return { run: (context) => runImport(context, place) }
  },
}

const runImport = async ({ library, output }: CommandContext, place: string): Promise<number> => {
  const imported = await startImport(library, place)
  if (isFailed(imported)) return output.fail(imported.failure)
  output.answer(toImportJson(imported.ok), () => describeImport(imported.ok))
  return toImportCode(imported.ok)
}

const preset = /^preset:(.*)$/
const address = /^[a-z][a-z0-9+.-]+:\/\//i
/** An address as it is often copied, without its scheme: `git@host:owner/repo.git`, `host.org/owner/repo`. */
const bareAddress = /^(?:git@[^:/]+[:/]|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/)/i

const isAddress = (place: string): boolean =>
  address.test(place) || (bareAddress.test(place) && !existsSync(resolve(place)) && !existsSync(toFirstFolder(place)))

/** A file that is missing from a folder that is there was meant as a file. */
const toFirstFolder = (place: string): string => resolve(place.split('/')[0] ?? '')

const startImport = (library: CliLibrary, place: string): Promise<Result<ImportReport>> => {
  if (place === 'builtin') return library.importBuiltin()
  const id = preset.exec(place)?.[1]
  if (id !== undefined) return library.importPreset({ id })
  return isAddress(place) ? library.importUrl({ url: place }) : library.importPath({ path: resolve(place) })
}

/** An empty file has nothing to lose: only what might have been a page leaves an import done in part. */
export const toImportCode = ({ skipped }: ImportReport): number =>
  skipped.every(({ kind }) => kind === 'empty') ? exitCodes.done : exitCodes.partly

/** What an import came to, for people. */
export const describeImport = (report: ImportReport): string => {
  const { source, events, articles, talks, decks, added, updated, removed, unchanged, ms } = report
  const held = [
    toCount(events, 'event'),
    toCount(talks, 'talk'),
    toCount(decks, 'deck'),
    toCount(articles, 'article'),
  ].join(', ')
  const changed = `${added} added, ${updated} updated, ${removed} removed, ${unchanged} unchanged`
  return [
    `${source}: ${held}`,
    `${changed} in ${(ms / 1000).toFixed(1)} s`,
    ...(removed === 0 ? [] : [`${toCount(removed, 'page')} not in the archive any more: kept, and marked`]),
    ...report.skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`),
    ...report.warnings.map(({ path, reason }) => `taken in ${path}: ${reason}`),
    ...report.repaired.map(({ path, restored, unsure }) =>
      restored === 0
        ? `repaired ${path}: it was stored in a wrong encoding, and all of it is back`
        : `repaired ${path}: ${toCount(restored, 'lost character')} restored, ${unsure} of them uncertain`,
    ),
  ].join('\n')
}
