import './deck-viewer.css'
import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist'
import { EventBus, FindState, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs'
import { DeckFinder } from './deck-finder'
import { createPageSizes } from './page-sizes'
import { toNextZoom } from './zoom'

/** How the slides fill the room they have: as wide as it, wholly seen, or at a zoom the reader chose. */
export type Fit = 'width' | 'page' | 'none'

export interface FindStatus {
  readonly state: 'idle' | 'pending' | 'found' | 'none'
  /** From 1; 0 while none is selected. */
  readonly current: number
  readonly total: number
}

/** What a viewer shows just now; a new object whenever any of it changes. */
export interface DeckViewerState {
  readonly page: number
  readonly pageCount: number
  /** 1 is the PDF's own size. */
  readonly scale: number
  readonly fit: Fit
  readonly find: FindStatus
  /** Pages that hold found words. */
  readonly hitPages: ReadonlySet<number>
  readonly isPainted: boolean
}

export interface DeckViewerOptions {
  /** Scrolls; positioned absolutely. Its first child takes the pages. */
  readonly container: HTMLDivElement
  readonly pdf: PDFDocumentProxy
  readonly page: number
  /** Words to mark at once, any of them; the page stays where it is. */
  readonly terms: readonly string[]
  /** Names a page for those who hear it. */
  readonly toPageLabel: (page: number) => string
}

export interface DeckViewer {
  getState(): DeckViewerState
  subscribe(listener: () => void): () => void
  /** Beyond the ends it goes to the first or last page. */
  goToPage(page: number): void
  goToNext(): void
  goToPrevious(): void
  /** One step nearer or farther, keeping `at` (client coordinates) in its place. */
  zoom(direction: 1 | -1, at?: readonly [number, number]): void
  fitTo(fit: 'width' | 'page'): void
  /** Whether the page that is shown is taller than its room, so that arrow keys should scroll. */
  isPageTallerThanRoom(): boolean
  /** Marks a phrase and goes to its nearest occurrence; an empty one clears the marks. */
  find(phrase: string): void
  findAgain(direction: 1 | -1): void
  clearFind(): void
  /** Stops all work; the document itself stays open. */
  destroy(): void
}

const idle: FindStatus = { state: 'idle', current: 0, total: 0 }
const noPages: ReadonlySet<number> = new Set()

const toFindState = (state: number, total: number): FindStatus['state'] => {
  if (state === FindState.PENDING) return 'pending'
  return total > 0 ? 'found' : 'none'
}

const clampPage = (page: number, pageCount: number) => Math.max(1, Math.min(pageCount, Math.round(page) || 1))

// Links of a PDF lead within it, or to an https address the system's browser opens; nothing else is a link.
const openOutside = (event: MouseEvent) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  if (!link || href === '' || href.startsWith('#')) return
  event.preventDefault()
  if (URL.canParse(href) && new URL(href).protocol === 'https:') window.open(href, '_blank', 'noopener')
}

/**
 * Shows the slides of a document in `container`: scrolling, zooming, finding, selectable text. Marks the container
 * with `data-first-page="true"`, and the timeline with `lectern:first-page`, when the first page is painted.
 */
