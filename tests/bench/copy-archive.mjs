import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The pages of an archive twice over, as two languages, until there are as many as asked for. */
export function copyArchive(archive, folder, wanted) {
  const pages = readdirSync(archive, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.md') && statSync(join(entry.parentPath, entry.name)).size > 0,
  )
  for (let count = 0; count < wanted; count += 1) {
    const { parentPath, name } = pages[count % pages.length]
    const language = count < pages.length ? 'zh' : 'en'
    const copy = Math.floor(count / pages.length / 2)
    const place = join(folder, language, `copy-${copy}`, parentPath.slice(archive.length + 1).replace(/^(zh|en)\//, ''))
    mkdirSync(place, { recursive: true })
    cpSync(join(parentPath, name), join(place, `${parentPath.includes('/en/') ? 'en-' : ''}${name}`))
  }
}
