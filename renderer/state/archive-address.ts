/** What is wrong with a web address of an archive, before anything is asked of a server. */
export type AddressTrouble = 'not-an-address' | 'not-the-web' | 'no-host' | 'a-path'

const isPath = (text: string) => /^(\/|~|\.{1,2}\/|\\\\|[a-z]:[\\/]|file:)/i.test(text)

/** An address as a reader may write it, with `https://` put before a bare host; or what is wrong with it. */
export const readAddress = (text: string): { readonly url: string } | { readonly trouble: AddressTrouble } => {
  const written = text.trim()
  if (isPath(written)) return { trouble: 'a-path' }
  const isBare = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(written)
  const address = isBare ? `https://${written}` : written
  if (/\s/.test(address) || !URL.canParse(address)) return { trouble: 'not-an-address' }
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { trouble: 'not-the-web' }
  const isNamed = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')
  return isNamed ? { url: address } : { trouble: 'no-host' }
}

/** Two addresses of the same place compare equal: case of the host, a `.git` and a slash at the end do not count. */
export const foldAddress = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { host, pathname, search } = new URL(address)
  return `${host}${pathname.replace(/(\.git)?\/*$/, '')}${search}`
}

/** An address as it is shown: without what every address has. */
export const toShownAddress = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
