import { create } from 'zustand'
import { type Failure, isFailed, type Result } from '../../core/model/failure'
import { type AskedSearch, toSearchKey, toWordsKey } from '../../core/model/kept-search'
import type { KeptSearch } from '../../core/model/search'
import type { Bridge } from '../../electron/bridge/contract'
import type { Search } from './search'
import { toAskedText } from './search-narrowing'

/** The searches a reader made, each part the newest first, and what can be done with them. */
export interface KeptSearches {
  readonly recent: readonly KeptSearch[]
  readonly saved: readonly KeptSearch[]
  load(): Promise<void>
  /** Keeps a search among the recent ones; the one of the words `replaced`, which it grew out of, goes. */
  note(asked: AskedSearch, replaced?: string): Promise<void>
  save(asked: AskedSearch): Promise<void>
  /** Forgets searches at once; `restore` brings them back. */
  forget(searches: readonly KeptSearch[]): Promise<void>
  restore(searches: readonly KeptSearch[]): Promise<void>
}

/** What the slice tells when something was done, or could not be. */
export interface KeptSearchNews {
  forgot(searches: readonly KeptSearch[]): void
  /** No more searches can be saved. */
  full(): void
  failed(failure: Failure): void
}

type KeptSearchBridge = Pick<
  Bridge,
  'listSearches' | 'noteSearch' | 'keepSearch' | 'forgetSearches' | 'restoreSearches'
>

/** What is being searched for, as it would be kept; null while nothing is. */
export const toAsked = ({
  text,
  kind,
  filters,
  order,
}: Pick<Search, 'text' | 'kind' | 'filters' | 'order'>): AskedSearch | null => {
  const trimmed = toAskedText(text).trim()
  if (trimmed === '') return null
  return { text: trimmed, filters, order, kinds: kind === 'all' ? [] : [kind] }
}

/** The keys of kept searches, each worked out once: they are looked through with every key that is pressed. */
const knownKeys = new WeakMap<KeptSearch, string>()

const toKnownKey = (search: KeptSearch): string => {
  const key = knownKeys.get(search) ?? toSearchKey(search)
  knownKeys.set(search, key)
  return key
}

/** The saved search that is the same as what is asked, if any. */
export const findSaved = (saved: readonly KeptSearch[], asked: AskedSearch): KeptSearch | undefined => {
  const key = toSearchKey(asked)
  return saved.find((one) => toKnownKey(one) === key)
}

/** The slice of kept searches. */
export const createKeptSearches = (bridge: KeptSearchBridge, news: KeptSearchNews) =>
  create<KeptSearches>()((set, get) => {
    let newest = 0
    const load = async () => {
      const mine = ++newest
      const result = await bridge.listSearches()
      // A library that cannot be read says so by itself.
      if (mine !== newest || isFailed(result)) return
      set({
        recent: result.ok.filter(({ isSaved }) => !isSaved),
        saved: result.ok.filter(({ isSaved }) => isSaved),
      })
    }
    const settle = async (result: Result<unknown>) => {
      if (isFailed(result)) result.failure.kind === 'too-large' ? news.full() : news.failed(result.failure)
      await load()
    }
    return {
      recent: [],
      saved: [],
      load,
      note: async (asked, replaced) => {
        // What is noted in passing fails in silence: the reader asked for nothing.
        await bridge.noteSearch(asked)
        const former = get().recent.find(({ text }) => replaced !== undefined && toWordsKey(text) === replaced)
        if (former !== undefined) await bridge.forgetSearches({ ids: [former.id] })
        await load()
      },
      save: async (asked) => settle(await bridge.keepSearch(asked)),
      forget: async (searches) => {
        if (searches.length === 0) return
        const ids = new Set(searches.map(({ id }) => id))
        const stay = (one: KeptSearch) => !ids.has(one.id)
        newest += 1
        set(({ recent, saved }) => ({ recent: recent.filter(stay), saved: saved.filter(stay) }))
        const result = await bridge.forgetSearches({ ids: [...ids] })
        if (!isFailed(result)) news.forgot(searches)
        await settle(result)
      },
      restore: async (searches) => settle(await bridge.restoreSearches({ searches })),
    }
  })
