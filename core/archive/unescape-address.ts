/** An address, or a part of one, as people read it: its escaped letters written out, unless a stray `%` stands there. */
export function unescapeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
