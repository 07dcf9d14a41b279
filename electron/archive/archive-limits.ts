const megabyte = 1024 * 1024

/** What an archive may ask of the machine. Each bound ends the reading as `too-large`, before memory or time is spent. */
export interface ArchiveLimits {
  /** All it unpacks to. Community archives with all their pictures stay below 1 GB; this much is unpacked in under a minute. */
  readonly unpackedBytes: number
  /** Unpacked bytes for each packed one. Text packs to a tenth; what packs to a 250th is nothing but repetition. */
  readonly ratio: number
  /** The ratio is judged from this size on: less is harmless, and empty pages of small tars pack as well as a bomb. */
  readonly ratioFromBytes: number
  /** Entries of every kind. 100,000 are read in bounded time and memory; each costs less than 1 KB to remember. */
  readonly entries: number
  /** Characters of one path. File systems allow 255 bytes a name and 4,096 a path; no page lies that deep. */
  readonly pathLength: number
  /** Entries that are listed as left out, so that a hostile archive does not fill the report; the last one says how many more. */
  readonly listed: number
  /** One picture, as for covers of the network. */
  readonly imageBytes: number
  /** All pictures of one archive. */
  readonly imagesBytes: number
}

export const archiveLimits: ArchiveLimits = {
  unpackedBytes: 2048 * megabyte,
  ratio: 250,
  ratioFromBytes: 256 * megabyte,
  entries: 250_000,
  pathLength: 1024,
  listed: 1000,
  imageBytes: 8 * megabyte,
  imagesBytes: 512 * megabyte,
}
