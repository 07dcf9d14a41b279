import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import { isFailed } from '../../core/model/failure'
import { type Hit, type HitKind, hitKinds, type SearchAnswer } from '../../core/model/search'
import type { Bridge } from '../../electron/bridge/contract'

/** What is being searched for, what was found, and which hit is picked. */
export interface Search {
  readonly text: string
  readonly kind: HitKind | 'all'
  readonly answer: SearchAnswer | null
  /** Counts by kind of the last search over all kinds. */
  readonly counts: Readonly<Partial<Record<HitKind, number>>>
  readonly failure: Failure | null
  readonly isSearching: boolean
  readonly pickedKey: string | null
  setText(text: string): void
  setKind(kind: HitKind | 'all'): void
  pick(key: string | null): void
  /** Moves over all hits in the order they are shown; stops at both ends. */
  move(step: number): void
  /** Asks the same again: the library changed. */
  repeat(): void
}

/** Milliseconds of silence before a search: short enough to feel immediate, long enough to skip a key or two. */
const pause = 40
const limits = { all: 60, kind: 240 }
const shownOfAll: Readonly<Record<HitKind, number>> = { slide: 8, talk: 6, event: 6, speaker: 6, deck: 4, article: 8 }

/** Hits by kind in the order they are shown; over all kinds only the best few of each. */
export const toGroups = (
  answer: SearchAnswer | null,
  kind: HitKind | 'all',
): readonly { readonly kind: HitKind; readonly hits: readonly Hit[] }[] => {
  if (answer === null) return []
  return hitKinds
    .map((group) => {
      const hits = answer.hits.filter((hit) => hit.kind === group)
      return { kind: group, hits: kind === 'all' ? hits.slice(0, shownOfAll[group]) : hits }
    })
    .filter((group) => group.hits.length > 0 && (kind === 'all' || kind === group.kind))
}

const toShownKeys = (state: Search) =>
  toGroups(state.answer, state.kind).flatMap((group) => group.hits.map((hit) => hit.key))

const keepPicked = (answer: SearchAnswer, key: string | null) =>
  key !== null && answer.hits.some((hit) => hit.key === key) ? key : null

/** The slice of search: waits a moment after each key, and drops answers that were overtaken. */
export const createSearch = (bridge: Bridge) =>
  create<Search>()((set, get) => {
    let newest = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    const ask = async () => {
      const mine = ++newest
      const { text, kind } = get()
      if (text.trim() === '') return
      const [result, whole] = await Promise.all([
        bridge.search(kind === 'all' ? { text, limit: limits.all } : { text, kinds: [kind], limit: limits.kind }),
        kind === 'all' ? null : bridge.search({ text, limit: 1 }),
      ])
      if (mine !== newest) return
      if (isFailed(result)) return set({ failure: result.failure, isSearching: false })
      const facets = whole === null || isFailed(whole) ? result.ok.facets : whole.ok.facets
      set((state) => ({
        answer: result.ok,
        counts: facets.kind,
        failure: null,
        isSearching: false,
        pickedKey: keepPicked(result.ok, state.pickedKey),
      }))
    }

    const askSoon = (delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(), delay)
    }

    return {
      text: '',
      kind: 'all',
      answer: null,
      counts: {},
      failure: null,
      isSearching: false,
      pickedKey: null,
      setText: (text) => {
        if (text.trim() === '') {
          newest += 1
          clearTimeout(timer)
          return set({
            text,
            kind: 'all',
            answer: null,
            counts: {},
            failure: null,
            isSearching: false,
            pickedKey: null,
          })
        }
        set({ text, isSearching: true })
        askSoon(pause)
      },
      setKind: (kind) => {
        set({ kind, isSearching: true, pickedKey: null })
        askSoon(0)
      },
      pick: (pickedKey) => set({ pickedKey }),
      move: (step) =>
        set((state) => {
          const keys = toShownKeys(state)
          if (keys.length === 0) return {}
          const at = state.pickedKey === null ? -1 : keys.indexOf(state.pickedKey)
          const next = at === -1 && step < 0 ? 0 : Math.min(Math.max(at + step, 0), keys.length - 1)
          return { pickedKey: keys[next] ?? null }
        }),
      repeat: () => {
        if (get().text.trim() !== '') askSoon(0)
      },
    }
  })
