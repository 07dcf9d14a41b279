import { dirname, join } from 'node:path'
import { fail, isFailed, type Result } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'
import type { Shelf, ShelfItem } from '../../core/model/shelf'
import type { LibraryRequests, News, NewsName } from '../bridge/contract'
import { type CoverKeeper, createCoverKeeper } from '../covers/cover-keeper'
import type { Library } from '../library/library'
import { toReaderLanguage } from '../platform/reader-language'
import { createSearchService, type SearchService } from '../search/search-service'
import { type ContentStore, createContentStore } from '../slides/content-store'
import { toFetchAddress } from '../slides/fetch-address'
import { type MirrorRule, parseMirrorRules } from '../slides/mirror-rules'
import { createKeepsakeDesk, type KeepsakeDesk } from './keepsake-desk'

/** What an open library is made of, and what its parts need of each other. */
export interface Parts {
  readonly library: Library
  readonly store: ContentStore
  readonly keepsakes: KeepsakeDesk
  readonly search: SearchService
  readonly covers: CoverKeeper
  /** `data/builtin` of the app. */
  readonly builtinDir: string
  /** `data/presets.json` of the app. */
  readonly presetsFile: string
  /** `data/mend/model.bin` of the app: by it characters that lost bytes are restored. */
  readonly mendFile: string
  /** Of the app. */
  readonly version: string
  /** Aborted once the library is being closed. */
  readonly closing: AbortSignal
  language(): Language
  shelf(): Shelf
  rules(): readonly MirrorRule[]
  tell<Name extends NewsName>(name: Name, value: News[Name]): void
  /** The same work, which answers a storage failure instead of throwing it, and `cancelled` once the library is closed. */
  guard<Input extends unknown[], Value>(
    work: (...input: Input) => Promise<Result<Value>> | Result<Value>,
  ): (...input: Input) => Promise<Result<Value>>
}

/** Some of a window's requests, as an open library answers them. */
export type RequestsOf<Names extends keyof LibraryRequests> = {
  readonly [Name in Names]: (
    ...input: Parameters<LibraryRequests[Name]>
  ) => Promise<Result<ReturnType<LibraryRequests[Name]>>>
}

interface PartsOptions {
  readonly dir: string
  readonly builtinDir: string
  /** `data` of the app, when that is not where `builtinDir` lies. */
  readonly dataDir?: string
  readonly version?: string
  readonly closing: AbortSignal
  readonly readSettings: () => Settings
  readonly onNews: Parts['tell']
}

let locale: string | undefined

/**
 * Of all that tells the system's language, plural rules load least: a date format takes 15 ms of a start. A process keeps
 * its language; asked for it at each search, they would take a tenth of a millisecond.
 */
function systemLocale(): string {
  locale ??= new Intl.PluralRules().resolvedOptions().locale
  return locale
}

/** Connects the parts of an open library. */
export function createParts(library: Library, options: PartsOptions): Parts {
  const { dir, builtinDir, dataDir = dirname(builtinDir), version = '', closing, readSettings, onNews } = options
  const store = createContentStore(join(dir, 'content'))
  const language = (): Language => toReaderLanguage(readSettings().language, [systemLocale()])
  const shelf = (): Shelf => library.shelf(language())
  const keepsakes = createKeepsakeDesk({ library, shelf, language, tell: onNews })
  const rules = (): readonly MirrorRule[] => {
    const parsed = parseMirrorRules(readSettings().mirrorRules)
    return isFailed(parsed) ? [] : parsed.ok
  }
  return {
    library,
    store,
    keepsakes,
    search: createSearchService({
      sql: library.connection,
      shelf,
      findDeck: library.findDeck,
      keepsakes: keepsakes.list,
    }),
    covers: createCoverKeeper({
      has: (address) => library.findImage(address) !== null,
      keep: async (address, bytes) => {
        const stored = await store.put(bytes)
        if (!isFailed(stored)) library.saveImage(address, stored.ok)
      },
      toTarget: (address) => toFetchAddress(address, rules()),
    }),
    builtinDir,
    presetsFile: join(dataDir, 'presets.json'),
    mendFile: join(dataDir, 'mend', 'model.bin'),
    version,
    closing,
    language,
    shelf,
    rules,
    tell: onNews,
    guard:
      (work) =>
      async (...input) => {
        try {
          return closing.aborted ? fail('cancelled', 'the library is closed') : await work(...input)
        } catch (error) {
          const failure = library.toFailure(error)
          if (failure === undefined) throw error
          return failure
        }
      },
  }
}

/** The covers of some items, as their pages name them. */
export const toCovers = (items: readonly ShelfItem[]): string[] =>
  items.flatMap(({ page: { cover } }) => (cover === undefined ? [] : [cover]))
