import { create } from 'zustand'
import type { Failure } from '../../core/model/failure'
import type { Keepsake } from '../../core/model/keepsake'
import type { FetchReport, ImportReport } from '../../core/model/library'
import type { PackReport } from '../../core/model/pack'
import type { KeptSearch } from '../../core/model/search'
import type { CorrectionNote } from './corrections'
import type { UnsavedNote } from './keepsakes'
import type { MissedLink } from './links'

/** How one refresh ended, or several that were asked for together. */
export interface RefreshTally {
  readonly done: readonly { readonly title: string; readonly report: ImportReport }[]
  readonly failed: readonly { readonly source: string; readonly title: string; readonly failure: Failure }[]
}

/** What a passing note tells; the view puts it into words. */
export type ToastContent =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fetched'; readonly report: FetchReport }
  | { readonly kind: 'copied' }
  | { readonly kind: 'link-missed'; readonly what: MissedLink }
  | { readonly kind: 'link-damaged' }
  | { readonly kind: 'source-removed'; readonly source: string; readonly title: string; undo(): void }
  | { readonly kind: 'imported'; readonly title: string; readonly report: ImportReport }
  | { readonly kind: 'import-cancelled'; readonly title: string; readonly isRefresh: boolean }
  | { readonly kind: 'import-failed'; readonly failure: Failure }
  | ({ readonly kind: 'refreshed' } & RefreshTally)
  | { readonly kind: 'correction'; readonly note: CorrectionNote }
  | { readonly kind: 'searches-forgotten'; readonly searches: readonly KeptSearch[]; undo(): void }
  | { readonly kind: 'searches-full' }
  | { readonly kind: 'keepsakes-dropped'; readonly keepsakes: readonly Keepsake[]; undo(): void }
  | { readonly kind: 'keepsakes-full' }
  | { readonly kind: 'keepsakes-saved'; readonly path: string; readonly count: number }
  | { readonly kind: 'pack-written'; readonly report: PackReport }
  | { readonly kind: 'starred'; readonly keepsake: string; readonly title: string }
  | { readonly kind: 'update-found'; readonly version: string }
  | { readonly kind: 'note-unsaved'; readonly note: UnsavedNote }

export interface Toast {
  readonly id: number
  readonly content: ToastContent
}

/** Passing notes, oldest first, at most three, and of each thing only the newest. */
export interface Toasts {
  readonly toasts: readonly Toast[]
  show(content: ToastContent): void
  dismiss(id: number): void
}

/** True for a note that one can act on: it stays longer. */
const isActionable = ({ kind }: ToastContent) =>
  !['copied', 'fetched', 'failure', 'import-cancelled', 'starred', 'link-damaged'].includes(kind)

/** What a note is about, as one string for each thing. */
const toSubjects = (content: ToastContent): readonly string[] => {
  if (content.kind === 'source-removed') return [`source ${content.source}`]
  if (content.kind === 'imported') return [`source ${content.report.source}`]
  if (content.kind === 'refreshed')
    return [...content.done.map(({ report }) => report.source), ...content.failed.map(({ source }) => source)].map(
      (source) => `source ${source}`,
    )
  if (content.kind === 'correction')
    return ['subject' in content.note ? `correction of ${content.note.subject}` : `corrections ${content.note.what}`]
  if (content.kind === 'searches-forgotten') return content.searches.map(({ id }) => `search ${id}`)
  if (content.kind === 'keepsakes-dropped') return content.keepsakes.map(({ id }) => `keepsake ${id}`)
  if (content.kind === 'starred') return [`keepsake ${content.keepsake}`]
  if (content.kind === 'link-missed' || content.kind === 'link-damaged') return ['link']
  if (content.kind === 'note-unsaved') return [`note ${content.note.id ?? JSON.stringify(content.note.target)}`]
  return content.kind === 'failure' ? [`failure ${JSON.stringify(content.failure)}`] : [content.kind]
}

/** The notes that a newer one leaves standing: those about something that it does not tell of. */
const dropTold = (toasts: readonly Toast[], content: ToastContent): readonly Toast[] => {
  const told = new Set(toSubjects(content))
  return toasts.filter((toast) => !toSubjects(toast.content).every((subject) => told.has(subject)))
}

/** Whether what a note tells of took something away, and its one action takes that back. */
export const isUndone = (
  content: ToastContent,
): content is Extract<ToastContent, { kind: 'source-removed' | 'searches-forgotten' | 'keepsakes-dropped' }> =>
  ['source-removed', 'searches-forgotten', 'keepsakes-dropped'].includes(content.kind)

const toUndo = (content: ToastContent): (() => void) | undefined => {
  if (isUndone(content)) return content.undo
  return content.kind === 'correction' && 'undo' in content.note ? content.note.undo : undefined
}

/** The newest note of something that can be undone, and how. */
export const findUndoable = (toasts: readonly Toast[]): { readonly id: number; undo(): void } | undefined =>
  toasts
    .toReversed()
    .flatMap(({ id, content }) => {
      const undo = toUndo(content)
      return undo === undefined ? [] : [{ id, undo }]
    })
    .at(0)

/** The slice of passing notes; lifetimes in milliseconds. */
export const createToasts = (lifetime = 7000, actionableLifetime = 20_000) =>
  create<Toasts>()((set, get) => {
    let nextId = 1
    return {
      toasts: [],
      show: (content) => {
        const id = nextId++
        set((state) => ({ toasts: [...dropTold(state.toasts, content).slice(-2), { id, content }] }))
        setTimeout(() => get().dismiss(id), isActionable(content) ? actionableLifetime : lifetime)
      },
      dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
    }
  })
