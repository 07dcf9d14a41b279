import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { FolderFiles } from './folder-files'
import { toImagePaths } from './image-path'

/** A file that a page refers to: by its path within the source, and by its absolute one. */
export interface PageReference {
  readonly path: string
  readonly file: string
}

/**
 * Where a file lies that a page refers to (its cover): beside the page, or for `/cover.jpg` from the source's root or a
 * `static` folder. Failure `invalid` when the reference is no path or would leave the source; `not-found` when no such
 * file is there, or only a link that leads out.
 */
export function resolvePageFile(files: FolderFiles, pagePath: string, ref: string): Result<PageReference> {
  const paths = toImagePaths(pagePath, ref)
  if (isFailed(paths)) return paths
  for (const path of paths.ok) {
    const file = files.find(path)
    if (file !== undefined) return succeed({ path, file })
  }
  return fail('not-found', ref)
}
