import { describeFailure } from '../../core/model/describe-failure'
import { isFailed, type Result } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import { toOneLine } from '../../core/model/one-line'
import { type Command, type CommandContext, progressOption } from './command'
import { describeImport, toImportCode } from './import-command'
import { toImportJson } from './json'
import { exitCodes } from './output'

/** `lectern refresh`: asks sources for what is new. One that fails makes it done in part. */
export const refreshCommand: Command = {
  name: 'refresh',
  operands: '[<source>…]',
  least: 0,
  most: 100,
  summary: 'ask sources for what is new, all of them unless told otherwise',
  details:
    'The ids are those of lectern list sources. What a source has no more is marked and stays readable; a source that\n' +
    'cannot be asked keeps all it has. Ctrl-C stops; sources that are done stay so.',
  options: progressOption,
  plan: ({ operands }) => ({ run: (context) => runRefresh(context, operands) }),
}

const runRefresh = async ({ library, output, signal }: CommandContext, named: readonly string[]): Promise<number> => {
  const sources = await library.listSources()
  if (isFailed(sources)) return output.fail(sources.failure)
  const all = sources.ok.filter(({ removedAt }) => removedAt === undefined).map(({ id }) => id)
  const results: { source: string; result: Result<ImportReport> }[] = []
  for (const source of named.length === 0 ? all : named) {
    if (signal.aborted) break
    results.push({ source, result: await library.refreshSource({ source }) })
  }
  output.answer({ sources: results.map(toJson) }, () => results.map(describe).join('\n\n'))
  if (results.length === 0 && !output.isJson) output.tell('Nothing here yet. Try: lectern import <folder>')
  const codes = results.map(({ result }) => (isFailed(result) ? exitCodes.partly : toImportCode(result.ok)))
  return signal.aborted ? exitCodes.partly : Math.max(exitCodes.done, ...codes)
}

const toJson = ({ source, result }: { source: string; result: Result<ImportReport> }) =>
  isFailed(result)
    ? { source, failure: { kind: result.failure.kind, message: describeFailure(result.failure) } }
    : { source, report: toImportJson(result.ok) }

const describe = ({ source, result }: { source: string; result: Result<ImportReport> }): string =>
  isFailed(result) ? `${source}: ${describeFailure(result.failure)}` : describeImport(result.ok)

/** `lectern remove`: takes a source out of the library. */
export const removeCommand: Command = {
  name: 'remove',
  operands: '<source>',
  least: 1,
  most: 1,
  summary: 'take a source out of the library',
  details:
    'Pages with stored slides, corrections, favourites or notes stay, and are shown as belonging to a removed source. No\n' +
    'stored slide is deleted. lectern refresh <source> brings it back.',
  options: {},
  plan: ({ operands }) => ({ run: (context) => runRemove(context, operands[0] ?? '') }),
}

const runRemove = async ({ library, output }: CommandContext, source: string): Promise<number> => {
  const removed = await library.removeSource({ source })
  if (isFailed(removed)) return output.fail(removed.failure)
  const left = await library.listSources()
  if (isFailed(left)) return output.fail(left.failure)
  const kept = left.ok.find(({ id }) => id === source)?.pages ?? 0
  output.answer({ source, kept }, () => `${source} is removed; pages kept for what you have of them: ${kept}`)
  return exitCodes.done
}

/** `lectern rename`: gives a source another name. */
export const renameCommand: Command = {
  name: 'rename',
  operands: '<source> <title>',
  least: 2,
  most: 2,
  summary: 'give a source another name',
  options: {},
  plan: ({ operands: [source = '', given = ''] }) => {
    const title = toOneLine(given)
    if (title === '') return { wrong: 'lectern rename needs <source> <title>.' }
    return { run: (context) => runRename(context, source, title) }
  },
}

const runRename = async ({ library, output }: CommandContext, source: string, title: string): Promise<number> => {
  const renamed = await library.renameSource({ source, title })
  if (isFailed(renamed)) return output.fail(renamed.failure)
  output.answer({ source, title }, () => `${source}: ${title}`)
  return exitCodes.done
}
