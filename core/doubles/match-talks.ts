import type { Language } from '../model/item'

/** The talks of one page, in order. */
export interface PageTalks {
  readonly language: Language
  readonly talks: readonly { readonly id: string }[]
}

/**
 * The talks of one version of an item as another version has them, by id: those of one title, else, in pages of one
 * language that have as many talks, those in the same place. What has the same id in both is left out.
 */
export function matchTalks(from: readonly PageTalks[], to: readonly PageTalks[]): ReadonlyMap<string, string> {
  const matched = new Map<string, string>()
  for (const page of from) {
    const target = to.find(({ language }) => language === page.language)
    if (target === undefined) continue
    const own = new Set(target.talks.map(({ id }) => id))
    const byTitle = new Map(target.talks.map(({ id }) => [toTitleHash(id), id]))
    const titles = page.talks.map(({ id }) => (own.has(id) ? id : byTitle.get(toTitleHash(id))))
    const taken = new Set(titles)
    const isPlaced = page.talks.length === target.talks.length
    for (const [at, { id }] of page.talks.entries()) {
      const placed = isPlaced ? target.talks[at]?.id : undefined
      const match = titles[at] ?? (placed === undefined || taken.has(placed) ? undefined : placed)
      if (match !== undefined && match !== id && !matched.has(id)) matched.set(id, match)
    }
  }
  return matched
}

/** The end of a talk's id, which comes from its title alone. */
const toTitleHash = (id: string): string => id.slice(id.lastIndexOf('#') + 1)
