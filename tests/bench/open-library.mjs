// Apart from what makes a library: a process that measures its own start loads nothing else.
import { join } from 'node:path'

const builtinDir = join(import.meta.dirname, '../../data/builtin')
export const slidesOfDeck = 40

/** Opens a library's parts without what the service does beside answering. */
export function openParts(parts, dir) {
  const opened = parts.openLibrary({ dir })
  if (!('ok' in opened)) throw new Error(`${dir}: ${opened.failure.kind}`)
  const closing = new AbortController()
  const readSettings = () => ({ ...parts.defaultSettings, language: 'zh' })
  return parts.createParts(opened.ok, { dir, builtinDir, closing: closing.signal, readSettings, onNews: () => {} })
}

/** Opens a library as the library process does. */
export async function openService(parts, dir) {
  const readSettings = () => ({ ...parts.defaultSettings, language: 'zh' })
  const opened = await parts.createLibraryService({
    dir,
    builtinDir,
    readSettings,
    importsBuiltin: false,
    onNews: () => {},
  })
  if (!('ok' in opened)) throw new Error(`${dir}: ${opened.failure.kind}`)
  return opened.ok
}

/** A deck that a page links to; the text of its pages is stored and indexed as after a download. */
export function addDeck({ library, search }, deck, page, texts) {
  const { connection } = library
  connection.run(
    `INSERT OR IGNORE INTO decks (id, url, title, state, sha256, bytes) VALUES (?, ?, ?, 'ready', ?, 1000)`,
    [deck.id, `https://slides.example.org/${deck.id}.pdf`, deck.title, deck.id.padEnd(64, '0')],
  )
  connection.run('INSERT OR IGNORE INTO deck_links (page_id, deck_id, position, title) VALUES (?, ?, ?, ?)', [
    page,
    deck.id,
    deck.position,
    deck.title,
  ])
  return library.savePageTexts(
    search.textIndex,
    deck.id,
    texts.map((text, at) => ({ page: at + 1, text, hasText: true })),
  )
}
