import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { toOneLine } from '../../core/model/one-line'
import type { CorrectionDesk } from './correction-desk'
import type { Importer } from './importer'
import type { Parts, RequestsOf } from './parts'
import { readPresets } from './presets'

type SourceRequestName =
  | 'listSources'
  | 'listPresets'
  | 'getReport'
  | 'importUrl'
  | 'importPreset'
  | 'refreshSource'
  | 'renameSource'
  | 'removeSource'
  | 'restoreSource'
  | 'getOriginal'
  | 'listCorrections'
  | 'correct'
  | 'dropCorrection'

/** What a reader does with sources and corrections. */
export function toSourceRequests(
  parts: Parts,
  importer: Importer,
  desk: CorrectionDesk,
): RequestsOf<SourceRequestName> {
  const { library, shelf, language, guard, tell } = parts
  const { sources } = library
  /** Tells windows, and makes ready what the next search needs, before they ask for it. */
  const tellChanged = <Value>(value: Value): Result<Value> => {
    tell('libraryChanged', null)
    importer.makeSearchReady()
    return succeed(value)
  }
  const toldOf = <Value>(result: Result<Value>): Result<Value> => (isFailed(result) ? result : tellChanged(result.ok))
  const missing = (source: string) => fail('not-found', `no source ${source}`)
  return {
    listSources: guard(() => succeed(shelf().sources)),
    listPresets: guard(() => succeed(readPresets(parts.presetsFile))),
    getReport: guard(({ source }) =>
      sources.find(source) === undefined ? missing(source) : succeed(sources.report(source)),
    ),
    importUrl: guard(({ url }) => importer.importUrl(url)),
    importPreset: guard(({ id }) => importer.importPreset(id)),
    refreshSource: guard(({ source }) => importer.refresh(source)),
    renameSource: guard(({ source, title: given }) => {
      const title = toOneLine(given)
      if (sources.find(source) === undefined) return missing(source)
      if (title === '') return fail('invalid', 'A source needs a name.')
      sources.rename(source, title)
      tell('libraryChanged', null)
      return succeed(null)
    }),
    removeSource: guard(({ source }) =>
      importer.alone(async () => {
        return sources.remove(source) ? tellChanged(null) : missing(source)
      }),
    ),
    restoreSource: guard(async ({ source }) => {
      const known = sources.find(source)
      if (known === undefined) return missing(source)
      if (known.removedAt === undefined) return succeed(null)
      const isBack = await importer.alone(async () => sources.restore(source))
      if (!isBack) {
        const report = await importer.refresh(source)
        return isFailed(report) ? report : succeed(null)
      }
      return tellChanged(null)
    }),
    getOriginal: guard((query) => library.readOriginal(query, language())),
    listCorrections: guard(() => succeed(desk.list())),
    correct: guard((correction) => toldOf(desk.correct(correction))),
    dropCorrection: guard(({ id }) => toldOf(desk.drop(id))),
  }
}
