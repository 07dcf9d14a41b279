import { isFailed, type Result } from '../../core/model/failure'
import { type CoverAddress, fetchCover } from './fetch-cover'

/** Where covers are kept, and from where they may be fetched. */
export interface CoverKeeperOptions {
  has(address: string): boolean
  keep(address: string, bytes: Uint8Array): Promise<void>
  /** Where an address is really fetched from. */
  toTarget(address: string): Result<CoverAddress>
}

/** Stores covers as well as it can: a missing one is no failure. */
export interface CoverKeeper {
  /** Those of the network that are not stored yet; answers how many were fetched. */
  fetchMissing(covers: readonly string[], signal: AbortSignal): Promise<number>
}

export const createCoverKeeper = ({ has, keep, toTarget }: CoverKeeperOptions): CoverKeeper => {
  const keepImage = async (address: string, image: Result<Uint8Array>): Promise<void> => {
    if (!isFailed(image)) await keep(address, image.ok)
  }
  return {
    fetchMissing: async (covers, signal) => {
      let fetched = 0
      const silentHosts = new Set<string>()
      for (const cover of covers) {
        if (signal.aborted || !/^https?:/i.test(cover) || !URL.canParse(cover) || has(cover)) continue
        const target = toTarget(cover)
        if (isFailed(target) || silentHosts.has(target.ok.url.host)) continue
        const image = await fetchCover(target.ok, signal)
        if (isFailed(image) && image.failure.kind === 'offline') silentHosts.add(target.ok.url.host)
        await keepImage(cover, image)
        if (has(cover)) fetched += 1
      }
      return fetched
    },
  }
}
