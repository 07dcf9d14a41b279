/** Whether a text begins as an address of the web. */
export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** An address without a scheme is read as https; `pathname://` is what Docusaurus calls a file of the site. */
export const toAddress = (url: string): string =>
  /^\/\/[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(url) ? `https:${url}` : url.replace(/^pathname:\/\/(?=\/)/, '')

/** An address, or a part of one, as people read it: its escaped letters written out, unless a stray `%` stands there. */
export function unescapeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
