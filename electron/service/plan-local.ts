import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../../core/model/failure'
import type { Source } from '../../core/model/library'
import { createFolderFiles } from '../archive/folder-files'
import { readBuiltin } from '../archive/read-builtin'
import { readFolder } from '../archive/read-folder'
import { readFolderImages } from '../archive/read-images'
import { toSourceId } from '../library/source-id'
import type { ImportPlan, Place } from './import-plan'
import type { Parts } from './parts'
import { toFindSlides } from './source-slides'

/** How a source is called that is at this place: as it was before, or by a new name of its own. */
export function toPlace(
  { library }: Parts,
  {
    kind,
    location,
    name,
    title = name || location,
  }: Pick<Source, 'kind' | 'location'> & { readonly name: string; readonly title?: string },
): Place {
  const all = library.sources.all()
  const known = all.find((source) => source.kind === kind && source.location === location)
  return {
    id: known?.id ?? toSourceId(name, new Set(all.map(({ id }) => id))),
    kind,
    title: known?.title ?? title,
    location,
  }
}

/** A site's pages lie in `content`, which says nothing: the folder above has the name people know. */
const toFolderTitle = (location: string): string => {
  const name = basename(location)
  return name.toLowerCase() === 'content' ? basename(dirname(location)) || name : name
}

/** A folder of pages. Failure `not-found` when there is none. */
export async function planFolder(parts: Parts, path: string): Promise<Result<ImportPlan>> {
  const location = await realpath(path).catch(() => undefined)
  if (location === undefined) return fail('not-found', `${path} is not there`)
  const place = toPlace(parts, { kind: 'folder', location, name: basename(location), title: toFolderTitle(location) })
  return succeed({
    place,
    look: async () => ({
      reading: {
        entries: (signal) => readFolder(location, { signal }),
        form: 'community',
        findSlides: toFindSlides(parts, place, createFolderFiles(location)),
        readImages: (images, signal) => readFolderImages(location, images, { signal }),
      },
    }),
  })
}

/** The archive that comes with Lectern. */
export async function planBuiltin(parts: Parts): Promise<Result<ImportPlan>> {
  const location = await realpath(parts.builtinDir).catch(() => undefined)
  if (location === undefined) return fail('not-found', parts.builtinDir)
  return succeed({
    place: { id: 'builtin', kind: 'builtin', title: 'Lectern', location },
    look: async () => ({
      reading: {
        entries: (signal) => readBuiltin(location, signal),
        form: 'builtin',
        readImages: (images, signal) => readFolderImages(join(location, 'content'), images, { signal }),
      },
    }),
  })
}
