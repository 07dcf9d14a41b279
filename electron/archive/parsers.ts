import { parsePage } from '../../core/archive/parse-page'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import { guideDeckId, guideUrl } from './guide-deck'

export { parsePage }

/** As `parsePage`; the guide's page is of kind `guide` and links to the guide's own slides. */
export function parseBuiltin(path: string, text: string): Result<Page> {
  const page = parsePage(path, text)
  if (isFailed(page) || !path.startsWith('guide/')) return page
  const decks = [{ id: guideDeckId, title: page.ok.title, url: guideUrl }]
  return succeed({ ...page.ok, kind: 'guide', id: 'guide', talks: [], decks })
}
