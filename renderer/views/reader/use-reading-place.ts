import { useMemo } from 'react'
import { toReadingRegion } from '../../state/place'
import { scrollMemory } from '../../state/stores'
import { useEntry } from '../../state/use-place'

/** The page to open a deck at: where this visit left it, else the one that was asked for. */
export const useReadingPlace = (deckId: string, askedPage: number) => {
  const region = toReadingRegion(deckId)
  const { id } = useEntry()
  return useMemo(
    () => ({
      page: scrollMemory.read(id, region) ?? askedPage,
      remember: (page: number) => scrollMemory.write(id, region, page),
    }),
    [id, region, askedPage],
  )
}
