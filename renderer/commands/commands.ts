import type { KeepsakeTarget } from '../../core/model/keepsake'
import { toCurrent } from '../state/history'
import { findSaved, toAsked } from '../state/kept-searches'
import { foldWidths } from '../state/layout'
import { loading, toValue } from '../state/loadable'
import { toSourceRows } from '../state/sources'
import {
  library,
  useCorrections,
  useDecks,
  useHitTrail,
  useImporting,
  useKeepsakes,
  useKeptSearches,
  useLayout,
  useLibrary,
  useMarkedPage,
  useNavigation,
  useSearch,
  useSettings,
  useSources,
  useToasts,
  useUpdates,
} from '../state/stores'
import { findUndoable } from '../state/toasts'
import type { Strings } from '../strings/zh'
import { beginPackOfShown } from './begin-pack'

export type CommandId = keyof Strings['commands']
export type CommandGroup = 'go' | 'view' | 'library' | 'reader'

/** An action as data: the menu, the keymap and the help sheet are all made from these. */
export interface Command {
  readonly id: CommandId
  readonly group: CommandGroup
  /** As `toKeyName` writes them; the first is the one shown. */
  readonly keys: readonly string[]
  isEnabled(): boolean
  run(): void
}

const always = () => true

const setting = (id: CommandId, change: Parameters<ReturnType<typeof useSettings.getState>['change']>[0]): Command => ({
  id,
  group: 'view',
  keys: [],
  isEnabled: always,
  run: () => void useSettings.getState().change(change),
})

const hasDialog = () => useLayout.getState().dialog !== null || useCorrections.getState().editing !== null

const isReading = () => toCurrent(useNavigation.getState().history).place.view === 'reader'

/** Hits of the search that led here, or words that are marked otherwise. */
const canStep = () => {
  const { trail, slides } = useHitTrail.getState()
  const isWalking = trail?.visit === toCurrent(useNavigation.getState().history).id
  return !hasDialog() && isReading() && (isWalking || (slides !== null && slides.getMarked() !== 'none'))
}

const canStepOnPage = () => !hasDialog() && isBrowsing() && useMarkedPage.getState().step !== null

const stepHit = (direction: 1 | -1) =>
  isBrowsing() ? useMarkedPage.getState().step?.(direction) : void useHitTrail.getState().step(direction)

const isBrowsing = () => toCurrent(useNavigation.getState().history).place.view === 'browse'

const isSearching = () => toCurrent(useNavigation.getState().history).place.view === 'search'

const toggleSaved = () => {
  const asked = toAsked(useSearch.getState())
  if (asked === null) return
  const { saved, save, forget } = useKeptSearches.getState()
  const known = findSaved(saved, asked)
  void (known === undefined ? save(asked) : forget([known]))
}

const toggleSide = () => {
  if (window.innerWidth < foldWidths.side) {
    const { isDrawerOpen, setDrawer } = useLayout.getState()
    return setDrawer(!isDrawerOpen)
  }
  const { settings, change } = useSettings.getState()
  void change({ isSideHidden: !settings.isSideHidden })
}

const openGuide = () => {
  const guide = useLibrary.getState().overview?.guide
  if (guide === undefined) return
  useLayout.getState().closeDialog()
  useNavigation.getState().openItem(guide, 'events')
}

const canChoose = () => useImporting.getState().running === null

const choose = (kind: 'folder' | 'file') => {
  useLayout.getState().closeDialog()
  void useImporting.getState().start({ kind })
}

const openSources = () => {
  useLayout.getState().closeDialog()
  useLayout.getState().closeImport()
  useLayout.getState().setDrawer(false)
  useNavigation.getState().openSources()
}

const openCorrections = () => {
  useLayout.getState().closeDialog()
  useLayout.getState().setDrawer(false)
  useNavigation.getState().openCorrections()
}

const openKeepsakes = () => {
  useLayout.getState().closeDialog()
  useLayout.getState().setDrawer(false)
  useNavigation.getState().openKeepsakes()
}

/** The star of the talk that was picked, else that of the page. */
const findStar = () =>
  document.querySelector<HTMLElement>('#reading [data-picked="true"] .star-button') ??
  document.querySelector<HTMLElement>('#reading .item-actions .star-button')

