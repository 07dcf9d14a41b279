/** How a new version comes onto this machine: Lectern fetches it itself, or the reader does, as the kind of package asks for. */
export type UpdateWay = 'itself' | 'deb' | 'rpm' | 'hand'

/** A version that is newer than the one that runs. */
export interface NewVersion {
  readonly version: string
  /** What is new in it, as plain text; empty when nobody wrote it down. */
  readonly notes: string
}

export type UpdateStep =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'current' }
  | { readonly kind: 'found'; readonly found: NewVersion }
  /** Bytes; the total is 0 as long as it is unknown. */
  | { readonly kind: 'fetching'; readonly found: NewVersion; readonly done: number; readonly total: number }
  /** Fetched and checked: takes this version's place when Lectern is quit. */
  | { readonly kind: 'ready'; readonly found: NewVersion }

/** What is known of newer versions of Lectern. */
export interface UpdateState {
  /** The version that runs. */
  readonly running: string
  readonly way: UpdateWay
  /** Whether this copy of Lectern was made with a place to ask. */
  readonly canAsk: boolean
  readonly step: UpdateStep
}
