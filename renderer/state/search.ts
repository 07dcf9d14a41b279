import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import { isFailed } from '../../core/model/failure'
import {
  type FacetName,
  type Hit,
  type HitKind,
  hitKinds,
  type KeptSearch,
  type SearchAnswer,
  type SearchOrder,
} from '../../core/model/search'
import { widenQuery } from '../../core/search/widen-query'
import type { Bridge } from '../../electron/bridge/contract'
import { type Narrowing, openNarrowing, toggleFilter, toKind, toLabels, toQuestion } from './search-narrowing'

/** How much of a facet is shown: its name, its first values, or all of them. */
export type FacetView = 'name' | 'few' | 'all'

/** What is being searched for, what was found, and which hit is picked. */
export interface Search extends Narrowing {
  readonly text: string
  readonly answer: ShownAnswer | null
  /** Counts by kind of the last search, whichever kind is shown. */
  readonly counts: SearchAnswer['facets']['kind']
  /** The values that hits can be narrowed to, as they were counted last. */
  readonly facets: SearchAnswer['facets']
  /** False from the first key of another search until it is counted. */
  readonly isCounted: boolean
  /** What values of facets are called, by `toLabelKey`, of all that were seen. */
  readonly labels: Readonly<Record<string, string>>
  /** Facets the reader folded or unfolded; the others are as they come. */
  readonly facetViews: Readonly<Partial<Record<FacetName, FacetView>>>
  readonly failure: Failure | null
  readonly isSearching: boolean
  readonly pickedKey: string | null
  /** The words that stood in the box when it was picked. */
  readonly pickedFor: string
  /** What `undo` takes back, newest last. */
  readonly past: readonly Step[]
  /** The last change was to the words: an undo belongs to the box they stand in. */
  readonly isTyped: boolean
  setText(text: string): void
  setKind(kind: HitKind | 'all'): void
  setOrder(order: SearchOrder): void
  toggle(facet: FacetName, value: string): void
  clearFilters(): void
  /** Looks for the same words everywhere: drops kind, filters, and the fields among the words, of which names become words. */
  widen(): void
  /** Empties the box and drops everything the search was narrowed to. */
  clear(): void
  /** Takes the last narrowing back; without one nothing happens. */
  undo(): void
  /** Searches again as it was kept. */
  open(kept: Pick<KeptSearch, 'text' | 'filters' | 'order' | 'kinds'>): void
  viewFacet(facet: FacetName, view: FacetView): void
  pick(key: string | null): void
  /** Picks a hit that was walked to, whether it is shown yet or not. */
  see(hit: Hit): void
  /** Moves over all hits in the order they are shown; stops at both ends. */
  move(step: number): void
  /** Asks the same again: the library changed. */
  repeat(): void
}

/** An answer, and of its hits one that was walked to: it is shown although it is beyond the few best of its kind. */
interface ShownAnswer extends SearchAnswer {
  readonly seenKey?: string
}

/** A narrowing that can be taken back, with the words before and after it. */
interface Step {
  readonly before: Narrowing & { readonly text: string }
  readonly textAfter: string
}

/** Milliseconds from an answer to what was typed until it is counted: typing has paused by then. */
const countPause = 300
/** Hits asked for with each key, and those that one kind shows once typing has paused. */
const limits = { first: 42, rest: 180 }
const longestPast = 50
const shownOfAll: Readonly<Record<HitKind, number>> = {
  slide: 8,
  talk: 6,
  event: 6,
  speaker: 6,
  deck: 4,
  article: 8,
  note: 6,
}

/** Hits by kind in the order they are shown; over all kinds only the best few of each. */
export const toGroups = (
  answer: ShownAnswer | null,
  kind: HitKind | 'all',
): readonly { readonly kind: HitKind; readonly hits: readonly Hit[] }[] => {
  if (answer === null) return []
  return hitKinds
    .map((group) => {
      const hits = answer.hits.filter((hit) => hit.kind === group)
      return {
        kind: group,
        hits: kind === 'all' ? hits.filter((hit, at) => at < shownOfAll[group] || hit.key === answer.seenKey) : hits,
      }
    })
    .filter((group) => group.hits.length > 0 && (kind === 'all' || kind === group.kind))
}

const toShownKeys = (state: Search) =>
  toGroups(state.answer, state.kind).flatMap((group) => group.hits.map((hit) => hit.key))

const keepPicked = (answer: SearchAnswer, key: string | null) =>
  key !== null && answer.hits.some((hit) => hit.key === key) ? key : null

/** Hits that are as they were stay the same objects, so that nothing of them is drawn again. */
const reuseHits = (answer: SearchAnswer, before: SearchAnswer | null): SearchAnswer => {
  if (before === null) return answer
  const known = new Map(before.hits.map((hit) => [hit.key, hit]))
  const hits = answer.hits.map((hit) => {
    const old = known.get(hit.key)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(hit) ? old : hit
  })
  const isSameTerms = answer.terms.join('\n') === before.terms.join('\n')
  return { ...answer, hits, terms: isSameTerms ? before.terms : answer.terms }
}

const nothingFound = {
  answer: null,
  counts: {},
  facets: { kind: {} },
  isCounted: false,
  failure: null,
  isSearching: false,
  pickedKey: null,
}

