/** The longest address that is handed to the system browser. */
const longestAddress = 4096

/** The address to hand to the system browser, or null for all that is not plain https with a host and no password. */
export function toExternalLink(address: string): string | null {
  if (address.length > longestAddress || !URL.canParse(address)) return null
  const url = new URL(address)
  const isPlain = url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
  return isPlain ? url.href : null
}
