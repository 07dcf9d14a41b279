import { toDeckAddress } from '../../core/archive/deck-address'
import { toSlidesForm } from '../../core/archive/slide-address'
import { type DeckState, officeDetail } from '../../core/model/deck'
import { type Failure, fail, isFailed, type Result } from '../../core/model/failure'
import type { ContentStore, StoredFile } from './content-store'
import { type ComingFile, copyFile, type DownloadLimits, downloadFile, downloadLimits } from './download-file'
import { toFetchAddress } from './fetch-address'
import type { MirrorRule } from './mirror-rules'

export interface WantedDeck {
  readonly id: string
  readonly url: string
}

/** How a deck's download ended. */
export type DownloadOutcome = WantedDeck &
  (
    | { readonly outcome: 'ready'; readonly sha256: string; readonly bytes: number }
    | { readonly outcome: 'failed'; readonly failure: Failure }
    | { readonly outcome: 'cancelled' }
  )

export interface DownloadQueueOptions {
  readonly store: ContentStore
  /** Asked at each download, so that a change of the settings holds from the next one on. */
  rules(): readonly MirrorRule[]
  /** Told of every step, progress at most ten times a second a deck. A cancelled deck is `remote` again. */
  onChange(deckId: string, state: DeckState): void
  /** Takes over a file that arrived whole, to read and record it. Its failure is the deck's; whether the file stays is its to decide. */
  accept?(deck: WantedDeck, file: StoredFile): Promise<Result<DeckState & { readonly state: 'ready' }>>
  /** Opens slides that lie on this machine; undefined for every other address. */
  openHere?(url: string, signal: AbortSignal): (() => Promise<Result<ComingFile>>) | undefined
  readonly concurrency?: number
  readonly limits?: DownloadLimits
}

/** Downloads decks, a few at a time, each once, however often it is asked for. */
export interface DownloadQueue {
  /** Answers in the order asked, when all have ended. Never rejects on account of a download. */
  fetch(decks: readonly WantedDeck[]): Promise<DownloadOutcome[]>
  /** Stops one download, or all. Their outcome is `cancelled`. */
  cancel(deckId?: string): void
  /** Answers when no download is under way. */
  whenIdle(): Promise<void>
}

interface Job {
  readonly deck: WantedDeck
  readonly stopping: AbortController
  readonly ended: Promise<DownloadOutcome>
  end(outcome: DownloadOutcome): void
}

const progressEveryMs = 100

/** Whether an address leads to slides that only other programs show, wherever the rules lead: maybe to a PDF instead. */
export function isOfficeAddress(url: string, rules: readonly MirrorRule[]): boolean {
  const address = toFetchAddress(toDeckAddress(url), rules)
  return toSlidesForm(isFailed(address) ? url : address.ok.url.href) === 'office'
}

export const createDownloadQueue = (options: DownloadQueueOptions): DownloadQueue => {
  const { concurrency = 3 } = options
  const jobs = new Map<string, Job>()
  const waiting: Job[] = []
  let running = 0

  const settle = (job: Job, { outcome, state }: JobEnd): void => {
    jobs.delete(job.deck.id)
    try {
      options.onChange(job.deck.id, state)
      job.end(outcome)
    } catch (error) {
      // Who asked must hear the end even when it could not be recorded.
      job.end({ ...job.deck, outcome: 'failed', ...toUnexpected(error) })
    }
  }

  const startNext = (): void => {
    while (running < concurrency) {
      const job = waiting.shift()
      if (job === undefined) return
      running += 1
      void runJob(job, options)
        .then((end) => settle(job, end))
        .finally(() => {
          running -= 1
          startNext()
        })
    }
  }

  const add = (deck: WantedDeck): Promise<DownloadOutcome> => {
    const known = jobs.get(deck.id)
    if (known !== undefined) return known.ended
    const job = createJob(deck)
    jobs.set(deck.id, job)
    waiting.push(job)
    options.onChange(deck.id, { state: 'queued' })
    return job.ended
  }

  const cancel = (job: Job): void => {
    job.stopping.abort()
    const at = waiting.indexOf(job)
    if (at < 0) return
    waiting.splice(at, 1)
    settle(job, toCancelledEnd(job.deck))
  }

  return {
    fetch: (decks) => {
      const ends = decks.map(add)
      startNext()
      return Promise.all(ends)
    },
    cancel: (deckId) => {
      for (const job of [...jobs.values()]) if (deckId === undefined || job.deck.id === deckId) cancel(job)
    },
    whenIdle: async () => {
      while (jobs.size > 0) await Promise.all([...jobs.values()].map((job) => job.ended))
    },
  }
}

const createJob = (deck: WantedDeck): Job => {
  let end: (outcome: DownloadOutcome) => void = () => undefined
  const ended = new Promise<DownloadOutcome>((resolve) => {
    end = resolve
  })
  return { deck, stopping: new AbortController(), ended, end }
}

interface JobEnd {
  readonly outcome: DownloadOutcome
  readonly state: DeckState
}

const runJob = async ({ deck, stopping }: Job, options: DownloadQueueOptions): Promise<JobEnd> => {
  const file = await download(deck, stopping.signal, options).catch(toUnexpected)
  if (isFailed(file)) return toFailedEnd(deck, file.failure)
  const accepted = await acceptFile(deck, file.ok, options).catch(toUnexpected)
  if (!isFailed(accepted)) {
    return { outcome: { ...deck, outcome: 'ready', ...file.ok }, state: accepted.ok }
  }
  return toFailedEnd(deck, accepted.failure)
}

const toUnexpected = (error: unknown): { failure: Failure } =>
  fail('unexpected', error instanceof Error ? error.message : String(error))

const toCancelledEnd = (deck: WantedDeck): JobEnd => ({
  outcome: { ...deck, outcome: 'cancelled' },
  state: { state: 'remote' },
})

const toFailedEnd = (deck: WantedDeck, failure: Failure): JobEnd =>
  failure.kind === 'cancelled'
    ? toCancelledEnd(deck)
    : { outcome: { ...deck, outcome: 'failed', failure }, state: { state: 'failed', failure } }

const download = async (
  deck: WantedDeck,
  signal: AbortSignal,
  { store, rules, onChange, openHere, limits = downloadLimits }: DownloadQueueOptions,
): Promise<Result<StoredFile>> => {
  let toldAt = Date.now()
  const options = {
    store,
    limits,
    signal,
    onProgress: (received: number, total: number | undefined): void => {
      if (Date.now() - toldAt < progressEveryMs) return
      toldAt = Date.now()
      onChange(deck.id, { state: 'downloading', received, ...(total === undefined ? {} : { total }) })
    },
  }
  const open = openHere?.(deck.url, signal)
  const address = open === undefined ? toFetchAddress(toDeckAddress(deck.url), rules()) : undefined
  if (address !== undefined && isFailed(address)) return address
  // It would come whole, only to be thrown away, each time that all slides are asked for.
  if (isOfficeAddress(deck.url, rules())) return fail('not-a-pdf', officeDetail)
  onChange(deck.id, { state: 'downloading', received: 0 })
  if (open !== undefined) return copyFile(open, options)
  return address === undefined ? fail('invalid') : downloadFile(address.ok, options)
}

const acceptFile = async (
  deck: WantedDeck,
  file: StoredFile,
  { accept }: DownloadQueueOptions,
): Promise<Result<DeckState & { readonly state: 'ready' }>> =>
  accept === undefined ? { ok: { state: 'ready', ...file } } : accept(deck, file)
