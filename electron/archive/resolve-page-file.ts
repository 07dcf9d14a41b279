import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { toImagePaths } from './image-path'
import { isInside } from './read-folder'

/**
 * The absolute path of a file that a page refers to (its cover): beside the page, or for `/cover.jpg` from the source's
 * root or a `static` folder. Failure `invalid` when the reference is no path or would leave the source, also through a
 * link; `not-found` when no such file is there.
 */
export async function resolvePageFile(dir: string, pagePath: string, ref: string): Promise<Result<string>> {
  const paths = toImagePaths(pagePath, ref)
  if (isFailed(paths)) return paths
  const root = await realpath(dir).catch(() => undefined)
  if (root === undefined) return fail('not-found', dir)
  // Some systems write names in their decomposed form, and others tell the two apart.
  const wanted = [...new Set(paths.ok.flatMap((path) => [path, path.normalize('NFD')]))]
  for (const path of wanted) {
    const real = await realpath(join(root, path)).catch(() => undefined)
    if (real === undefined) continue
    if (!isInside(root, real)) return fail('invalid', `${ref} leads out of the source`)
    if ((await stat(real).catch(() => undefined))?.isFile()) return succeed(real)
  }
  return fail('not-found', ref)
}
