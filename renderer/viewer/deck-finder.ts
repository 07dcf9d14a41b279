import type { PDFDocumentProxy } from 'pdfjs-dist'
import {
  type EventBus,
  FindState,
  PDFFindController,
  PDFLinkService,
  type PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs'
import { findMatches, type Match, type SearchText, toReadingOrder, toSearchText, toSearchWord } from './page-search'
import { findTerms } from './term-search'

/** How the finder moves the slides: not at all while it is steady, and never away from the page that is shown. */
class FinderLinks extends PDFLinkService {
  isSteady = false
  readonly #showPage: (page: number) => void

  constructor(eventBus: EventBus, showPage: (page: number) => void) {
    super({ eventBus })
    this.#showPage = showPage
  }

  override get page(): number {
    return super.page
  }

  override set page(page: number) {
    if (!this.isSteady && page !== super.page) this.#showPage(page)
  }
}

interface FinderParts {
  readonly eventBus: EventBus
  readonly viewer: () => PDFViewer
  readonly showPage: (page: number) => void
}

/** What is looked for: words that are typed, once typing has paused; words that are given; or the same ones again. */
export interface Asked {
  readonly query: string | readonly string[]
  readonly how: 'typed' | 'given' | 'again'
  readonly direction: 1 | -1
}

/** Which mark of a page is meant: its first or last, or the one after or before the selected one. */
export type MarkChoice = 'first' | 'last' | 1 | -1

interface Offset {
  pageIdx: number | null
  matchIdx: number | null
  wrapped: boolean
}

interface MatchElement {
  readonly element: HTMLElement
  readonly pageIndex: number
  readonly matchIndex: number
}

/**
 * pdf.js's find, with the folding that Lectern's search uses, so that what search found is found again here. Pages
 * are read from the shown one onwards: the marks of the page that was opened come first.
 */
export class DeckFinder extends PDFFindController {
  readonly #links: FinderLinks
  readonly #viewer: () => PDFViewer
  #texts: (SearchText | undefined)[] = []
  #asked: Asked | undefined
  #waiting: { readonly pageIndex: number; readonly tell: () => void }[] = []

  constructor({ eventBus, viewer, showPage }: FinderParts) {
    const links = new FinderLinks(eventBus, showPage)
    super({ eventBus, linkService: links, delay: 120 })
    this.#links = links
    this.#viewer = viewer
  }

  /** While steady, finding marks words and counts them but moves nothing. */
  set isSteady(isSteady: boolean) {
    this.#links.isSteady = isSteady
  }

  override setDocument(document: PDFDocumentProxy): void {
    super.setDocument(document)
    this.#links.setViewer(this.#viewer())
    this.#links.setDocument(document)
    if (this.#asked) this.#look(this.#asked)
  }

  /** Looks for words as soon as the slides are there; of what is asked before, the last alone. */
  find(asked: Asked): void {
    this.#asked = asked
    if (this._pdfDocument) this.#look(asked)
  }

  /** Takes the marks away. */
  close(): void {
    this.#asked = undefined
    this._eventBus.dispatch('findbarclose', { source: this })
  }

  /** The pages that hold the words, as far as they are read. */
  toHitPages(): ReadonlySet<number> {
    const matches: readonly (readonly number[] | undefined)[] = this.pageMatches ?? []
    return new Set(matches.flatMap((found, index) => (found?.length ? [index + 1] : [])))
  }

  /** A phrase is looked for as it was typed, a list of terms as search finds them. */
  override match(_query: string | string[], _content: string, pageIndex: number): Match[] | undefined {
    // The base class takes the matches over before it lets go of this turn.
    queueMicrotask(() => this.#tellMatched(pageIndex))
    const text = this.#texts[pageIndex]
    const query = (this.state as { query?: string | string[] } | null)?.query ?? ''
    if (!text) return undefined
    return typeof query === 'string' ? findMatches(text, [toSearchWord(query)]) : findTerms(text, query)
  }

  /** Selects a mark of one page and scrolls to it; false when there is none. Waits until the page's text is read. */
  async selectOnPage(page: number, choice: MarkChoice): Promise<boolean> {
    const pageIndex = page - 1
    if (!this._pageMatches?.[pageIndex])
      await new Promise<void>((resolve) => this.#waiting.push({ pageIndex, tell: resolve }))
    const count: number = this._pageMatches?.[pageIndex]?.length ?? 0
    const before = this.selected?.pageIdx ?? -1
    const selected = before === pageIndex ? this.selected?.matchIdx : undefined
    const matchIndex = toMatchIndex(choice, count, selected)
    if (matchIndex === undefined) return false
    this.#select(pageIndex, matchIndex, before)
    return true
  }

  override scrollMatchIntoView({ element, pageIndex, matchIndex }: MatchElement): void {
    const { selected } = this
    if (!this._scrollMatches || !element || selected?.pageIdx !== pageIndex || selected.matchIdx !== matchIndex) return
    this._scrollMatches = false
    if (this.#links.isSteady && pageIndex !== this.#links.page - 1) return
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  #look({ query, how, direction }: Asked): void {
    this.#readPages()
    // Else the base class would go on through the pages for the words before, and take what it finds for these.
    if (how !== 'again') this._resumePageIdx = null
    this._eventBus.dispatch('find', {
      source: this,
      type: how === 'typed' ? '' : 'again',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: direction === -1,
      matchDiacritics: false,
    })
  }

  // The base class reads pages by itself, in their order and with its own folding, only while this list is empty.
  #readPages(): void {
    const document = this._pdfDocument
    if (!document || this._extractTextPromises.length > 0) return
    const order = toReadingOrder(document.numPages, this.#links.page)
    const settle: (() => void)[] = []
    this._extractTextPromises = order.map((_, index) => new Promise<void>((resolve) => (settle[index] = resolve)))
    const readAll = async () => {
      for (const index of order) {
        if (this._pdfDocument !== document) return
        this.#texts[index] = await this.#readPage(document, index)
        this._pageContents[index] = ''
        this._pageDiffs[index] = null
        settle[index]?.()
      }
    }
    void readAll()
  }

  async #readPage(document: PDFDocumentProxy, index: number): Promise<SearchText | undefined> {
    try {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent({ disableNormalization: true })
      return toSearchText(items as { str?: string; hasEOL?: boolean }[])
    } catch {
      // A page that cannot be read holds nothing to find; its slide shows what is wrong with it.
      return undefined
    }
  }

  #select(pageIdx: number, matchIdx: number, before: number): void {
    this._selected = { pageIdx, matchIdx }
    Object.assign<object, Offset>(this._offset ?? {}, { pageIdx, matchIdx, wrapped: false })
    this._resumePageIdx = null
    this._scrollMatches = true
    for (const pageIndex of new Set([before, pageIdx]))
      if (pageIndex >= 0) this._eventBus.dispatch('updatetextlayermatches', { source: this, pageIndex })
    const earlier = (this._pageMatches ?? []).slice(0, pageIdx).reduce((sum, found) => sum + (found?.length ?? 0), 0)
    const matchesCount = { current: earlier + matchIdx + 1, total: this._matchesCountTotal ?? 0 }
    this._eventBus.dispatch('updatefindcontrolstate', { source: this, state: FindState.FOUND, matchesCount })
  }

  #tellMatched(pageIndex: number): void {
    const told = this.#waiting.filter((each) => each.pageIndex === pageIndex)
    this.#waiting = this.#waiting.filter((each) => each.pageIndex !== pageIndex)
    for (const { tell } of told) tell()
  }
}

const toMatchIndex = (choice: MarkChoice, count: number, selected: number | undefined): number | undefined => {
  const isForwards = choice === 'first' || choice === 1
  const isEdge = typeof choice === 'string' || selected === undefined
  const index = isEdge ? (isForwards ? 0 : count - 1) : selected + choice
  return index >= 0 && index < count ? index : undefined
}
