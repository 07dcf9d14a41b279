import type { DeckViewer } from '../../viewer/deck-viewer'

type Slides = Pick<
  DeckViewer,
  'getState' | 'goToPage' | 'goToNext' | 'goToPrevious' | 'zoom' | 'fitTo' | 'isPageTallerThanRoom'
>

/** What the keys of the reading window act on; there is no viewer until slides are shown. */
export interface ReaderActions {
  readonly viewer: Slides | undefined
  focusFind(): void
  goBack(): void
}

interface KeyRule {
  readonly keys: readonly string[]
  /** With Ctrl, or Cmd on a Mac. */
  readonly isWithCommand?: boolean
  /** Answers false to leave the key to the window, so that it scrolls. */
  run(slides: Slides): boolean | undefined
}

const zoomIn = (slides: Slides) => void slides.zoom(1)
const zoomOut = (slides: Slides) => void slides.zoom(-1)
const fit = (slides: Slides) => void slides.fitTo('width')

const rules: readonly KeyRule[] = [
  { keys: ['ArrowRight', 'PageDown', ' '], run: (slides) => void slides.goToNext() },
  { keys: ['ArrowLeft', 'PageUp', 'Shift+ '], run: (slides) => void slides.goToPrevious() },
  { keys: ['ArrowDown'], run: (slides) => (slides.isPageTallerThanRoom() ? false : void slides.goToNext()) },
  { keys: ['ArrowUp'], run: (slides) => (slides.isPageTallerThanRoom() ? false : void slides.goToPrevious()) },
  { keys: ['Home'], run: (slides) => void slides.goToPage(1) },
  { keys: ['End'], run: (slides) => void slides.goToPage(slides.getState().pageCount) },
  { keys: ['+', '='], run: zoomIn },
  { keys: ['+', '='], isWithCommand: true, run: zoomIn },
  { keys: ['-'], run: zoomOut },
  { keys: ['-'], isWithCommand: true, run: zoomOut },
  { keys: ['0'], run: fit },
  { keys: ['0'], isWithCommand: true, run: fit },
]

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const toName = ({ key, shiftKey }: PressedKey) => {
  const plain = key.length === 1 ? key.toLowerCase() : key
  // Shift is part of how signs such as + are typed, so it only counts with letters and the space bar.
  return shiftKey && /^[a-z ]$/.test(plain) ? `Shift+${plain}` : plain
}

const answer = (action: () => void): true => {
  action()
  return true
}

/** Does what a key stands for in the reading window; false when it stands for nothing and others may have it. */
export const runReaderKey = (pressed: PressedKey, { viewer, focusFind, goBack }: ReaderActions): boolean => {
  if (pressed.altKey) return false
  const isWithCommand = pressed.ctrlKey || pressed.metaKey
  const name = toName(pressed)
  if (name === 'Escape' && !isWithCommand) return answer(goBack)
  if (!viewer) return false
  if (isWithCommand ? name === 'f' : name === '/') return answer(focusFind)
  const rule = rules.find((each) => (each.isWithCommand ?? false) === isWithCommand && each.keys.includes(name))
  return rule !== undefined && rule.run(viewer) !== false
}
