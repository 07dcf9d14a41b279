import { fail, type Result, succeed } from '../../core/model/failure'
import type { LibraryRequests } from '../bridge/contract'

type SourceRequestName =
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

type SourceRequests = {
  readonly [Name in SourceRequestName]: (
    ...input: Parameters<LibraryRequests[Name]>
  ) => Promise<Result<ReturnType<LibraryRequests[Name]>>>
}

/** What a reader does with sources and corrections. */
export function toSourceRequests(): SourceRequests {
  const missing = async () => fail('invalid', 'This is being built.')
  return {
    listPresets: async () => succeed([]),
    getReport: missing,
    importUrl: missing,
    importPreset: missing,
    refreshSource: missing,
    renameSource: missing,
    removeSource: missing,
    restoreSource: missing,
    getOriginal: missing,
    listCorrections: async () => succeed([]),
    correct: missing,
    dropCorrection: missing,
  }
}
