/** Remembers how far each region of each visited place was scrolled, so that going back finds it so again. */
export interface ScrollMemory {
  read(entryId: number, region: string): number | undefined
  write(entryId: number, region: string, top: number): void
}

/** A memory that lives as long as the window. */
export const createScrollMemory = (): ScrollMemory => {
  const tops = new Map<string, number>()
  return {
    read: (entryId, region) => tops.get(`${entryId} ${region}`),
    write: (entryId, region, top) => void tops.set(`${entryId} ${region}`, top),
  }
}
