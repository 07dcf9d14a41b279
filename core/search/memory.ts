/** Values by a key, as many as fit; those that were put in or recalled the longest ago make room for others. */
export interface Memory<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  clear(): void
  /** The value, worked out when it is not there. */
  recall(key: Key, work: () => Value): Value
}

/** Keeps values until their sizes come to more than `most`; by default each counts as one. */
export function createMemory<Key, Value>(most: number, toSize: (value: Value) => number = () => 1): Memory<Key, Value> {
  const values = new Map<Key, Value>()
  let size = 0
  const set = (key: Key, value: Value): void => {
    const known = values.get(key)
    if (known !== undefined) size -= toSize(known)
    values.delete(key)
    values.set(key, value)
    size += toSize(value)
    for (const [oldest, gone] of values) {
      if (size <= most) break
      values.delete(oldest)
      size -= toSize(gone)
    }
  }
  return {
    get: (key) => values.get(key),
    set,
    clear: () => {
      values.clear()
      size = 0
    },
    recall: (key, work) => {
      const value = values.get(key) ?? work()
      set(key, value)
      return value
    },
  }
}
