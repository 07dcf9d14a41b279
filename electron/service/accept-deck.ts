import type { DeckState, PageText } from '../../core/model/deck'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import { readPageTexts } from '../reading/read-page-texts'
import type { StoredFile } from '../slides/content-store'
import type { Parts } from './parts'

/** A deck that is here. */
export type Ready = DeckState & { readonly state: 'ready' }

/** Reads a stored deck's pages into the index. The file stays, even when it cannot be opened. */
export async function readDeck(
  { library, store, search, closing }: Parts,
  deckId: string,
  { sha256, bytes }: StoredFile,
  signal: AbortSignal = closing,
): Promise<Result<Ready>> {
  const content = await store.read(sha256)
  if (isFailed(content)) return content
  const texts = await readPageTexts(content.ok, { signal: AbortSignal.any([closing, signal]) })
  if (!isFailed(texts)) {
    const state: Ready = { state: 'ready', sha256, bytes, ...toPageCounts(texts.ok) }
    library.connection.transact(() => {
      library.setDeckState(deckId, state)
      library.savePageTexts(search.textIndex, deckId, texts.ok)
    })
    return succeed(state)
  }
  // A reading that took too long or was stopped says nothing of the document: it can be shown, and read another time.
  const { kind } = texts.failure
  return kind === 'timeout' || kind === 'cancelled' ? succeed({ state: 'ready', sha256, bytes }) : texts
}

const toPageCounts = (pages: readonly PageText[]) => ({
  pages: pages.length,
  pagesWithText: pages.filter(({ hasText }) => hasText).length,
})

/** Takes over a download. A file that cannot be opened or recorded is not kept, unless something else has it too. */
export async function acceptDeck(parts: Parts, deckId: string, file: StoredFile): Promise<Result<Ready>> {
  const { library, store } = parts
  const read = await readDeck(parts, deckId, file).catch((error: unknown) => {
    const failure = library.toFailure(error)
    if (failure === undefined) throw error
    return failure
  })
  if (isFailed(read) && !library.isShared(file.sha256, deckId)) await store.remove(file.sha256)
  return read
}
