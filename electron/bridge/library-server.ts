import { type Failure, fail, isFailed, type Result } from '../../core/model/failure'
import type { HostAnswer, HostInput, HostMessage, HostQuestion, HostRequestName } from './library-wire'

/** The open library: it answers each of main's questions. */
export type HostHandlers = {
  readonly [Name in HostRequestName]: (input: HostInput<Name>) => HostAnswer<Name> | Promise<HostAnswer<Name>>
}

interface LibraryServer {
  readonly open: () => Promise<Result<HostHandlers>>
  readonly post: (message: HostMessage) => void
  /** Called after the answer to `close`. */
  readonly onClosed: () => void
  readonly log: (message: string) => void
}

/**
 * Opens the library and answers questions, those asked before it is open as soon as it is. When it cannot be opened
 * that is told as news `libraryFailed` and is the answer to every question; asking for the overview tries again, since
 * a reader may have closed the other program or made room on the disk.
 */
export function serveLibrary({ open, post, onClosed, log }: LibraryServer): (question: HostQuestion) => void {
  let isFailing = false
  let opened = openAndTell('libraryFailed')

  async function openAndTell(tell: 'libraryFailed' | 'libraryChanged'): Promise<Result<HostHandlers>> {
    const library = await openSafely(open, log)
    isFailing = isFailed(library)
    if (isFailed(library) && tell === 'libraryFailed') post({ news: tell, value: library.failure })
    if (!isFailed(library) && tell === 'libraryChanged') post({ news: tell, value: null })
    return library
  }

  function getLibrary(name: HostRequestName): Promise<Result<HostHandlers>> {
    if (isFailing && name === 'getOverview') {
      // Whoever asks meanwhile waits for the same attempt.
      isFailing = false
      opened = openAndTell('libraryChanged')
    }
    return opened
  }

  async function hear(question: HostQuestion): Promise<void> {
    const { id, name } = question
    const library = await getLibrary(name)
    const result = await answer(library, question).catch((error: unknown) => toUnexpected(error, name, log))
    post({ id, result })
    if (name === 'close') onClosed()
  }

  return (question) => void hear(question)
}

async function answer(library: Result<HostHandlers>, { name, input }: HostQuestion): Promise<Result<unknown>> {
  if (isFailed(library)) return library
  // Main has checked the input against the schema of this very name.
  const handler = library.ok[name] as (
    input: unknown,
  ) => HostAnswer<HostRequestName> | Promise<HostAnswer<HostRequestName>>
  return await handler(input)
}

async function openSafely(open: LibraryServer['open'], log: LibraryServer['log']): Promise<Result<HostHandlers>> {
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
