/** Remembers how far each region of each visited place was scrolled, so that going back finds it so again. */
export interface ScrollMemory {
  read(entryId: number, region: string): number | undefined
  write(entryId: number, region: string, top: number): void
  /** Heights of a region's rows by their keys, in pixels: with them a long list is at once as long as it was. */
  heights(region: string): Map<string, number>
}

/** A memory that lives as long as the window. */
export const createScrollMemory = (): ScrollMemory => {
  const tops = new Map<string, number>()
  const heights = new Map<string, Map<string, number>>()
  return {
    read: (entryId, region) => tops.get(`${entryId} ${region}`),
    heights: (region) => {
      const known = heights.get(region) ?? new Map<string, number>()
      heights.set(region, known)
      return known
    },
    write: (entryId, region, top) => void tops.set(`${entryId} ${region}`, top),
  }
}