/** The talk that slides are read of, else their event. */
const findRead = (): { readonly target: KeepsakeTarget; readonly title: string } | null => {
  const { place } = toCurrent(useNavigation.getState().history)
  const deck = place.view === 'reader' ? toValue(library.deck.getState().entries[place.deckId] ?? loading) : undefined
  if (deck === undefined) return null
  const { item, talk } = deck
  const { source, id } = item
  return talk === undefined
    ? { target: { kind: 'item', source, id }, title: item.title }
    : { target: { kind: 'talk', source, id, talkId: talk.talkId }, title: talk.title }
}

const toggleStarOfRead = () => {
  const read = findRead()
  if (read !== null) void useKeepsakes.getState().toggleStar(read.target, read.title)
}

/** What copies the link to what is shown: to the talk that was picked, else the page, the slide or the search. */
const findCopyLink = () =>
  document.querySelector<HTMLElement>('#reading [data-picked="true"] .copy-link') ??
  document.querySelector<HTMLElement>(':is(#reading .item-actions, .reader-tools, .search-box) .copy-link')

const lookForUpdate = () => {
  useLayout.getState().openDialog('updates')
  const { load, look } = useUpdates.getState()
  void load().then(() => (useUpdates.getState().update?.canAsk ? look() : undefined))
}

const undoLast = () => {
  const { toasts, dismiss } = useToasts.getState()
  const last = findUndoable(toasts)
  if (last === undefined) return
  dismiss(last.id)
  last.undo()
}

const refreshAll = () => {
  const listed = useLibrary.getState().overview?.sources ?? []
  for (const { id, title } of toSourceRows(listed, useSources.getState()).present)
    void useImporting.getState().start({ kind: 'refresh', source: id, title })
}

