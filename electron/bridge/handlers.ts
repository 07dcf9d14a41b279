import type { Result } from '../../core/model/failure'
import { type AppRequests, type LibraryRequests, libraryRequestNames } from './contract'
import type { LibraryClient } from './library-client'
import type { Handlers } from './server'

/** Handlers for every request: those of the library are passed on to its process. */
export function toHandlers(library: LibraryClient, app: Handlers<keyof AppRequests>): Handlers {
  const forwarded = libraryRequestNames.map((name) => [
    name,
    (input: never): Promise<Result<unknown>> => library.ask(name, input),
  ])
  return { ...(Object.fromEntries(forwarded) as Handlers<keyof LibraryRequests>), ...app }
}
