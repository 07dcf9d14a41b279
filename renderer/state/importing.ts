import { create } from 'zustand'
import { fail, isFailed, type Result } from '../../core/model/failure'
import type { ImportProgress, ImportReport } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'
import type { RefreshTally } from './toasts'

/** Something to bring into the library. `folder` and `file` first ask for it with the system's dialog. */
export type ImportTask =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file' }
  | { readonly kind: 'dropped'; readonly file: File }
  /** A pack that was opened with Lectern. */
  | { readonly kind: 'opened'; readonly id: number; readonly name: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'preset'; readonly id: string; readonly title: string }
  | { readonly kind: 'refresh'; readonly source: string; readonly title: string }

/** How a task ended, and the name of its source where it is known. `result` is null when it was cancelled. */
export interface ImportOutcome {
  readonly task: ImportTask
  readonly title: string
  readonly result: Result<ImportReport> | null
  /** The reader stopped it while it ran; a dialog that was closed has begun nothing. */
  readonly isCancelled: boolean
  /** Nothing waits behind it. */
  readonly isLast: boolean
}

type Answer = Result<ImportReport | null>

/** Bringing sources into the library and asking them for what is new, one after another. */
export interface Importing {
  readonly running: { readonly task: ImportTask; readonly progress: ImportProgress | null } | null
  /** Asked for, and waiting for their turn. */
  readonly waiting: readonly ImportTask[]
  /** A source that is refreshed by itself. */
  readonly background: ImportProgress | null
  /** Answers how it ended; a dialog that is asked for while something runs, or the same task twice, is `cancelled`. */
  start(task: ImportTask): Promise<Answer>
  hear(progress: ImportProgress): void
  /** Stops what runs and forgets what waits. */
  cancel(): Promise<void>
  /** Takes a waiting refresh out of the line. */
  forget(source: string): void
  /** Nothing is refreshed by itself any more, as far as is known. */
  endBackground(): void
}

const isDialog = ({ kind }: ImportTask) => kind === 'folder' || kind === 'file'

const isSame = (one: ImportTask, other: ImportTask): boolean => {
  if (one.kind === 'refresh') return other.kind === 'refresh' && one.source === other.source
  if (one.kind === 'preset') return other.kind === 'preset' && one.id === other.id
  return one.kind === 'url' && other.kind === 'url' && one.url === other.url
}

/** True from when there is something to see: not while the system's dialog is open. */
export const isShown = (running: Importing['running']): running is NonNullable<Importing['running']> =>
  running !== null && (running.progress !== null || !isDialog(running.task))

/** Where a source stands in the line: being imported or refreshed, waiting for it, or neither. */
export const toTurn = (
  { running, waiting, background }: Pick<Importing, 'running' | 'waiting' | 'background'>,
  source: string,
): { readonly turn: 'running'; readonly progress: ImportProgress | null } | { readonly turn: 'waiting' | 'none' } => {
  const isRefreshed = running?.task.kind === 'refresh' && running.task.source === source
  if (isShown(running) && (isRefreshed || running.progress?.source?.id === source))
    return { turn: 'running', progress: running.progress }
  if (background?.source?.id === source) return { turn: 'running', progress: background }
  return { turn: waiting.some((task) => task.kind === 'refresh' && task.source === source) ? 'waiting' : 'none' }
}

const ask = (bridge: Bridge, task: ImportTask): Promise<Answer> => {
  if (task.kind === 'folder') return bridge.chooseAndImport()
  if (task.kind === 'file') return bridge.chooseFileAndImport()
  if (task.kind === 'dropped') return bridge.importDropped(task.file)
  if (task.kind === 'opened') return bridge.importPack({ id: task.id })
  if (task.kind === 'url') return bridge.importUrl({ url: task.url })
  if (task.kind === 'preset') return bridge.importPreset({ id: task.id })
  return bridge.refreshSource({ source: task.source })
}

const toResult = (answer: Answer): Result<ImportReport> | null => {
  if (isFailed(answer)) return answer.failure.kind === 'cancelled' ? null : answer
  return answer.ok === null ? null : { ok: answer.ok }
}

/** The slice of importing; `onEnd` hears each outcome. */
export const createImporting = (bridge: Bridge, onEnd: (outcome: ImportOutcome) => void) =>
  create<Importing>()((set, get) => {
    const resolvers = new Map<ImportTask, (answer: Answer) => void>()

    const run = async (task: ImportTask): Promise<Answer> => {
      set({ running: { task, progress: null } })
      const answer = await ask(bridge, task)
      const [next, ...waiting] = get().waiting
      const title = get().running?.progress?.source?.title ?? ('title' in task ? task.title : '')
      set({ running: null, waiting })
      const isCancelled = isFailed(answer) && answer.failure.kind === 'cancelled'
      onEnd({ task, title, result: toResult(answer), isCancelled, isLast: next === undefined })
      if (next !== undefined) {
        const resolve = resolvers.get(next)
        resolvers.delete(next)
        void run(next).then(resolve)
      }
      return answer
    }

    const drop = (isLeftOut: (task: ImportTask) => boolean) => {
      for (const task of get().waiting.filter(isLeftOut)) {
        resolvers.get(task)?.(fail('cancelled'))
        resolvers.delete(task)
      }
      set(({ waiting }) => ({ waiting: waiting.filter((task) => !isLeftOut(task)) }))
    }

    return {
      running: null,
      waiting: [],
      background: null,
      start: async (task) => {
        const { running, waiting } = get()
        if (running === null) return run(task)
        if (isDialog(task) || [running.task, ...waiting].some((each) => isSame(each, task))) return fail('cancelled')
        return new Promise((resolve) => {
          resolvers.set(task, resolve)
          set({ waiting: [...waiting, task] })
        })
      },
      hear: (progress) => {
        const { running, background } = get()
        const source = progress.source?.id
        const isOther = running?.task.kind === 'refresh' && source !== undefined && source !== running.task.source
        const isBackground = source !== undefined && source === background?.source?.id
        if (running !== null && !isOther && !isBackground) return set({ running: { ...running, progress } })
        set({ background: progress.phase === 'done' ? null : progress })
      },
      cancel: async () => {
        drop(() => true)
        await bridge.cancelImport()
      },
      forget: (source) => drop((task) => task.kind === 'refresh' && task.source === source),
      endBackground: () => set({ background: null }),
    }
  })

/** Gathers how refreshes end until nothing waits any more; then `tell` hears of all of them, if there was one. */
export const createRefreshTally = (tell: (tally: RefreshTally) => void): ((outcome: ImportOutcome) => void) => {
  let ended: ImportOutcome[] = []
  return (outcome) => {
    if (outcome.task.kind === 'refresh' && outcome.result !== null) ended.push(outcome)
    if (!outcome.isLast || ended.length === 0) return
    const done = ended.flatMap(({ title, result }) =>
      result === null || isFailed(result) ? [] : [{ title, report: result.ok }],
    )
    const failed = ended.flatMap(({ task, title, result }) =>
      task.kind === 'refresh' && result !== null && isFailed(result) ? [{ source: task.source, title, ...result }] : [],
    )
    ended = []
    tell({ done, failed })
  }
}
