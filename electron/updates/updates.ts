import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { NewVersion, UpdateState, UpdateStep, UpdateWay } from '../../core/model/update'

/** Asks a feed, and fetches what it offers. */
export interface Updater {
  /** The newer version that is offered, null when there is none. Failure `unsafe` when the offer is not signed. */
  look(): Promise<Result<NewVersion | null>>
  /** Fetches the signed offer that `look` found last and checks it; from then on it is installed when the program quits. */
  fetch(onProgress: (done: number, total: number) => void, signal: AbortSignal): Promise<Result<null>>
}

interface UpdatesOptions {
  readonly running: string
  readonly way: UpdateWay
  /** Null for a copy that was made without a place to ask. Called for the first question, not before. */
  readonly open: (() => Promise<Updater>) | null
  readonly onChange: (state: UpdateState) => void
}

/** New versions of the program: asked for and fetched only when somebody wants that. */
export interface Updates {
  state(): UpdateState
  /** Asks now. What is fetched already stays as it is. Failure `not-found` where there is no place to ask. */
  look(): Promise<Result<UpdateState>>
  /** Fetches what was found. Failure `invalid` when nothing was, or this copy does not renew itself. */
  fetch(): Promise<Result<UpdateState>>
  /** Stops fetching. */
  cancel(): void
}

export function createUpdates({ running, way, open, onChange }: UpdatesOptions): Updates {
  let step: UpdateStep = { kind: 'unasked' }
  let updater: Updater | undefined
  let looking: Promise<Result<UpdateState>> | undefined
  let fetching: AbortController | undefined

  const state = (): UpdateState => ({ running, way, canAsk: open !== null, step })

  /** Also while somebody looks: then what they find comes too late. */
  const isTaken = (): boolean => step.kind === 'fetching' || step.kind === 'ready'

  function change(next: UpdateStep): Result<UpdateState> {
    step = next
    onChange(state())
    return succeed(state())
  }

  async function ask(openUpdater: () => Promise<Updater>): Promise<Result<UpdateState>> {
    updater ??= await openUpdater()
    const looked = await updater.look()
    if (isFailed(looked)) return looked
    if (isTaken()) return succeed(state())
    return change(looked.ok === null ? { kind: 'current' } : { kind: 'found', found: looked.ok })
  }

  return {
    state,
    look() {
      if (open === null) return Promise.resolve(fail('not-found'))
      if (isTaken()) return Promise.resolve(succeed(state()))
      looking ??= ask(open).finally(() => {
        looking = undefined
      })
      return looking
    },
    async fetch() {
      if (step.kind !== 'found' || way !== 'itself' || updater === undefined) return fail('invalid')
      const { found } = step
      fetching = new AbortController()
      change({ kind: 'fetching', found, done: 0, total: 0 })
      const tell = (done: number, total: number) => {
        if (step.kind === 'fetching') change({ kind: 'fetching', found, done, total })
      }
      const fetched = await updater.fetch(tell, fetching.signal)
      const changed = change({ kind: isFailed(fetched) ? 'found' : 'ready', found })
      return isFailed(fetched) ? fetched : changed
    },
    cancel: () => fetching?.abort(),
  }
}
