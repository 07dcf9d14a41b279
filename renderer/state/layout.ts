import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import type { ImportReport } from '../../core/model/library'
import type { ListKind } from './place'

/** Dialogs that can be open over the window. */
export type DialogName = 'settings' | 'shortcuts' | 'search-help' | 'updates' | 'pack'

/** What an import came to, shown over the window; `isNew` right after it ended. */
export type ShownImport =
  | { readonly report: ImportReport; readonly title: string; readonly isNew: boolean }
  | { readonly failure: Failure }

/** What the window shows besides its place: an open dialog, the folded side drawn over the rest. */
export interface Layout {
  readonly dialog: DialogName | null
  readonly shownImport: ShownImport | null
  /** Only where the window is too narrow to keep the side beside the list. */
  readonly isDrawerOpen: boolean
  /** The list is put away, to read with more room. */
  readonly isListHidden: boolean
  /** Lists the reader turned round: oldest first, or by name. */
  readonly turned: Readonly<Partial<Record<ListKind, boolean>>>
  openDialog(dialog: DialogName): void
  closeDialog(): void
  showImport(shown: ShownImport): void
  closeImport(): void
  setDrawer(isOpen: boolean): void
  turn(kind: ListKind): void
  toggleList(): void
}

/** The slice of what lies over the window. */
export const createLayout = () =>
  create<Layout>()((set) => ({
    dialog: null,
    shownImport: null,
    isDrawerOpen: false,
    turned: {},
    isListHidden: false,
    openDialog: (dialog) => set({ dialog, isDrawerOpen: false }),
    closeDialog: () => set({ dialog: null }),
    showImport: (shownImport) => set({ shownImport }),
    closeImport: () => set({ shownImport: null }),
    setDrawer: (isDrawerOpen) => set({ isDrawerOpen }),
    toggleList: () => set((state) => ({ isListHidden: !state.isListHidden })),
    turn: (kind) => set((state) => ({ turned: { ...state.turned, [kind]: state.turned[kind] !== true } })),
  }))

/** Below this many pixels the side folds away; below the second, list and reading side share one place. */
export const foldWidths = { side: 1040, list: 700 } as const
