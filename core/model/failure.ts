/**
 * What can go wrong in a way that is expected. A failure is a value: it crosses processes, is stored beside a deck,
 * and is told to the reader in their language by its `kind`. Anything else is thrown, logged and shown as `unexpected`.
 */
export const failureKinds = [
  'offline', // no route to the host at all
  'timeout',
  'http', // the server answered, but with an error; `status` says which
  'not-an-archive', // the bytes are no .zip or .tar.gz; `detail` names what they look like
  'unsafe', // it leads or unpacks to where it must not
  'web-only', // slides that a browser shows, and that are no file
  'unplaced', // slides that a page names by a path, while nothing says where they are; `detail` is the path
  'not-a-pdf', // the bytes are something else; `detail` names what they look like
  'truncated', // fewer bytes came than were promised, or the file has no end
  'encrypted', // a password is needed
  'too-large',
  'pack-too-large', // more than one pack holds
  'disk-full',
  'denied', // the file system refused
  'not-found',
  'empty', // nothing to import there
  'nothing-chosen', // nothing to put into a pack
  'corrupt', // stored data is damaged
  'locked', // another program holds the library
  'newer', // the library or pack was written by a newer Lectern
  'invalid', // the request itself makes no sense
  'cancelled',
  'unexpected',
] as const

export type FailureKind = (typeof failureKinds)[number]

export interface Failure {
  readonly kind: FailureKind
  /** English, for logs and the command line: a host, a path, an HTTP reason. Never a stack trace. */
  readonly detail?: string
  /** HTTP status, only with kind `http`. */
  readonly status?: number
}

export type Result<T> = { readonly ok: T } | { readonly failure: Failure }

export const succeed = <T>(value: T): Result<T> => ({ ok: value })

export const fail = (kind: FailureKind, detail?: string, status?: number): { failure: Failure } => ({
  failure: {
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(status === undefined ? {} : { status }),
  },
})

export const isFailed = <T>(result: Result<T>): result is { readonly failure: Failure } => 'failure' in result
