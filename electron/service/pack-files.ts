import { open } from 'node:fs/promises'
import { readSourceAddress, toSourceAddress } from '../../core/archive/deck-address'
import { toDeckId } from '../../core/archive/item-id'
import { toSlidesForm } from '../../core/archive/slide-address'
import type { DeckLink } from '../../core/model/item'
import { mediaTypeLength, readMediaType } from '../../core/model/media-type'
import type { MissingDeck } from '../../core/model/pack'
import {
  type PackPicture,
  type PackSlides,
  type PictureType,
  pictureTypes,
  toPictureEntry,
  toSlidesEntry,
} from '../../core/packs/pack-manifest'
import { packSource } from './pack-corrections'
import type { Parts } from './parts'

/** The stored files of a pack, as they are put together. */
export interface PackFiles {
  /** Whether a picture is there and goes along. */
  addPicture(sha256: string): Promise<boolean>
  addDeck(deck: DeckLink): Promise<void>
  /** What a page that names slides by a path is to say: their address on the web, or their place in the pack. */
  toPlace(address: string | null): string | undefined
  /** What was added. */
  list(): {
    readonly pictures: readonly PackPicture[]
    readonly slides: readonly PackSlides[]
    readonly decks: number
    readonly missing: readonly MissingDeck[]
    /** Ids that decks have in the pack, by those that they have here: files of a source are of another source there. */
    readonly deckIds: ReadonlyMap<string, string>
  }
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address)

/** Takes stored files into a pack. When it is thorough, each is read, and one that is damaged is missing. */
export function createPackFiles({ library, store }: Pick<Parts, 'library' | 'store'>, isThorough: boolean): PackFiles {
  const pictures = new Map<string, PackPicture | null>()
  const slides = new Map<string, PackSlides>()
  /** The hash of each deck, by its id; null when it is not here. */
  const decks = new Map<string, string | null>()
  const missing: MissingDeck[] = []
  const deckIds = new Map<string, string>()
  const isThere = async (sha256: string): Promise<boolean> =>
    isThorough ? await store.isIntact(sha256) : store.has(sha256)

  function addSlides(url: string, { addresses, ...file }: PackSlides): void {
    const known = slides.get(file.sha256)?.addresses ?? addresses
    slides.set(file.sha256, { ...file, addresses: isWeb(url) ? [...known, url].sort() : known })
  }

  return {
    addPicture: async (sha256) => {
      if (!pictures.has(sha256))
        pictures.set(sha256, (await isThere(sha256)) ? await readPicture(store.pathOf(sha256), sha256) : null)
      return pictures.get(sha256) !== null
    },
    addDeck: async ({ id, url, title: given }) => {
      if (decks.has(id)) return
      const { title, state } = library.findDeck(id, given)
      const isHere = state.state === 'ready' && (await isThere(state.sha256))
      decks.set(id, isHere ? state.sha256 : null)
      if (!isHere) {
        if (toSlidesForm(url) === 'file') missing.push({ deckId: id, title, url })
        return
      }
      const { sha256, bytes, pages = 0 } = state
      const file: PackSlides = { sha256, bytes, pages, addresses: [] }
      addSlides(url, file)
      if (readSourceAddress(url) !== undefined)
        deckIds.set(id, toDeckId(toSourceAddress(packSource, toSlidesEntry(file))))
    },
    toPlace: (address) => {
      if (address === null || isWeb(address)) return address ?? undefined
      const sha256 = decks.get(toDeckId(address)) ?? undefined
      return sha256 === undefined ? undefined : toSlidesEntry({ sha256, bytes: 0 })
    },
    list: () => ({
      pictures: toSorted([...pictures.values()].filter((picture) => picture !== null)),
      slides: toSorted([...slides.values()]),
      decks: [...decks.values()].filter((sha256) => sha256 !== null).length,
      missing,
      deckIds,
    }),
  }
}

const toSorted = <File extends { readonly sha256: string }>(files: readonly File[]): File[] =>
  [...files].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1))

async function readPicture(file: string, sha256: string): Promise<PackPicture | null> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mediaTypeLength), 0, mediaTypeLength, 0)
    const type = readMediaType(buffer.subarray(0, bytesRead))?.replace('image/', '').replace('jpeg', 'jpg')
    return isPictureType(type) ? { sha256, bytes: size, type } : null
  } finally {
    await handle.close()
  }
}

const isPictureType = (type: string | undefined): type is PictureType => pictureTypes.some((known) => known === type)

/** The entry of each stored file, with its hash. */
export const listStoredEntries = ({ pictures, slides }: ReturnType<PackFiles['list']>) =>
  [
    ...pictures.map((picture) => [toPictureEntry(picture), picture.sha256] as const),
    ...slides.map((file) => [toSlidesEntry(file), file.sha256] as const),
  ] as const
