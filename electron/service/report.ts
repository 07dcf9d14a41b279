import type { ImportReport } from '../../core/model/library'
import type { ImportCounts } from '../library/import-source'
import type { Parts } from './parts'

/** What an import did to the pages of its source. */
export type ImportChanges = ImportCounts

const brokenHead =
  'The front matter is not valid YAML, TOML or JSON and was read line by line: compare what is shown, mend the file and import again.'

const describeLostSlides = (slides: readonly string[]): string =>
  `Slides that lie nowhere in this source, whose site has no known address: ${slides.join(', ')}. Import the folder or archive of the whole site.`

const describeDamage = (damaged: number): string =>
  `${damaged} ${damaged === 1 ? 'character is' : 'characters are'} lost in the file itself: mend it and import again.`

/** What a source holds after an import, as it is shown where another source has it, too, and what the import changed. */
export function toImportReport(
  { library, shelf }: Parts,
  source: string,
  { added, updated, removed, unchanged, skipped }: ImportChanges,
  ms: number,
): ImportReport {
  const items = shelf().items.filter((item) => item.sources.includes(source) && item.page.kind !== 'guide')
  const events = items.filter(({ page }) => page.kind === 'event').length
  const { repaired, brokenHeads, damaged, unplaced } = library.listFlaws(source)
  return {
    source,
    events,
    articles: items.length - events,
    talks: items.reduce((sum, { talks }) => sum + talks.length, 0),
    decks: new Set(items.flatMap(({ decks }) => decks.map(({ id }) => id))).size,
    added,
    updated,
    removed,
    unchanged,
    skipped,
    warnings: [
      ...brokenHeads.map((path) => ({ path, reason: brokenHead })),
      ...damaged.map(({ path, damaged: lost }) => ({ path, reason: describeDamage(lost), lost })),
      ...unplaced.map(({ path, refs }) => ({ path, reason: describeLostSlides(refs), slides: refs })),
    ],
    repaired,
    ms,
  }
}
