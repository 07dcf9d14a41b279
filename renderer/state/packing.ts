import { create } from 'zustand'
import { type Failure, isFailed } from '../../core/model/failure'
import type { ItemRef } from '../../core/model/library'
import type { PackChoice, PackPreview, PackProgress, PackReport } from '../../core/model/pack'
import type { Bridge } from '../../electron/bridge/contract'

/** The event or article that a pack may be made of. */
export interface PackedItem extends ItemRef {
  readonly title: string
}

export type PackScope = PackChoice['scope']

/** A pack that is put together, and written. */
export interface Packing {
  /** Null when none was shown as the pack was begun. */
  readonly item: PackedItem | null
  readonly scope: PackScope
  /** What it would hold; null until that is known. */
  readonly preview: PackPreview | null
  /** Why there is no preview, or why it was not written. */
  readonly failure: Failure | null
  /** Null unless it is being written; a total of 0 while the place is chosen and what goes in is looked through. */
  readonly progress: PackProgress | null
  begin(item: PackedItem | null): void
  choose(scope: PackScope): void
  /** Looks again what it would hold: slides may have come. */
  look(): Promise<void>
  /** Asks where to, and writes it; true when it was written. */
  write(): Promise<boolean>
  cancel(): Promise<void>
  hear(progress: PackProgress): void
}

type PackBridge = Pick<Bridge, 'previewPack' | 'exportPack' | 'cancelPack'>

const toChoice = ({ scope, item }: Pick<Packing, 'scope' | 'item'>): PackChoice =>
  scope === 'items' ? { scope, items: item === null ? [] : [{ source: item.source, id: item.id }] } : { scope }

/** The slice of packs. */
export const createPacking = (bridge: PackBridge, { written }: { written(report: PackReport): void }) =>
  create<Packing>()((set, get) => {
    let newest = 0
    return {
      item: null,
      scope: 'all',
      preview: null,
      failure: null,
      progress: null,
      begin: (item) => {
        if (get().progress !== null) return
        set({ item, scope: item === null ? 'all' : 'items', preview: null, failure: null })
        void get().look()
      },
      choose: (scope) => {
        if (scope === get().scope || get().progress !== null) return
        set({ scope, preview: null, failure: null })
        void get().look()
      },
      look: async () => {
        const mine = ++newest
        const preview = await bridge.previewPack({ choice: toChoice(get()) })
        if (mine !== newest) return
        if (isFailed(preview)) set({ preview: null, failure: preview.failure })
        else set({ preview: preview.ok })
      },
      write: async () => {
        if (get().progress !== null) return false
        set({ progress: { done: 0, total: 0 }, failure: null })
        const report = await bridge.exportPack({ choice: toChoice(get()) })
        set({ progress: null })
        if (isFailed(report)) {
          if (report.failure.kind !== 'cancelled') set({ failure: report.failure })
          return false
        }
        if (report.ok === null) return false
        written(report.ok)
        return true
      },
      cancel: async () => {
        await bridge.cancelPack()
      },
      hear: (progress) => {
        if (get().progress !== null) set({ progress })
      },
    }
  })
