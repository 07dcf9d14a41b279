import { realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'
import { isInside } from './read-folder'

/**
 * The absolute path of a file that a page refers to (its cover): beside the page, or for `/cover.jpg` from the source's
 * root or its `static` folder. Failure `invalid` when the reference is no path or would leave the source, also through a
 * link; `not-found` when no such file is there.
 */
export async function resolvePageFile(dir: string, pagePath: string, ref: string): Promise<Result<string>> {
  const path = toLocalPath(ref)
  if (path === undefined) return fail('invalid', `${ref} is not a path within the source`)
  const root = await realpath(dir).catch(() => undefined)
  if (root === undefined) return fail('not-found', dir)
  const bases = path.startsWith('/') ? [root, join(root, 'static')] : [join(root, dirname(pagePath))]
  for (const base of bases) {
    const wanted = resolve(base, `./${path}`)
    if (!isInside(root, wanted)) return fail('invalid', `${ref} leads out of the source`)
    const real = await realpath(wanted).catch(() => undefined)
    if (real === undefined) continue
    if (!isInside(root, real)) return fail('invalid', `${ref} leads out of the source`)
    if ((await stat(real).catch(() => undefined))?.isFile()) return succeed(real)
  }
  return fail('not-found', ref)
}

function toLocalPath(ref: string): string | undefined {
  const bare = ref.replace(/[?#].*$/, '').trim()
  if (bare === '' || bare.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(bare)) return undefined
  try {
    const path = decodeURIComponent(bare)
    return path.includes('\0') || path.includes('\\') ? undefined : path
  } catch {
    return undefined
  }
}
