import { isFailed, type Result, succeed } from '../../core/model/failure'

interface Closable {
  destroy(): Promise<void>
}

/** A document in use: it stays open until `release`. */
export interface Loan<Opened> {
  readonly document: Opened
  release(): void
}

interface Entry<Opened> {
  readonly opening: Promise<Result<Opened>>
  users: number
}

/**
 * Shares open documents between the slides and the thumbnails of a deck. Documents nobody uses stay open, at most
 * `limit` with those in use; beyond that the longest unused is destroyed. A failed opening is not kept.
 */
export const createDocumentCache = <Opened extends Closable>(
  open: (key: string) => Promise<Result<Opened>>,
  limit: number,
) => {
  // A Map keeps the order of insertion: the first idle entry is the longest unused.
  const entries = new Map<string, Entry<Opened>>()

  const destroy = (key: string, entry: Entry<Opened>) => {
    entries.delete(key)
    void entry.opening.then((opened) => (isFailed(opened) ? undefined : opened.ok.destroy()))
  }

  const trim = () => {
    for (const [key, entry] of entries) {
      if (entries.size <= limit) return
      if (entry.users === 0) destroy(key, entry)
    }
  }

  const borrow = async (key: string): Promise<Result<Loan<Opened>>> => {
    const entry = entries.get(key) ?? { opening: open(key), users: 0 }
    entries.delete(key)
    entries.set(key, entry)
    entry.users += 1
    trim()
    const opened = await entry.opening
    if (isFailed(opened)) {
      if (entries.get(key) === entry) entries.delete(key)
      return opened
    }
    let isReleased = false
    const release = () => {
      if (isReleased) return
      isReleased = true
      entry.users -= 1
      trim()
    }
    return succeed({ document: opened.ok, release })
  }

  /** Forgets a document, so that the next loan opens it anew. */
  const forget = (key: string) => {
    const entry = entries.get(key)
    if (entry) destroy(key, entry)
  }

  return { borrow, forget, size: () => entries.size }
}
