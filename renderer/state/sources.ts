import { create } from 'zustand'
import { type Failure, isFailed, type Result } from '../../core/model/failure'
import type { ImportReport, ItemSummary, Preset, Source } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'
import { foldAddress } from './archive-address'
import { createQueryStore } from './query-store'

/** What was done to sources and is not in the library's own list yet, or never will be. */
export interface Sources {
  /** New names, shown at once. */
  readonly titles: Readonly<Record<string, string>>
  /** Removed since the window opened, newest first: each can be restored. */
  readonly removed: readonly Source[]
  rename(source: Source, title: string): Promise<void>
  remove(source: Source): Promise<void>
  restore(source: Source): Promise<void>
  /** A removed source was imported anew. */
  takeBack(id: string): void
}

/** What the slice tells when something was done, or could not be. */
export interface SourceNews {
  removed(source: Source): void
  failed(failure: Failure): void
}

/** The sources of the screen: those that are there, and those that were removed and can come back. */
export interface SourceRows {
  readonly present: readonly Source[]
  readonly removed: readonly Source[]
}

const byId = (one: Source, other: Source) =>
  Number(other.kind === 'builtin') - Number(one.kind === 'builtin') || one.id.localeCompare(other.id, 'en')

/** The library's list with what was done meanwhile, in an order that neither a refresh nor a new name changes. */
export const toSourceRows = (
  listed: readonly Source[],
  { titles, removed }: Pick<Sources, 'titles' | 'removed'>,
): SourceRows => {
  const named = listed.toSorted(byId).map((source) => ({ ...source, title: titles[source.id] ?? source.title }))
  const gone = new Set(removed.map(({ id }) => id))
  const marked = named.filter((source) => source.removedAt !== undefined)
  const markedIds = new Set(marked.map(({ id }) => id))
  return {
    present: named.filter((source) => source.removedAt === undefined && !gone.has(source.id)),
    removed: [...removed.filter(({ id }) => !markedIds.has(id)), ...marked],
  }
}

/** True when an archive that Lectern knows of is among the sources. */
export const isAdded = ({ url }: Preset, sources: readonly Source[]): boolean =>
  sources.some((source) => source.kind === 'url' && foldAddress(source.location) === foldAddress(url))

/** How many decks of a source are stored here. */
export const countReadyDecks = (items: readonly ItemSummary[], source: string): number =>
  items
    .filter((item) => [item, ...(item.alsoIn ?? [])].some((name) => name.source === source))
    .reduce((sum, { decks }) => sum + decks.ready, 0)

/** The id of the source that takes the focus when one goes: the next, else the one before. */
export const toNeighbour = (sources: readonly Source[], id: string): string | undefined => {
  const at = sources.findIndex((source) => source.id === id)
  return (sources[at + 1] ?? sources[at - 1])?.id
}

const omit = (titles: Sources['titles'], id: string) =>
  Object.fromEntries(Object.entries(titles).filter(([key]) => key !== id))

/** The library's sources, their last reports and the archives Lectern knows of, and what a reader does with them. */
export const createSources = (bridge: Bridge, news: SourceNews) => {
  const one = () => 'all'
  const list = createQueryStore<null, readonly Source[]>(() => bridge.listSources(), one)
  const presets = createQueryStore<null, readonly Preset[]>(() => bridge.listPresets(), one)
  const reports = createQueryStore<string, ImportReport | null>(
    (source) => bridge.getReport({ source }),
    (source) => source,
  )
  const refresh = () => {
    for (const store of [list, reports]) store.getState().markStale()
  }
  const useSources = create<Sources>()((set, get) => {
    const settle = (result: Result<null>, undo: () => void) => {
      if (isFailed(result)) {
        undo()
        news.failed(result.failure)
      }
      refresh()
    }
    const leave = (id: string) => set({ removed: get().removed.filter((source) => source.id !== id) })
    return {
      titles: {},
      removed: [],
      rename: async ({ id, title: before }, written) => {
        const title = written.trim()
        if (title === '' || title === before) return
        set(({ titles }) => ({ titles: { ...titles, [id]: title } }))
        settle(await bridge.renameSource({ source: id, title }), () =>
          set(({ titles }) => ({ titles: omit(titles, id) })),
        )
      },
      remove: async (source) => {
        if (get().removed.some(({ id }) => id === source.id)) return
        set(({ removed }) => ({ removed: [source, ...removed] }))
        const result = await bridge.removeSource({ source: source.id })
        settle(result, () => leave(source.id))
        if (!isFailed(result)) news.removed(source)
      },
      restore: async (source) => {
        const result = await bridge.restoreSource({ source: source.id })
        if (!isFailed(result)) leave(source.id)
        settle(result, () => undefined)
      },
      takeBack: leave,
    }
  })
  return { useSources, list, presets, reports, refresh }
}
