/** An address without the place in the file that it points at: `a.pdf#page=3` is the file `a.pdf`. */
export const withoutFragment = (url: string): string =>
  url.trim().replace(/(\.(?:pdf|pptx?|key)(?:\?[^#]*)?)#(?!.*\.(?:pdf|pptx?|key)(?:$|[?#])).*$/is, '$1')

/** The page that shows a file on a Git host, and the file itself. */
const filePage = /^(https:\/\/(?:github|gitee)\.com\/[^/]+\/[^/]+)\/blob\//i

/**
 * The address to ask for: a `#` in a file name (`Talk#35.pdf`) is written `%23`, since a server never sees what follows a
 * bare `#`; spaces and letters beyond ASCII are escaped. What is escaped already stays.
 */
export const toDeckAddress = (url: string): string =>
  withoutFragment(url)
    .replace(filePage, '$1/raw/')
    .replace(/#(?=.*\.(?:pdf|pptx?|key)(?:$|\?))/gis, '%23')
    .replace(/[\s\u0080-\uffff]+/g, escapeText)

function escapeText(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    // Half a surrogate pair cannot be escaped.
    return ''
  }
}
