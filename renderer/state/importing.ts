import { create } from 'zustand'
import { type Failure, isFailed, type Result } from '../../core/model/failure'
import type { ImportProgress, ImportReport } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'

/** Bringing a folder into the library, one at a time. */
export interface Importing {
  /** `choosing` while the system's dialog is open: nothing is drawn for it. */
  readonly phase: 'idle' | 'choosing' | 'running' | 'done' | 'failed'
  readonly progress: ImportProgress | null
  readonly report: ImportReport | null
  readonly failure: Failure | null
  choose(): Promise<void>
  importDropped(folder: File): Promise<void>
  hear(progress: ImportProgress): void
  cancel(): Promise<void>
  close(): void
}

/** The slice of importing. */
export const createImporting = (bridge: Bridge) =>
  create<Importing>()((set, get) => {
    const isBusy = () => get().phase === 'running' || get().phase === 'choosing'
    const settle = (result: Result<ImportReport | null>) => {
      if (!isFailed(result))
        return set(result.ok === null ? { phase: 'idle' } : { phase: 'done', report: result.ok, failure: null })
      if (result.failure.kind === 'cancelled') return set({ phase: 'idle', progress: null })
      set({ phase: 'failed', failure: result.failure, report: null })
    }
    const start = async (phase: 'choosing' | 'running', ask: () => Promise<Result<ImportReport | null>>) => {
      if (isBusy()) return
      set({ phase, progress: null, failure: null, report: null })
      settle(await ask())
    }
    return {
      phase: 'idle',
      progress: null,
      report: null,
      failure: null,
      choose: () => start('choosing', () => bridge.chooseAndImport()),
      importDropped: (folder) => start('running', () => bridge.importDropped(folder)),
      hear: (progress) => {
        if (isBusy()) set({ progress, phase: 'running' })
      },
      cancel: async () => {
        await bridge.cancelImport()
      },
      close: () => set({ phase: 'idle', report: null, failure: null, progress: null }),
    }
  })
