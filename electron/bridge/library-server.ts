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
 * that is told as news `libraryFailed`, and is the answer to every question.
 */
export function serveLibrary({ open, post, onClosed, log }: LibraryServer): (question: HostQuestion) => void {
  const opened = openSafely(open, log)
  void opened.then((library) => {
    if (isFailed(library)) post({ news: 'libraryFailed', value: library.failure })
  })
  return (question) => {
    void opened
      .then((library) => answer(library, question))
      .catch((error: unknown) => toUnexpected(error, question.name, log))
      .then((result) => {
        post({ id: question.id, result })
        if (question.name === 'close') onClosed()
      })
  }
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
