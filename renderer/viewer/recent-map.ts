/** A map that keeps the `limit` entries used last and hands what it drops to `dispose`. */
export const createRecentMap = <Value>(limit: number, dispose: (value: Value) => void) => {
  const entries = new Map<string, Value>()
  return {
    get: (key: string): Value | undefined => {
      const value = entries.get(key)
      if (value !== undefined) {
        entries.delete(key)
        entries.set(key, value)
      }
      return value
    },
    set: (key: string, value: Value) => {
      const replaced = entries.get(key)
      if (replaced !== undefined && replaced !== value) dispose(replaced)
      entries.delete(key)
      entries.set(key, value)
      for (const [oldest, dropped] of entries) {
        if (entries.size <= limit) return
        entries.delete(oldest)
        dispose(dropped)
      }
    },
  }
}
