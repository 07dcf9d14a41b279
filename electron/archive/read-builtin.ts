import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toDeckId } from '../../core/archive/item-id'
import { parsePage } from '../../core/archive/parse-page'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import { type FolderEntry, readFolder } from './read-folder'

/** The address the guide's deck goes by: it comes with the app and is never fetched. */
const guideUrl = 'lectern:guide/guide.pdf'
export const guideDeckId = toDeckId(guideUrl)

/** The pages of the built-in archive, and after them Lectern's own guide. */
export async function* readBuiltin(location: string, signal: AbortSignal): AsyncGenerator<FolderEntry> {
  yield* readFolder(join(location, 'content'), { signal })
  if (!existsSync(join(location, 'guide'))) return
  for await (const entry of readFolder(join(location, 'guide'), { signal })) {
    if ('failure' in entry) {
      if (entry.failure.kind !== 'empty') yield entry
    } else yield { ...entry, path: `guide/${entry.path}` }
  }
}

/** As `parsePage`; the guide's page is of kind `guide` and links to the guide's own slides. */
export function parseBuiltin(path: string, text: string): Result<Page> {
  const page = parsePage(path, text)
  if (isFailed(page) || !path.startsWith('guide/')) return page
  const decks = [{ id: guideDeckId, title: page.ok.title, url: guideUrl }]
  return succeed({ ...page.ok, kind: 'guide', id: 'guide', talks: [], decks })
}
