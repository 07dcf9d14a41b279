import { open, readFile } from 'node:fs/promises'
import { setImmediate as pause } from 'node:timers/promises'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { listPackPages, type PackManifest, type PackSlides, toSlidesEntry } from '../../core/packs/pack-manifest'
import { isOfSource } from '../library/images'
import { hasPdfEnd, hasPdfStart, headLength, tailLength } from '../slides/pdf-signs'
import { acceptDeck } from './accept-deck'
import { type Parts, toCovers } from './parts'

/** A deck of a pack under the id that it has here. */
export interface PackDeck {
  readonly id: string
  readonly file: PackSlides
}

type Files = ReadonlyMap<string, string>

/** Whether what was unpacked as slides is a whole PDF, as of a download. Failures `not-a-pdf`, `truncated`. */
export async function checkSlides({ slides }: PackManifest, files: Files): Promise<Result<null>> {
  for (const each of slides) {
    const entry = toSlidesEntry(each)
    const file = files.get(entry)
    const ends = file === undefined ? undefined : await readEnds(file)
    if (ends === undefined) continue
    if (!hasPdfStart(ends.head)) return fail('not-a-pdf', `${entry} is no PDF.`)
    if (!hasPdfEnd(ends.tail)) return fail('truncated', `${entry} has no end.`)
  }
  return succeed(null)
}

async function readEnds(file: string): Promise<{ readonly head: Uint8Array; readonly tail: Uint8Array }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const read = async (length: number, from: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, Math.max(0, from))
      return buffer.subarray(0, bytesRead)
    }
    return { head: await read(headLength, 0), tail: await read(tailLength, size - tailLength) }
  } finally {
    await handle.close()
  }
}

/**
 * Makes the slides of a pack ready that pages of its source link to and that are not ready already: what is here stays, whatever
 * a pack says of the same address. Slides that cannot be read are a deck that failed. Failures of the store.
 */
export async function storeSlides(
  parts: Parts,
  source: string,
  decks: readonly PackDeck[],
  files: Files,
  { signal, onDecks }: { readonly signal: AbortSignal; onDecks(done: number, total: number): void },
): Promise<Result<null>> {
  const { shelf } = parts
  const isLinked = ({ id }: PackDeck): boolean =>
    shelf()
      .itemsOfDeck.get(id)
      ?.some(({ sources }) => sources.includes(source)) === true
  const wanted = decks.filter((deck) => isLinked(deck) && !isReady(parts, deck))
  const waiting = [...wanted]
  let done = 0
  const takeNext = async (): Promise<Result<null>> => {
    for (let deck = waiting.shift(); deck !== undefined; deck = waiting.shift()) {
      onDecks(done, wanted.length)
      await pause()
      // What is finished stays; the rest comes when it is imported again.
      if (signal.aborted) return fail('cancelled')
      const stored = await storeDeck(parts, deck, files)
      if (isFailed(stored)) return stored
      done += 1
    }
    return succeed(null)
  }
  const ends = await Promise.all(Array.from({ length: decksAtOnce }, takeNext))
  return ends.find(isFailed) ?? succeed(null)
}

/** As many as are downloaded at a time: each is read in a thread of its own. */
const decksAtOnce = 3

async function storeDeck(parts: Parts, { id, file }: PackDeck, files: Files): Promise<Result<null>> {
  const { library, store, tell } = parts
  const { sha256, bytes } = file
  const from = files.get(toSlidesEntry(file))
  const kept = from === undefined || store.has(sha256) ? succeed(file) : await store.adopt(from, file)
  if (isFailed(kept)) return kept
  const read = await acceptDeck(parts, id, { sha256, bytes })
  const state = isFailed(read) ? ({ state: 'failed', failure: read.failure } as const) : read.ok
  library.setDeckState(id, state)
  tell('deckChanged', { deckId: id, state })
  return succeed(null)
}

function isReady({ library, store }: Parts, { id }: PackDeck): boolean {
  const { state } = library.findDeck(id, '')
  return state.state === 'ready' && store.has(state.sha256)
}

/** Keeps the covers that pages of the source have on the web, unless they are here already. */
export async function storeCovers(
  { library, store, shelf }: Parts,
  source: string,
  manifest: PackManifest,
  fileOf: (sha256: string) => string | undefined,
): Promise<void> {
  const covers = new Set(toCovers(shelf().items.filter(({ sources }) => sources.includes(source))))
  for (const [ref, sha256] of listPackPages(manifest).flatMap(({ pictures }) => pictures)) {
    const file = isOfSource(ref) || !covers.has(ref) || library.findImage(ref) !== null ? undefined : fileOf(sha256)
    if (file === undefined) continue
    const stored = await store.put(new Uint8Array(await readFile(file)))
    if (!isFailed(stored)) library.saveImage(ref, stored.ok)
  }
}
