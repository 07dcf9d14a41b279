// What the benchmarks of search use of the app, bundled by search-library.mjs so that plain Node can run it.
export { defaultSettings } from '../../core/model/default-settings'
export { toTokens } from '../../core/search/tokens'
export { openLibrary } from '../../electron/library/library'
export { reindex } from '../../electron/library/reindex'
export { createLibraryService } from '../../electron/library-service'
export { createParts } from '../../electron/service/parts'
