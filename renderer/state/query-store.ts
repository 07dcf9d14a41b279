import { useEffect } from 'react'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { Result } from '../../core/model/failure'
import { isFailed } from '../../core/model/failure'
import { type Loadable, loading } from './loadable'

/** Answers of the library, kept by question. */
export interface QueryState<Question, Value> {
  readonly entries: Readonly<Record<string, Loadable<Value>>>
  /** Asks, unless the answer is there and fresh or already on its way. */
  load(question: Question): void
  /** Marks every answer as old: what is on the screen is asked for again and stays shown meanwhile. */
  markStale(): void
}

export type QueryStore<Question, Value> = UseBoundStore<StoreApi<QueryState<Question, Value>>>

const isFresh = (entry: Loadable<unknown> | undefined) =>
  entry !== undefined && entry.state !== 'loading' && !entry.isStale

/** A store of answers to one kind of question; `toKey` tells questions apart. */
export const createQueryStore = <Question, Value>(
  ask: (question: Question) => Promise<Result<Value>>,
  toKey: (question: Question) => string,
): QueryStore<Question, Value> =>
  create<QueryState<Question, Value>>()((set, get) => {
    const asked = new Map<string, number>()
    let round = 0
    const settle = (key: string, entry: Loadable<Value>) =>
      set((state) => ({ entries: { ...state.entries, [key]: entry } }))
    return {
      entries: {},
      load: (question) => {
        const key = toKey(question)
        if (asked.get(key) === round || isFresh(get().entries[key])) return
        const mine = round
        asked.set(key, mine)
        void ask(question).then((result) => {
          if (asked.get(key) === mine) asked.delete(key)
          const isStale = mine !== round
          // A newer answer was quicker.
          if (isStale && isFresh(get().entries[key])) return
          settle(
            key,
            isFailed(result) ? { state: 'failed', ...result, isStale } : { state: 'ready', value: result.ok, isStale },
          )
        })
      },
      markStale: () => {
        round += 1
        set((state) => ({
          entries: Object.fromEntries(
            Object.entries(state.entries).map(([key, entry]) => [
              key,
              entry.state === 'loading' ? entry : { ...entry, isStale: true },
            ]),
          ),
        }))
      },
    }
  })

/** The answer to `question`, asked for when it is missing or old; while it is not wanted, only what is there already. */
export const useAskedQuery = <Question, Value>(
  store: QueryStore<Question, Value>,
  question: Question,
  key: string,
  isAsked: boolean,
): Loadable<Value> | undefined => {
  const entry = store((state) => state.entries[key])
  const load = store((state) => state.load)
  const isWanted = isAsked && !isFresh(entry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    if (isWanted) load(question)
  }, [isWanted, key, load, entry])
  return entry
}

/** The answer to `question`, asked for when it is missing or old. */
export const useQuery = <Question, Value>(
  store: QueryStore<Question, Value>,
  question: Question,
  key: string,
): Loadable<Value> => useAskedQuery(store, question, key, true) ?? loading