/** The slice of search: asks with each key, one question at a time, drops answers that were overtaken, counts once typing paused. */
export const createSearch = (bridge: Bridge) =>
  create<Search>()((set, get) => {
    let newest = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    /** The question of somebody who types that is on its way, and whether more was typed since. */
    let typed: object | undefined
    let isMoreTyped = false

    /** Counts are an extra: when they fail, those from before stay. */
    const count = async (mine: number) => {
      if (mine !== newest) return
      const { text, kind, answer } = get()
      const isMore = kind !== 'all' && answer !== null && answer.total > answer.hits.length
      const result = await bridge.search({
        ...toQuestion(text, get()),
        ...(isMore ? { limit: limits.rest, offset: answer.hits.length } : { limit: 0 }),
        withFacets: true,
      })
      if (mine !== newest || isFailed(result) || get().text !== text) return
      const { facets, hits } = result.ok
      set((state) => ({
        facets,
        counts: facets.kind,
        isCounted: true,
        labels: { ...state.labels, ...toLabels(facets) },
        ...(hits.length > 0 && state.answer !== null
          ? { answer: { ...state.answer, hits: [...state.answer.hits, ...hits] } }
          : {}),
      }))
    }

    const ask = async (countDelay: number) => {
      const mine = ++newest
      const { text } = get()
      if (text.trim() === '') return
      const result = await bridge.search({ ...toQuestion(text, get()), limit: limits.first })
      if (mine !== newest) return
      // Newer words wait for their turn already; until it comes, this answer is nearer to them than the one before.
      const isOvertaken = get().text !== text
      if (isFailed(result)) return set({ failure: result.failure, isSearching: isOvertaken })
      set((state) => ({
        answer: reuseHits(result.ok, state.answer),
        counts: result.ok.facets.kind,
        failure: null,
        isSearching: isOvertaken,
        pickedKey: keepPicked(result.ok, state.pickedKey),
      }))
      if (!isOvertaken) timer = setTimeout(() => void count(mine), countDelay)
    }

    const askSoon = (delay: number, countDelay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask(countDelay), delay)
    }

    /** Keys that are typed while an answer is on its way are asked for together, once it is there. */
    const askTyped = async () => {
      clearTimeout(timer)
      isMoreTyped = typed !== undefined
      if (isMoreTyped) return
      const mine = {}
      typed = mine
      await ask(countPause)
      if (typed !== mine) return
      typed = undefined
      if (isMoreTyped) void askTyped()
    }

    const forget = () => {
      newest += 1
      typed = undefined
      clearTimeout(timer)
    }

    const toSnapshot = ({ text, kind, filters, order }: Search) => ({ text, kind, filters, order })

    /** Asks with other words or narrowed otherwise, at once. */
    const askAs = (change: Partial<Narrowing> & { readonly text?: string }) => {
      const text = change.text ?? get().text
      if (text.trim() === '') {
        forget()
        return set({ ...nothingFound, ...change })
      }
      set({ ...change, isSearching: true, isCounted: false, pickedKey: null })
      askSoon(0, 0)
    }

    /** As `askAs`, so that it can be taken back. */
    const narrow = (change: Partial<Narrowing> & { readonly text?: string }) => {
      const before = toSnapshot(get())
      const step: Step = { before, textAfter: change.text ?? before.text }
      set((state) => ({ past: [...state.past.slice(1 - longestPast), step], isTyped: false }))
      askAs(change)
    }

    return {
      ...nothingFound,
      ...openNarrowing,
      text: '',
      pickedFor: '',
      labels: {},
      facetViews: {},
      past: [],
      isTyped: false,
      setText: (text) => {
        if (text.trim() === '') {
          forget()
          return set({ ...nothingFound, text, isTyped: true })
        }
        set({ text, isSearching: true, isCounted: false, isTyped: true })
        void askTyped()
      },
      setKind: (kind) => kind !== get().kind && narrow({ kind }),
      setOrder: (order) => order !== get().order && narrow({ order }),
      toggle: (facet, value) => narrow({ filters: toggleFilter(get().filters, facet, value) }),
      clearFilters: () => narrow({ filters: {} }),
      widen: () => narrow({ kind: 'all', filters: {}, text: widenQuery(get().text) ?? get().text }),
      clear: () => narrow({ ...openNarrowing, text: '' }),
      undo: () => {
        const { past, text } = get()
        const step = past.at(-1)
        if (step === undefined) return
        const { text: textBefore, ...before } = step.before
        set({ past: past.slice(0, -1) })
        askAs({ ...before, ...(text === step.textAfter ? { text: textBefore } : {}) })
      },
      open: ({ text, filters, order, kinds }) => {
        narrow({ text, filters, order, kind: toKind(kinds) })
      },
      viewFacet: (facet, view) => set((state) => ({ facetViews: { ...state.facetViews, [facet]: view } })),
      pick: (pickedKey) => set(({ text }) => ({ pickedKey, pickedFor: text })),
      see: (hit) =>
        set(({ answer, kind, text }) => {
          const isThere = ({ key }: Hit) => key === hit.key
          const isShown = toGroups(answer, kind).some(({ hits }) => hits.some(isThere))
          if (answer === null || isShown) return { pickedKey: hit.key, pickedFor: text }
          const hits = answer.hits.some(isThere) ? answer.hits : [...answer.hits, hit]
          return { pickedKey: hit.key, pickedFor: text, answer: { ...answer, hits, seenKey: hit.key } }
        }),
      move: (step) =>
        set((state) => {
          const keys = toShownKeys(state)
          if (keys.length === 0) return {}
          const at = state.pickedKey === null ? -1 : keys.indexOf(state.pickedKey)
          const next = at === -1 && step < 0 ? 0 : Math.min(Math.max(at + step, 0), keys.length - 1)
          return { pickedKey: keys[next] ?? null, pickedFor: state.text }
        }),
      repeat: () => {
        if (get().text.trim() !== '') askSoon(0, 0)
      },
    }
  })
