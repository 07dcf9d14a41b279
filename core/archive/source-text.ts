/** A page's text as it is read: without a byte order mark, its lines ended by `\n` alone. */
export function cleanText(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked
}

/** What stands above the body of a page that was read from this text: both together are the text, as it is read. */
export function toHead(text: string, body: string): string {
  const clean = cleanText(text)
  return clean.slice(0, clean.length - body.length)
}
