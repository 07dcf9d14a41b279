import { type Failure, fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { HostAnswer, HostInput, HostMessage, HostQuestion, HostRequestName } from './library-wire'

/** The open library: it answers each of main's questions, but the one that is asked when it is not open. */
export type HostHandlers = {
  readonly [Name in Exclude<HostRequestName, 'startAnew'>]: (
    input: HostInput<Name>,
  ) => HostAnswer<Name> | Promise<HostAnswer<Name>>
}

interface LibraryServer {
  /** With `setsAsideDamaged` a damaged database is moved aside and a new one started. */
  readonly open: (setsAsideDamaged: boolean) => Promise<Result<HostHandlers>>
  readonly post: (message: HostMessage) => void
  /** Called after the answer to `close`. */
  readonly onClosed: () => void
  readonly log: (message: string) => void
}

/**
 * Opens the library and answers questions, those asked before it is open as soon as it is. When it cannot be opened
 * that is told as news `libraryFailed` and is the answer to every question; asking for the overview tries again, since
 * a reader may have closed the other program or made room on the disk, and `startAnew` leaves a damaged one aside.
 */
export function serveLibrary({ open, post, onClosed, log }: LibraryServer): (question: HostQuestion) => void {
  let failure: Failure | null = null
  let opened = openAndTell('libraryFailed', false)

  async function openAndTell(
    tell: 'libraryFailed' | 'libraryChanged',
    setsAsideDamaged: boolean,
  ): Promise<Result<HostHandlers>> {
    const library = await openSafely(() => open(setsAsideDamaged), log)
    failure = isFailed(library) ? library.failure : null
    if (isFailed(library) && tell === 'libraryFailed') post({ news: tell, value: library.failure })
    if (!isFailed(library) && tell === 'libraryChanged') post({ news: tell, value: null })
    return library
  }

  function getLibrary(name: HostRequestName): Promise<Result<HostHandlers>> {
    if (failure !== null && name === 'getOverview') reopen(false)
    return opened
  }

  function reopen(setsAsideDamaged: boolean): void {
    // Whoever asks meanwhile waits for the same attempt.
    failure = null
    opened = opened.then(async (before) => {
      if (!isFailed(before))
        await answer(before, 'close', undefined).catch((error) => toUnexpected(error, 'close', log))
      return openAndTell('libraryChanged', setsAsideDamaged)
    })
  }

  /** Damage may show only once the library is in use. */
  function watch(name: HostRequestName, result: Result<unknown>): void {
    if (name === 'getOverview' && isFailed(result) && result.failure.kind === 'corrupt') failure = result.failure
  }

  async function startAnew(): Promise<Result<null>> {
    await opened
    if (failure?.kind !== 'corrupt') return fail('invalid', 'The library is not damaged.')
    reopen(true)
    const library = await opened
    return isFailed(library) ? library : succeed(null)
  }

  async function hear(question: HostQuestion): Promise<void> {
    const { id, name } = question
    const asked =
      name === 'startAnew' ? startAnew() : getLibrary(name).then((library) => answer(library, name, question.input))
    const result = await asked.catch((error: unknown) => toUnexpected(error, name, log))
    watch(name, result)
    post({ id, result })
    if (name === 'close') onClosed()
  }

  return (question) => void hear(question)
}

async function answer(
  library: Result<HostHandlers>,
  name: keyof HostHandlers,
  input: unknown,
): Promise<Result<unknown>> {
  if (isFailed(library)) return library
  // Main has checked the input against the schema of this very name.
  const handler = library.ok[name] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>
  return await handler(input)
}

async function openSafely(
  open: () => Promise<Result<HostHandlers>>,
  log: LibraryServer['log'],
): Promise<Result<HostHandlers>> {
  try {
    return await open()
  } catch (error) {
    return toUnexpected(error, 'open', log)
  }
}

function toUnexpected(error: unknown, doing: string, log: (message: string) => void): { failure: Failure } {
  log(`${doing} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return fail('unexpected', error instanceof Error ? error.message : undefined)
}
