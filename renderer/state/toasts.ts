import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import type { FetchReport, ImportReport } from '../../core/model/library'
import type { CorrectionNote } from './corrections'

/** How one refresh ended, or several that were asked for together. */
export interface RefreshTally {
  readonly done: readonly { readonly title: string; readonly report: ImportReport }[]
  readonly failed: readonly { readonly title: string; readonly failure: Failure }[]
}

/** What a passing note tells; the view puts it into words. */
export type ToastContent =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fetched'; readonly report: FetchReport }
  | { readonly kind: 'copied' }
  | { readonly kind: 'source-removed'; readonly title: string; undo(): void }
  | { readonly kind: 'imported'; readonly title: string; readonly report: ImportReport }
  | { readonly kind: 'import-failed'; readonly failure: Failure }
  | ({ readonly kind: 'refreshed' } & RefreshTally)
  | { readonly kind: 'correction'; readonly note: CorrectionNote }

export interface Toast {
  readonly id: number
  readonly content: ToastContent
}

/** Passing notes, oldest first, at most three. */
export interface Toasts {
  readonly toasts: readonly Toast[]
  show(content: ToastContent): void
  dismiss(id: number): void
}

/** True for a note that one can act on: it stays longer. */
const isActionable = ({ kind }: ToastContent) => kind !== 'copied' && kind !== 'fetched' && kind !== 'failure'

/** The slice of passing notes; lifetimes in milliseconds. */
export const createToasts = (lifetime = 7000, actionableLifetime = 20_000) =>
  create<Toasts>()((set, get) => {
    let nextId = 1
    return {
      toasts: [],
      show: (content) => {
        const id = nextId++
        set((state) => ({ toasts: [...state.toasts.slice(-2), { id, content }] }))
        setTimeout(() => get().dismiss(id), isActionable(content) ? actionableLifetime : lifetime)
      },
      dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    }
  })
