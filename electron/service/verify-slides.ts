import { describeFailure } from '../../core/model/describe-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { readPageTexts } from '../reading/read-page-texts'
import type { Parts } from './parts'

/** What a look at every stored deck found. */
export interface SlidesVerification {
  readonly checked: number
  /** Those that were good at once. */
  readonly good: number
  readonly bad: readonly { readonly deckId: string; readonly reason: string }[]
  /** How many of the bad ones were fetched again and are good now. */
  readonly repaired: number
}

interface Verifying {
  /** Decks whose file was missed since the library was opened. */
  readonly gone: ReadonlySet<string>
  readonly signal?: AbortSignal | undefined
  /** Fetches the slides of a deck again; what is here stays until they are whole. */
  readonly fetchAgain?: ((deckId: string) => Promise<unknown>) | undefined
}

/**
 * Looks whether every stored deck is there, has the bytes that came, and can be opened; with `fetchAgain` those that are
 * not are fetched and looked at once more. Nothing is removed. Failure `cancelled` when the signal aborts.
 */
export async function verifySlides(
  parts: Parts,
  { gone, signal, fetchAgain }: Verifying,
): Promise<Result<SlidesVerification>> {
  const isStopped = (): boolean => signal?.aborted === true || parts.closing.aborted
  const ids = new Set([...parts.library.listStoredDecks().map(({ id }) => id), ...gone])
  const bad: { deckId: string; reason: string }[] = []
  let repaired = 0
  for (const deckId of ids) {
    if (isStopped()) return fail('cancelled')
    const reason = await findFault(parts, deckId)
    if (reason === undefined) continue
    bad.push({ deckId, reason })
    if (fetchAgain === undefined) continue
    await fetchAgain(deckId)
    if ((await findFault(parts, deckId)) === undefined) repaired += 1
  }
  return succeed({ checked: ids.size, good: ids.size - bad.length, bad, repaired })
}

/** Why a deck cannot be read offline, in words; undefined when it can. */
async function findFault({ library, store, closing }: Parts, deckId: string): Promise<string | undefined> {
  const { state } = library.findDeck(deckId, '')
  if (state.state !== 'ready' || !store.has(state.sha256)) return 'its file is gone'
  if (!(await store.isIntact(state.sha256))) return 'its bytes are not those that came'
  const content = await store.read(state.sha256)
  if (isFailed(content)) return describeFailure(content.failure)
  const texts = await readPageTexts(content.ok, { signal: closing })
  return isFailed(texts) ? describeFailure(texts.failure) : undefined
}
