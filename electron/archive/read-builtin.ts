import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type FolderEntry, readFolder } from './read-folder'

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
