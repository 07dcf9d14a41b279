import { useMemo } from 'react'
import type { Failure } from '../../../core/model/failure'
import type { ListQuery } from '../../../core/model/library'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import type { ListPlace } from '../../state/place'
import { type QueryStore, useQuery } from '../../state/query-store'
import { library, useLayout } from '../../state/stores'
import { type Row, toItemRows, toSpeakerRows, toTagRows, toTalkRows } from './rows'

/** The rows of a list: null until they are there. */
export interface Rows {
  readonly rows: readonly Row[] | null
  readonly failure: Failure | null
}

const toListQuery = (list: ListPlace): ListQuery => ({
  ...(list.kind === 'articles' ? { kind: 'article' as const } : {}),
  ...(list.kind === 'events' ? { kind: 'event' as const } : {}),
  ...(list.year === undefined ? {} : { year: list.year }),
})

const useAsked = <Question, Value>(
  store: QueryStore<Question, Value>,
  question: Question,
  key: string,
  isTurned: boolean,
  make: (value: Value, isTurned: boolean) => readonly Row[],
): Rows => {
  const answer = useQuery(store, question, key)
  const value = toValue(answer)
  const rows = useMemo(() => (value === undefined ? null : make(value, isTurned)), [value, isTurned, make])
  return { rows, failure: answer.state === 'failed' ? answer.failure : null }
}

const useItemRows = (list: ListPlace, isTurned: boolean) => {
  const query = toListQuery(list)
  return useAsked(library.items, query, toQueryKey(query), isTurned, toItemRows)
}

const useTalkRows = (list: ListPlace, isTurned: boolean) => {
  const query = toListQuery(list)
  return useAsked(library.talks, query, toQueryKey(query), isTurned, toTalkRows)
}

const useSpeakerRows = (_: ListPlace, isTurned: boolean) =>
  useAsked(library.speakers, null, 'all', isTurned, toSpeakerRows)

const useTagRows = (_: ListPlace, isTurned: boolean) => useAsked(library.tags, null, 'all', isTurned, toTagRows)

const hooks = {
  events: useItemRows,
  articles: useItemRows,
  talks: useTalkRows,
  speakers: useSpeakerRows,
  topics: useTagRows,
} as const

/** The rows of a list in the order the reader chose. The component that calls this must be keyed by the list's kind. */
export const useRows = (list: ListPlace): Rows => {
  const isTurned = useLayout((state) => state.turned[list.kind] === true)
  const useKind = hooks[list.kind]
  return useKind(list, isTurned)
}
