import { emptyKey, extendKey } from './model'

/** What stands on the page itself, counted as the model counts. */
export class PageCounts {
  private readonly counts = new Map<number, number>()

  countOf(key: number): number {
    return this.counts.get(key) ?? 0
  }

  /** Counts (or with -1 uncounts) the sequences of up to four tokens that end from `first` to `last`. */
  add(tokens: readonly number[], first: number, last: number, by: number): void {
    for (let end = first; end <= last; end += 1) {
      for (let start = end; start >= 0 && start > end - 4; start -= 1) {
        let key = emptyKey
        for (let at = start; at <= end; at += 1) {
          const token = tokens[at] ?? 0
          if (token <= 0) break
          key = extendKey(key, token)
        }
        if (!this.isWhole(tokens, start, end)) break
        this.counts.set(key, (this.counts.get(key) ?? 0) + by)
      }
    }
  }

  private isWhole(tokens: readonly number[], start: number, end: number): boolean {
    for (let at = start; at <= end; at += 1) if ((tokens[at] ?? 0) <= 0) return false
    return true
  }
}
