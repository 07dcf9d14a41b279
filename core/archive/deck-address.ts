import { toFileAddress } from './slide-address'

const fileEnd = /\.(?:pdf|pptx?|key)(?=$|[?#])/gi
const lastFileEnd = /\.(?:pdf|pptx?|key)(?=$|\?)/gi

/** Where the last match of a pattern begins; -1 without one. */
const findLast = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1

/** An address without the place in the file that it points at: `a.pdf#page=3` is the file `a.pdf`. */
export function withoutFragment(url: string): string {
  const address = url.trim()
  const file = address.includes('#') ? findLast(address, fileEnd) : -1
  const hash = file < 0 ? -1 : address.indexOf('#', file)
  return hash < 0 ? address : address.slice(0, hash)
}

/** Half a surrogate pair cannot be escaped. */
const loneSurrogate = /\p{Surrogate}/gu

/** The page that shows a file on a Git host, and the file itself. */
const filePage = /^(https:\/\/(?:github|gitee)\.com\/[^/]+\/[^/]+)\/blob\//i

/**
 * The address to ask for: a `#` in a file name (`Talk#35.pdf`) is written `%23`, since a server never sees what follows a
 * bare `#`; spaces and letters beyond ASCII are escaped. What is escaped already stays. Of a presentation on the web that
 * can be had as a file, the address of that file.
 */
export const toDeckAddress = (url: string): string =>
  toFileAddress(url) ??
  escapeHashes(withoutFragment(url.replace(loneSurrogate, '')).replace(filePage, '$1/raw/')).replace(
    /[\s\u0080-\uffff]+/g,
    encodeURIComponent,
  )

/**
 * What tells one deck from another: its address, but for what only its writing differs in. Escaped letters, the case of
 * scheme and host, http, a port that is understood and an empty query make no other deck.
 */
export function toDeckKey(url: string): string {
  const address = toDeckAddress(url)
  const [, host, rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(address) ?? []
  if (host === undefined) return address
  const path = rest.replace(/%[\da-f]{2}/gi, (escaped) => {
    const char = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[\w.~-]/.test(char) ? char : escaped.toUpperCase()
  })
  return `https://${host.toLowerCase().replace(/:(?:80|443)$/, '')}${path.replace(/\?$/, '')}`
}

function escapeHashes(address: string): string {
  const file = address.includes('#') ? findLast(address, lastFileEnd) : -1
  return file < 0 ? address : address.slice(0, file).replaceAll('#', '%23') + address.slice(file)
}

const escapePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** The address of a file of a source on this machine, by the source's id and the file's path in it. */
export const toSourceAddress = (source: string, path: string): string => `source:${source}/${escapePath(path)}`

const unplaced = 'unplaced:'

/** What stands for the address of slides that pages of a source name by a path, while nothing says where they are. */
export const toUnplacedAddress = (source: string, path: string): string =>
  `${unplaced}${source}/${escapePath(path.replace(loneSurrogate, ''))}`

export const isUnplaced = (address: string): boolean => address.startsWith(unplaced)

/** What such an address names; undefined for any other. */
export function readSourceAddress(url: string): { readonly source: string; readonly path: string } | undefined {
  const [, source, path] = /^source:([^/:]+)\/(.+)$/.exec(url) ?? []
  if (source === undefined || path === undefined) return undefined
  try {
    return { source, path: decodeURIComponent(path) }
  } catch {
    return undefined
  }
}
