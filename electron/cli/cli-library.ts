import type { LibraryService } from '../library-service'

/** The library as the command line uses it: what the window may ask, and what only a command does. */
export type CliLibrary = Pick<
  LibraryService,
  | 'cancelFetch'
  | 'cancelImport'
  | 'close'
  | 'doctor'
  | 'fetchDecks'
  | 'getItem'
  | 'getOverview'
  | 'importBuiltin'
  | 'importFolder'
  | 'listDecks'
  | 'listItems'
  | 'listSources'
  | 'listSpeakers'
  | 'listTags'
  | 'listTalks'
  | 'readPages'
  | 'rebuild'
  | 'search'
  | 'slidesStatus'
>
