/**
 * The address to ask for: a `#` in a file name (`Talk#35.pdf`) is written `%23`, since a server never sees what follows a
 * bare `#`; spaces and letters beyond ASCII are escaped. What is escaped already stays.
 */
export const toDeckAddress = (url: string): string =>
  url
    .trim()
    .replace(/#(?=.*\.pdf$)/gi, '%23')
    .replace(/[\s\u0080-\uffff]+/g, escapeText)

function escapeText(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // Half a surrogate pair cannot be escaped.
    return ''
  }
}