/** Every command of the window, in the order the help sheet shows them. */
export const commands: readonly Command[] = [
  {
    id: 'search.focus',
    group: 'go',
    keys: ['Mod+K', '/'],
    isEnabled: () => !hasDialog(),
    run: () => {
      useLayout.getState().setDrawer(false)
      useNavigation.getState().openSearch()
      document.querySelector<HTMLInputElement>('#search-input')?.select()
    },
  },
  {
    id: 'search.help',
    group: 'go',
    keys: ['Mod+/'],
    isEnabled: () => !hasDialog(),
    run: () => useLayout.getState().openDialog('search-help'),
  },
  {
    id: 'search.save',
    group: 'go',
    keys: ['Mod+D'],
    isEnabled: () => !hasDialog() && isSearching() && toAsked(useSearch.getState()) !== null,
    run: toggleSaved,
  },
  {
    id: 'go.back',
    group: 'go',
    keys: ['Alt+ArrowLeft', 'Mod+['],
    isEnabled: () => !hasDialog() && useNavigation.getState().history.index > 0,
    run: () => useNavigation.getState().back(),
  },
  {
    id: 'go.forward',
    group: 'go',
    keys: ['Alt+ArrowRight', 'Mod+]'],
    isEnabled: () => {
      const { index, entries } = useNavigation.getState().history
      return !hasDialog() && index < entries.length - 1
    },
    run: () => useNavigation.getState().forward(),
  },
  {
    id: 'hits.next',
    group: 'reader',
    keys: ['N', 'F3', 'Mod+G'],
    isEnabled: () => canStep() || canStepOnPage(),
    run: () => stepHit(1),
  },
  {
    id: 'hits.previous',
    group: 'reader',
    keys: ['Shift+N', 'Shift+F3', 'Mod+Shift+G'],
    isEnabled: () => canStep() || canStepOnPage(),
    run: () => stepHit(-1),
  },
  {
    id: 'hits.next-deck',
    group: 'reader',
    keys: ['Alt+N'],
    isEnabled: canStep,
    run: () => useHitTrail.getState().stepToDeck(),
  },
  {
    id: 'sources.open',
    group: 'go',
    keys: ['Mod+Shift+O'],
    isEnabled: always,
    run: openSources,
  },
  {
    id: 'keepsakes.open',
    group: 'go',
    keys: ['Mod+Shift+K'],
    isEnabled: () => useCorrections.getState().editing === null,
    run: openKeepsakes,
  },
  {
    id: 'pack.export',
    group: 'library',
    keys: ['Mod+E'],
    isEnabled: () => !hasDialog(),
    run: beginPackOfShown,
  },
  {
    id: 'corrections.open',
    group: 'go',
    keys: ['Mod+Shift+E'],
    isEnabled: () => useCorrections.getState().editing === null,
    run: openCorrections,
  },
  {
    id: 'corrections.export',
    group: 'library',
    keys: [],
    isEnabled: always,
    run: () => void useCorrections.getState().save(),
  },
  {
    id: 'corrections.import',
    group: 'library',
    keys: [],
    isEnabled: always,
    run: () => void useCorrections.getState().load(),
  },
  {
    id: 'keepsakes.export',
    group: 'library',
    keys: [],
    isEnabled: always,
    run: () => void useKeepsakes.getState().save(),
  },
  {
    id: 'keepsakes.star',
    group: 'library',
    keys: ['S'],
    isEnabled: () => !hasDialog() && (isBrowsing() ? findStar() : findRead()) !== null,
    run: () => (isBrowsing() ? findStar()?.click() : toggleStarOfRead()),
  },
  {
    id: 'link.copy',
    group: 'library',
    keys: ['Mod+Shift+C'],
    isEnabled: () => !hasDialog() && findCopyLink() !== null,
    run: () => findCopyLink()?.click(),
  },
  {
    id: 'edit.undo',
    group: 'library',
    keys: ['Mod+Z'],
    isEnabled: () => !hasDialog() && findUndoable(useToasts.getState().toasts) !== undefined,
    run: undoLast,
  },
  {
    id: 'import.folder',
    group: 'library',
    keys: ['Mod+O'],
    isEnabled: canChoose,
    run: () => choose('folder'),
  },
  { id: 'import.file', group: 'library', keys: [], isEnabled: canChoose, run: () => choose('file') },
  {
    id: 'sources.refresh-all',
    group: 'library',
    keys: ['F5'],
    isEnabled: always,
    run: refreshAll,
  },
  {
    id: 'slides.fetch-all',
    group: 'library',
    keys: ['Mod+Shift+D'],
    isEnabled: () => !useDecks.getState().isFetchingAll,
    run: () => void useDecks.getState().fetchAll(),
  },
  {
    id: 'view.toggle-side',
    group: 'view',
    keys: ['Mod+B'],
    isEnabled: () => !hasDialog() && !isReading(),
    run: toggleSide,
  },
  {
    id: 'view.toggle-list',
    group: 'view',
    keys: ['Mod+Shift+B'],
    isEnabled: () => !hasDialog() && isBrowsing(),
    run: () => useLayout.getState().toggleList(),
  },
  setting('view.theme-system', { theme: 'system' }),
  setting('view.theme-light', { theme: 'light' }),
  setting('view.theme-dark', { theme: 'dark' }),
  setting('view.language-system', { language: 'system' }),
  setting('view.language-zh', { language: 'zh' }),
  setting('view.language-en', { language: 'en' }),
  {
    id: 'help.guide',
    group: 'library',
    keys: ['F1'],
    isEnabled: () => useLibrary.getState().overview?.guide !== undefined,
    run: openGuide,
  },
  {
    id: 'help.shortcuts',
    group: 'library',
    keys: ['?'],
    isEnabled: always,
    run: () => useLayout.getState().openDialog('shortcuts'),
  },
  {
    id: 'help.updates',
    group: 'library',
    keys: [],
    isEnabled: always,
    run: lookForUpdate,
  },
  {
    id: 'app.settings',
    group: 'library',
    keys: ['Mod+,'],
    isEnabled: always,
    run: () => useLayout.getState().openDialog('settings'),
  },
]

/** Runs the command with this id, if there is one and it can run now; true when it ran. */
export const runCommand = (id: string): boolean => {
  const command = commands.find((each) => each.id === id)
  if (command === undefined || !command.isEnabled()) return false
  command.run()
  return true
}

/** The keys shown for a command, or none. */
export const toShownKey = (id: CommandId): string | undefined => commands.find((each) => each.id === id)?.keys[0]
