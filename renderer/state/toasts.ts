import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import type { FetchReport } from '../../core/model/library'

/** What a passing note tells; the view puts it into words. */
export type ToastContent =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fetched'; readonly report: FetchReport }
  | { readonly kind: 'copied' }

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

/** The slice of passing notes; `lifetime` in milliseconds. */
export const createToasts = (lifetime = 7000) =>
  create<Toasts>()((set, get) => {
    let nextId = 1
    return {
      toasts: [],
      show: (content) => {
        const id = nextId++
        set((state) => ({ toasts: [...state.toasts.slice(-2), { id, content }] }))
        setTimeout(() => get().dismiss(id), lifetime)
      },
      dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    }
  })
