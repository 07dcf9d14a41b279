import type { DeckViewer } from '../../viewer/deck-viewer'

/** What the keys of the reading window act on. */
export interface ReaderActions {
  readonly viewer: DeckViewer
  focusFind(): void
  goBack(): void
}

interface KeyRule {
  readonly keys: readonly string[]
  /** With Ctrl, or Cmd on a Mac. */
  readonly isWithCommand?: boolean
  /** Answers false to leave the key to the window, so that it scrolls. */
  run(actions: ReaderActions): boolean | undefined
}

const rules: readonly KeyRule[] = [
  { keys: ['ArrowRight', 'PageDown', ' '], run: ({ viewer }) => void viewer.goToNext() },
  { keys: ['ArrowLeft', 'PageUp', 'Shift+ '], run: ({ viewer }) => void viewer.goToPrevious() },
  {
    keys: ['ArrowDown'],
    run: ({ viewer }) => (viewer.isPageTallerThanRoom() ? false : void viewer.goToNext()),
  },
  {
    keys: ['ArrowUp'],
    run: ({ viewer }) => (viewer.isPageTallerThanRoom() ? false : void viewer.goToPrevious()),
  },
  { keys: ['Home'], run: ({ viewer }) => void viewer.goToPage(1) },
  { keys: ['End'], run: ({ viewer }) => void viewer.goToPage(viewer.getState().pageCount) },
  { keys: ['+', '='], run: ({ viewer }) => void viewer.zoom(1) },
  { keys: ['-'], run: ({ viewer }) => void viewer.zoom(-1) },
  { keys: ['0'], run: ({ viewer }) => void viewer.fitTo('width') },
  { keys: ['/'], run: ({ focusFind }) => void focusFind() },
  { keys: ['+', '='], isWithCommand: true, run: ({ viewer }) => void viewer.zoom(1) },
  { keys: ['-'], isWithCommand: true, run: ({ viewer }) => void viewer.zoom(-1) },
  { keys: ['0'], isWithCommand: true, run: ({ viewer }) => void viewer.fitTo('width') },
  { keys: ['f'], isWithCommand: true, run: ({ focusFind }) => void focusFind() },
  { keys: ['g'], isWithCommand: true, run: ({ viewer }) => void viewer.findAgain(1) },
  { keys: ['Shift+g'], isWithCommand: true, run: ({ viewer }) => void viewer.findAgain(-1) },
  { keys: ['Escape'], run: ({ goBack }) => void goBack() },
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

/** Does what a key stands for in the reading window; false when it stands for nothing and others may have it. */
export const runReaderKey = (pressed: PressedKey, actions: ReaderActions): boolean => {
  if (pressed.altKey) return false
  const isWithCommand = pressed.ctrlKey || pressed.metaKey
  const name = toName(pressed)
  const rule = rules.find((each) => (each.isWithCommand ?? false) === isWithCommand && each.keys.includes(name))
  return rule !== undefined && rule.run(actions) !== false
}
