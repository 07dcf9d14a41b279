import { useMemo } from 'react'
import { scrollMemory } from '../../state/stores'
import { useEntry } from '../../state/use-place'

const region = 'reader page'

/** The page to open at: where this visit was left, else the one that was asked for. */
export const useReadingPlace = (askedPage: number) => {
  const { id } = useEntry()
  return useMemo(
    () => ({
      page: scrollMemory.read(id, region) ?? askedPage,
      remember: (page: number) => scrollMemory.write(id, region, page),
    }),
    [id, askedPage],
  )
}
