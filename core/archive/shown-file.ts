import { toSlidesPlace } from './slide-address'
import { slidesFile } from './slide-file'
import { unescapeAddress } from './web-address'

/** What a viewer is asked to show: `…/viewer?url=…`, `…/viewer.html?file=…`. */
const shown = /[?&#](?:url|src|file|document|pdf)=([^&\s]+)/i

/** The slides that a frame within a page shows: a file, that of a viewer, or a presentation on the web; else undefined. */
export function toShownFile(address: string): string | undefined {
  const url = address.trim()
  const asked = shown.exec(url)?.[1]
  const file = asked === undefined ? undefined : unescapeAddress(asked)
  if (file !== undefined && slidesFile.test(file)) return file
  return slidesFile.test(url) || toSlidesPlace(url.replace(/^\/\//, 'https://')) === 'slides' ? url : undefined
}
