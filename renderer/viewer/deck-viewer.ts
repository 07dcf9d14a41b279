import './deck-viewer.css'
import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist'
import { EventBus, FindState, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { DeckFinder, type MarkChoice } from './deck-finder'
import { openLinkOutside } from './open-link-outside'
import { namePages, readPageSizes } from './page-sizes'
import { pdfjsAssets } from './pdfjs'
import { createWheelSteps, toNextZoom } from './zoom'

/** How the slides fill the room they have: as wide as it, wholly seen, or at a zoom the reader chose. */
export type Fit = 'width' | 'page' | 'none'

export interface FindStatus {
  readonly state: 'idle' | 'pending' | 'found' | 'none'
  /** From 1; 0 while none is selected. */
  readonly current: number
  readonly total: number
  /** The last step went on from the other end of the deck. */
  readonly isWrapped: boolean
}

/** What a viewer shows just now; a new object whenever any of it changes. */
export interface DeckViewerState {
  readonly page: number
  readonly pageCount: number
  /** 1 is the PDF's own size. */
  readonly scale: number
  readonly fit: Fit
  readonly find: FindStatus
  /** What is marked: the terms it was opened with, or words the reader looks for in this deck. */
  readonly marked: 'none' | 'terms' | 'own'
  /** Pages that hold found words. */
  readonly hitPages: ReadonlySet<number>
  readonly isPainted: boolean
}

interface DeckViewerOptions {
  /** Scrolls; positioned absolutely. Its first child takes the pages. */
  readonly container: HTMLDivElement
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** Words to mark at once, any of them; the page stays where it is. */
  readonly terms: readonly string[]
  /** Which of the marks on that page is selected. */
  readonly edge: 'first' | 'last'
  /** Names a page for those who hear it. */
  readonly toPageLabel: (page: number) => string
}

interface MatchesEvent {
  readonly state?: number
  readonly matchesCount: { readonly current: number; readonly total: number }
}

const idle: FindStatus = { state: 'idle', current: 0, total: 0, isWrapped: false }
const presets = { width: 'page-width', page: 'page-fit' } as const
// The room left above a slide one goes to, in CSS pixels.
const marginAbove = 20

const toFit = (preset: string | undefined): Fit =>
  preset === presets.width ? 'width' : preset === presets.page ? 'page' : 'none'

/**
 * Shows the slides of a document: scrolling, zooming, finding, selectable text. Marks its container with
 * `data-first-page="true"`, and the timeline with `lectern:first-page`, when the first page is painted.
 */
export class DeckViewer {
  readonly #container: HTMLDivElement
  readonly #pdf: PDFDocumentProxy
  readonly #aborter = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #eventBus = new EventBus()
  readonly #links: PDFLinkService
  readonly #finder: DeckFinder
  readonly #viewer: PDFViewer
  readonly #refit: ResizeObserver
  #state: DeckViewerState
  #query: string | string[] = ''

  constructor(options: DeckViewerOptions) {
    const { container, pdf } = options
    this.#container = container
    this.#pdf = pdf
    this.#state = {
      page: this.#clamp(options.page),
      pageCount: pdf.numPages,
      scale: 1,
      fit: 'width',
      find: idle,
      marked: 'none',
      hitPages: new Set(),
      isPainted: false,
    }
    const eventBus = this.#eventBus
    this.#links = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK, ignoreDestinationZoom: true })
    this.#finder = new DeckFinder({
      eventBus,
      viewer: () => this.#viewer,
      showPage: (page) => this.goToPage(page),
    })
    this.#viewer = this.#createViewer()
    this.#links.setViewer(this.#viewer)
    this.#refit = new ResizeObserver(() => {
      if (this.#state.fit !== 'none' && this.#state.isPainted) this.fitTo(this.#state.fit)
    })
    this.#listenToViewer(options)
    this.#listenToContainer()
    this.#viewer.setDocument(pdf)
    this.#links.setDocument(pdf)
  }

  getState = (): DeckViewerState => this.#state

  /** Tells of every change; returns how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Beyond the ends it goes to the first or last page. */
  goToPage(page: number): void {
    this.#viewer.currentPageNumber = this.#clamp(page)
    this.#container.scrollTop -= marginAbove
  }

  goToNext(): void {
    this.goToPage(this.#state.page + 1)
  }

  goToPrevious(): void {
    this.goToPage(this.#state.page - 1)
  }

  /** One step nearer or farther, keeping `at` (client coordinates) in its place. */
  zoom(direction: 1 | -1, at?: readonly [number, number]): void {
    const { currentScale } = this.#viewer
    const scaleFactor = toNextZoom(currentScale, direction) / currentScale
    this.#viewer.updateScale({ scaleFactor, drawingDelay: 150, ...(at ? { origin: [...at] } : {}) })
  }

  fitTo(fit: 'width' | 'page'): void {
    this.#viewer.currentScaleValue = presets[fit]
  }

  /** Whether the page that is shown is taller than its room, so that arrow keys should scroll. */
  isPageTallerThanRoom(): boolean {
    const page: HTMLElement | undefined = this.#viewer.getPageView(this.#state.page - 1)?.div
    return page !== undefined && page.offsetHeight > this.#container.clientHeight
  }

  /** Marks a phrase and goes to its nearest occurrence; an empty one clears the marks. */
  find(phrase: string): void {
    if (phrase.trim() === '') {
      this.clearFind()
      return
    }
    this.#finder.isSteady = false
    this.#query = phrase
    this.#change({ marked: 'own' })
    this.#finder.find({ query: phrase, how: 'typed', direction: 1 })
  }

  findAgain(direction: 1 | -1): void {
    this.#finder.isSteady = false
    if (this.#query.length > 0) this.#finder.find({ query: this.#query, how: 'again', direction })
  }

  clearFind(): void {
    this.#query = ''
    this.#finder.close()
    this.#change({ find: idle, marked: 'none', hitPages: new Set() })
  }

  /** Goes to a page and selects its first or last mark, as soon as its text is read. */
  showMark(page: number, edge: 'first' | 'last'): void {
    if (page !== this.#state.page) this.goToPage(page)
    if (this.#query.length > 0) void this.#selectMark(page, edge)
  }

  /** Selects the next or previous mark of the page that is shown; false when it has no more. */
  async stepOnPage(direction: 1 | -1): Promise<boolean> {
    return this.#query.length > 0 && (await this.#selectMark(this.#state.page, direction))
  }

  /** Stops all work and empties the container; the document itself stays open. */
  destroy(): void {
    this.#refit.disconnect()
    this.#listeners.clear()
    this.#aborter.abort()
    this.#viewer.setDocument(null)
    this.#links.setDocument(null)
    delete this.#container.dataset.firstPage
  }

  #clamp(page: number): number {
    return Math.max(1, Math.min(this.#pdf.numPages, Math.round(page) || 1))
  }

  #change(part: Partial<DeckViewerState>): void {
    if (this.#aborter.signal.aborted) return
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }

  #createViewer(): PDFViewer {
    const options = {
      container: this.#container,
      eventBus: this.#eventBus,
      linkService: this.#links,
      findController: this.#finder,
      // Shows annotations as they are; forms cannot be filled in, and nothing can be drawn.
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: -1,
      imageResourcesPath: `${pdfjsAssets}images/`,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      supportsPinchToZoom: false,
      // The published types leave this one out.
      abortSignal: this.#aborter.signal,
    }
    return new PDFViewer(options)
  }

  #listenToViewer({ page, terms, edge, toPageLabel }: DeckViewerOptions): void {
    const on = (name: string, listener: (event: never) => void) => this.#eventBus.on(name, listener)
    on('pagesinit', () => {
      this.fitTo('width')
      if (page > 1) this.goToPage(page)
      namePages(this.#viewer, toPageLabel)
      if (terms.length > 0) this.#markTerms(terms, edge)
    })
    on('pagerendered', () => this.#markPainted())
    on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.#change({ page: pageNumber }))
    on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      this.#change({ scale, fit: toFit(presetValue) }),
    )
    on('updatefindmatchescount', (event: MatchesEvent) => this.#showMatches(event))
    on('updatefindcontrolstate', (event: MatchesEvent) => this.#showMatches(event))
  }

  #listenToContainer(): void {
    const { signal } = this.#aborter
    const container = this.#container
    const toSteps = createWheelSteps()
    const zoomByWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const direction = toSteps(event.deltaY, event.deltaMode)
      if (direction !== 0) this.zoom(direction, [event.clientX, event.clientY])
    }
    this.#refit.observe(container)
    container.addEventListener('click', openLinkOutside, { signal, capture: true })
    container.addEventListener('auxclick', openLinkOutside, { signal, capture: true })
    container.addEventListener('wheel', zoomByWheel, { signal, passive: false })
  }

  #markPainted(): void {
    if (this.#state.isPainted || this.#aborter.signal.aborted) return
    this.#container.dataset.firstPage = 'true'
    performance.mark('lectern:first-page')
    this.#change({ isPainted: true })
    void readPageSizes(this.#viewer, this.#pdf, this.#aborter.signal)
  }

  #markTerms(terms: readonly string[], edge: 'first' | 'last'): void {
    this.#query = [...terms]
    this.#finder.isSteady = true
    this.#change({ marked: 'terms' })
    this.#finder.find({ query: this.#query, how: 'given', direction: 1 })
    void this.#selectMark(this.#state.page, edge)
  }

  /** What is selected lies on the page that is shown, so nothing but that page's own scrolling moves. */
  async #selectMark(page: number, choice: MarkChoice): Promise<boolean> {
    this.#finder.isSteady = true
    return await this.#finder.selectOnPage(page, choice)
  }

  #showMatches({ state, matchesCount: { current, total } }: MatchesEvent): void {
    if (this.#query.length === 0) return
    const isOver = state !== undefined && state !== FindState.PENDING
    const found = total > 0 ? 'found' : isOver ? 'none' : 'pending'
    // While pages are still read, only their number is told anew.
    const isWrapped = state === undefined ? this.#state.find.isWrapped : state === FindState.WRAPPED
    this.#change({ find: { state: found, current, total, isWrapped }, hitPages: this.#finder.toHitPages() })
  }
}