export const createDeckViewer = (options: DeckViewerOptions): DeckViewer => {
  const { container, pdf, terms } = options
  const aborter = new AbortController()
  const { signal } = aborter
  const listeners = new Set<() => void>()
  const firstPage = clampPage(options.page, pdf.numPages)
  let state: DeckViewerState = {
    page: firstPage,
    pageCount: pdf.numPages,
    scale: 1,
    fit: 'width',
    find: idle,
    hitPages: noPages,
    isPainted: false,
  }
  let query: string | string[] = ''

  const change = (part: Partial<DeckViewerState>) => {
    if (signal.aborted) return
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const eventBus = new EventBus()
  const links = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK, ignoreDestinationZoom: true })
  const finder = new DeckFinder({ eventBus, viewer: () => viewer })
  const viewer: PDFViewer = new PDFViewer({
    container,
    eventBus,
    linkService: links,
    findController: finder,
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: -1,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    supportsPinchToZoom: false,
    abortSignal: signal,
  } as ConstructorParameters<typeof PDFViewer>[0])
  links.setViewer(viewer)

  const sizes = createPageSizes(viewer, pdf, signal)
  const dispatchFind = (type: '' | 'again', direction: 1 | -1 = 1) => {
    finder.prepare()
    eventBus.dispatch('find', {
      source: container,
      type,
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: direction === -1,
      matchDiacritics: false,
    })
  }

  const clearFind = () => {
    query = ''
    eventBus.dispatch('findbarclose', { source: container })
    change({ find: idle, hitPages: noPages })
  }

  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'page-width'
    if (firstPage > 1) viewer.currentPageNumber = firstPage
    sizes.nameAll(options.toPageLabel)
    if (terms.length === 0) return
    query = [...terms]
    finder.isSteady = true
    dispatchFind('again')
  })
  eventBus.on('pagerendered', () => {
    if (state.isPainted || signal.aborted) return
    container.dataset.firstPage = 'true'
    performance.mark('lectern:first-page')
    change({ isPainted: true })
    sizes.readAll()
  })
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => change({ page: pageNumber }))
  eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
    const fit: Fit = presetValue === 'page-width' ? 'width' : presetValue === 'page-fit' ? 'page' : 'none'
    change({ scale, fit })
  })
  const showMatches = ({ current, total }: { current: number; total: number }, found?: number) => {
    if (query.length === 0) return
    const known = found === undefined ? (total > 0 ? 'found' : state.find.state) : toFindState(found, total)
    change({ find: { state: known, current, total }, hitPages: finder.toHitPages() })
  }
  eventBus.on('updatefindmatchescount', (event: { matchesCount: { current: number; total: number } }) =>
    showMatches(event.matchesCount),
  )
  eventBus.on('updatefindcontrolstate', (event: { state: number; matchesCount: { current: number; total: number } }) =>
    showMatches(event.matchesCount, event.state),
  )

  const refit = new ResizeObserver(() => {
    if (state.fit !== 'none' && state.isPainted)
      viewer.currentScaleValue = state.fit === 'width' ? 'page-width' : 'page-fit'
  })
  refit.observe(container)
  container.addEventListener('click', openOutside, { signal, capture: true })
  container.addEventListener('auxclick', openOutside, { signal, capture: true })

  viewer.setDocument(pdf)
  links.setDocument(pdf)

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goToPage: (page) => {
      viewer.currentPageNumber = clampPage(page, pdf.numPages)
    },
    goToNext: () => void viewer.nextPage(),
    goToPrevious: () => void viewer.previousPage(),
    zoom: (direction, at) => {
      const scale = toNextZoom(viewer.currentScale, direction)
      viewer.updateScale({
        scaleFactor: scale / viewer.currentScale,
        drawingDelay: 150,
        ...(at ? { origin: [...at] } : {}),
      })
    },
    fitTo: (fit) => {
      viewer.currentScaleValue = fit === 'width' ? 'page-width' : 'page-fit'
    },
    isPageTallerThanRoom: () => {
      const page = viewer.getPageView(viewer.currentPageNumber - 1)?.div as HTMLElement | undefined
      return page !== undefined && page.offsetHeight > container.clientHeight
    },
    find: (phrase) => {
      finder.isSteady = false
      if (phrase.trim() === '') return clearFind()
      query = phrase
      dispatchFind('')
    },
    findAgain: (direction) => {
      finder.isSteady = false
      if (query.length > 0) dispatchFind('again', direction)
    },
    clearFind,
    destroy: () => {
      refit.disconnect()
      listeners.clear()
      aborter.abort()
      viewer.setDocument(null)
      links.setDocument(null)
      delete container.dataset.firstPage
    },
  }
}
