import type { Failure } from '../../core/model/failure'

/** Something asked of the library: on its way, there, or refused. `ready` stays while it is asked for again. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T; readonly isStale: boolean }
  | { readonly state: 'failed'; readonly failure: Failure; readonly isStale: boolean }

/** The one value for everything that is on its way. */
export const loading: { readonly state: 'loading' } = { state: 'loading' }

/** The value, when it is there. */
export const toValue = <T>(loadable: Loadable<T>): T | undefined =>
  loadable.state === 'ready' ? loadable.value : undefined
