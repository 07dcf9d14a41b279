import { create } from 'zustand'
import { isFailed, type Result } from '../../core/model/failure'
import type { Hit, SearchAnswer, SearchQuery } from '../../core/model/search'
import { findNextDeck, findNextStop, findStop, type Standing, type Stop, toStops } from './trail-order'

/** The slides that are on the screen, as far as walking over hits needs them. */
export interface ShownSlides {
  readonly deckId: string
  readonly getPage: () => number
  /** What is marked on them: the words of the search, words the reader looks for in this deck, or nothing. */
  readonly getMarked: () => 'none' | 'terms' | 'own'
  /** Selects the next or previous mark of the page that is shown; false when it has no more. */
  readonly stepOnPage: (direction: 1 | -1) => Promise<boolean>
  readonly showMark: (page: number, edge: 'first' | 'last') => void
  readonly findAgain: (direction: 1 | -1) => void
}

/** The slides of one search in the order they are walked. It belongs to the visit of the reading window it was begun with. */
export interface Trail {
  readonly visit: number
  readonly stops: readonly Stop[]
  /** The stop that was seen last. */
  readonly at: number
  /** Found slides beyond those that are walked. */
  readonly more: number
}

/** Walking over what a search found, slide by slide and deck by deck. */
export interface HitTrail {
  readonly trail: Trail | null
  readonly slides: ShownSlides | null
  /** The page that is shown, which may lie between two stops. */
  readonly standing: Standing | null
  /** Which mark of the slide that is opened next is selected. */
  readonly edge: 'first' | 'last'
  /** Told when one tries to walk on beyond an end; `tries` grows, so that it is told again. */
  readonly end: { readonly at: 'first' | 'last'; readonly tries: number } | null
  /** Begins at a slide that was opened from the results. */
  begin(hit: Hit): void
  /** The slides that are shown from now on; answers how to take them back. */
  attach(slides: ShownSlides): () => void
  /** Told of every page that is shown. */
  see(standing: Standing): void
  step(direction: 1 | -1): Promise<void>
  stepToDeck(): void
}

interface TrailParts {
  search(query: SearchQuery): Promise<Result<SearchAnswer>>
  /** What the results are just now, and the question that gave them. */
  readResults(): { readonly hits: readonly Hit[]; readonly query: SearchQuery }
  /** Tells visits of places apart. */
  readVisit(): number
  showSlide(standing: Standing): void
  /** Told of each found slide that is seen. */
  seen(hit: Hit): void
}

/** So many found slides are walked; who looks for more narrows the search. */
const longest = 400

/** The slice that walks over hits. */
export const createHitTrail = ({ search, readResults, readVisit, showSlide, seen }: TrailParts) =>
  create<HitTrail>()((set, get) => {
    const readTrail = () => {
      const { trail } = get()
      return trail?.visit === readVisit() ? trail : null
    }

    /** The results show the best of each kind; here all slides are walked. */
    const completeTrail = async (visit: number, key: string, query: SearchQuery) => {
      const answer = await search({ ...query, kinds: ['slide'], limit: longest, offset: 0 })
      const { trail } = get()
      if (trail?.visit !== visit || isFailed(answer)) return
      const stops = toStops(answer.ok.hits)
      const current = trail.stops[trail.at]?.key ?? key
      const at = stops.findIndex((stop) => stop.key === current)
      const more = Math.max(0, answer.ok.total - answer.ok.hits.length)
      if (at >= 0) set({ trail: { visit, stops, at, more } })
    }

    const goTo = (trail: Trail, at: number, edge: 'first' | 'last') => {
      const stop = trail.stops[at]
      if (stop === undefined) return
      const { slides } = get()
      set({ trail: { ...trail, at }, standing: stop, edge, end: null })
      seen(stop.hit)
      if (slides?.deckId === stop.deckId) slides.showMark(stop.page, edge)
      else showSlide(stop)
    }

    const stand = (trail: Trail): Standing | undefined => {
      const { slides } = get()
      return slides === null ? trail.stops[trail.at] : { deckId: slides.deckId, page: slides.getPage() }
    }

    const stepOn = (direction: 1 | -1) => {
      const trail = readTrail()
      const from = trail === null ? undefined : stand(trail)
      if (trail === null || from === undefined) return
      const next = findNextStop(trail.stops, from, direction)
      if (next !== undefined) return goTo(trail, next, direction === 1 ? 'first' : 'last')
      set(({ end }) => ({ end: { at: direction === 1 ? 'last' : 'first', tries: (end?.tries ?? 0) + 1 } }))
    }

    return {
      trail: null,
      slides: null,
      standing: null,
      edge: 'first',
      end: null,
      begin: (hit) => {
        const { hits, query } = readResults()
        const visit = readVisit()
        const stops = toStops(hits.includes(hit) ? hits : [hit, ...hits])
        const at = stops.findIndex(({ key }) => key === hit.key)
        set({
          trail: at < 0 ? null : { visit, stops, at, more: 0 },
          standing: stops[at] ?? null,
          edge: 'first',
          end: null,
        })
        if (at >= 0) void completeTrail(visit, hit.key, query)
      },
      attach: (slides) => {
        set({ slides })
        return () => {
          if (get().slides === slides) set({ slides: null })
        }
      },
      see: (standing) => {
        const trail = readTrail()
        const before = get().standing
        if (trail === null || (before?.deckId === standing.deckId && before.page === standing.page)) return
        const at = findStop(trail.stops, standing)
        set({ standing, end: null, trail: at === undefined ? trail : { ...trail, at } })
        if (at === undefined) return
        const stop = trail.stops[at]
        if (stop !== undefined) seen(stop.hit)
      },
      step: async (direction) => {
        const { slides } = get()
        if (slides !== null && (slides.getMarked() === 'own' || readTrail() === null))
          return slides.findAgain(direction)
        if (slides !== null && (await slides.stepOnPage(direction))) return set({ end: null })
        // Meanwhile the reader may have gone elsewhere.
        if (get().slides === slides) stepOn(direction)
      },
      stepToDeck: () => {
        const trail = readTrail()
        const from = trail === null ? undefined : stand(trail)
        const next = trail === null || from === undefined ? undefined : findNextDeck(trail.stops, from)
        if (trail !== null && next !== undefined) goTo(trail, next, 'first')
      },
    }
  })
