import { toItemId } from '../../../core/archive/item-id'

const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i

const pageFile = /\.(?:md|markdown|txt)$/i

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The segments of a path, without `.` and with `..` followed; null when it leads out of the source. */
const toSegments = (path: string): readonly string[] | null => {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments
}

/**
 * The ids of pages that a link on the page at `path` may mean, the likeliest first; none for a link that leads
 * elsewhere. On a site, a page is a folder, so `../other` may be meant from the page or from its file.
 */
export const toLinkedIds = (path: string, href: string): readonly string[] => {
  if (isElsewhere.test(href)) return []
  const target = decode(href.split(/[?#]/, 1)[0] ?? '')
  if (target === '') return []
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const page = path.replace(/(?:\/_?index)?(?:\.[a-z-]+)?\.(?:md|markdown|txt)$/i, '')
  const bases = target.startsWith('/') ? [''] : [folder, `${page}/`]
  const ids = bases.flatMap((base) => {
    const segments = toSegments(`${base}/${target}`)
    if (segments === null || segments.length === 0) return []
    const file = segments.join('/')
    return [toItemId(pageFile.test(file) ? file : `${file}.md`)]
  })
  return [...new Set(ids)]
}
