import { create } from 'zustand'

/** Dialogs that can be open over the window. */
export type DialogName = 'settings' | 'shortcuts'

/** What the window shows besides its place: an open dialog, the folded side drawn over the rest. */
export interface Layout {
  readonly dialog: DialogName | null
  /** Only where the window is too narrow to keep the side beside the list. */
  readonly isDrawerOpen: boolean
  openDialog(dialog: DialogName): void
  closeDialog(): void
  setDrawer(isOpen: boolean): void
}

/** The slice of what lies over the window. */
export const createLayout = () =>
  create<Layout>()((set) => ({
    dialog: null,
    isDrawerOpen: false,
    openDialog: (dialog) => set({ dialog, isDrawerOpen: false }),
    closeDialog: () => set({ dialog: null }),
    setDrawer: (isDrawerOpen) => set({ isDrawerOpen }),
  }))

/** Below this many pixels the side folds away; below the second, list and reading side share one place. */
export const foldWidths = { side: 1040, list: 700 } as const
