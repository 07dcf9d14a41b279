import { posix } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'

/**
 * Where a picture may lie that a page refers to, in the order to look, as paths within the source: beside the page, or for
 * `/x` at the root, in its `static` folder, or in that of the site whose `content` folder holds the page. Failure `invalid`
 * when the reference is no path (an address, say) or leads out of the source.
 */
export function toImagePaths(pagePath: string, ref: string): Result<readonly string[]> {
  const path = toLocalPath(ref)
  if (path === undefined) return fail('invalid', `${ref} is not a path within the source`)
  const found = toBases(pagePath, path).map((base) => posix.normalize(posix.join(base, path)))
  return found.some((each) => each === '..' || each.startsWith('../'))
    ? fail('invalid', `${ref} leads out of the source`)
    : succeed([...new Set(found)])
}

function toBases(pagePath: string, path: string): readonly string[] {
  if (!path.startsWith('/')) return [posix.dirname(pagePath)]
  // Joined to the root, `/../x` would be taken for `/x`.
  if (posix.normalize(`.${path}`).startsWith('..')) return ['..']
  const site = /^(.*\/)content\//.exec(pagePath)?.[1]
  return ['.', 'static', ...(site === undefined ? [] : [`${site}static`])]
}

/** The path that a reference means, decoded; undefined when it is an address, or what no path holds. */
export function toLocalPath(ref: string): string | undefined {
  const bare = ref.replace(/[?#].*$/, '').trim()
  if (bare === '' || bare.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(bare)) return undefined
  try {
    const path = decodeURIComponent(bare)
    return /[\0\\\p{Surrogate}]/u.test(path) ? undefined : path.normalize('NFC')
  } catch {
    return undefined
  }
}
