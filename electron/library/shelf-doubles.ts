import { joinDoubles, type RankedVersion } from '../../core/doubles/join-doubles'
import type { Language } from '../../core/model/item'
import type { Source } from '../../core/model/library'
import type { ShelfPage } from '../../core/model/shelf'
import type { Connection } from './connection'
import type { GatheredPages, ItemParts } from './shelf-items'

/** What tells doubles apart, beside the pages. */
interface Circumstances {
  readonly parts: ItemParts
  readonly sources: readonly Source[]
  readonly connection: Connection
  /** Decks of which nothing says where they are: they tell nothing of what is one. */
  readonly unplaced: ReadonlySet<string>
  /** Whether a page is left only because something of it is kept, or for reading on. */
  readonly isGone: (page: ShelfPage) => boolean
}

interface PagesVersion extends RankedVersion {
  readonly pages: readonly ShelfPage[]
}

/**
 * The pages of each item, of which every one is given as the pages that one source has of it. What several sources have,
 * or one has elsewhere by now, is one item: shown in each language by the page of the best version that has one, and by
 * one that is still there if any is.
 */
export function gatherVersions(items: readonly (readonly ShelfPage[])[], around: Circumstances): GatheredPages[] {
  const groups = findDoubles(items, around)
  if (groups.length === 0) return items.map(toAlone)
  const joined = new Map(
    groups.flatMap((group) =>
      group.map(({ pages }, at) => [pages, at === 0 ? toTogether(group, around.isGone) : null] as const),
    ),
  )
  return items.flatMap((pages) => {
    const gathered = joined.get(pages)
    return gathered === null ? [] : [gathered ?? toAlone(pages)]
  })
}

const noIds: readonly string[] = []
const noVersions: GatheredPages['versions'] = []
const toAlone = (pages: readonly ShelfPage[]): GatheredPages => ({ pages, versions: noVersions })

function findDoubles(items: readonly (readonly ShelfPage[])[], around: Circumstances): PagesVersion[][] {
  // Lectern's guide, which is of the built-in source, has no double.
  const others = items.filter(([page]) => page?.kind !== 'guide')
  const [first] = others
  if (others.every(([page]) => page?.source === first?.[0]?.source && page?.vanishedAt === undefined)) return []
  const kinds = new Map(around.sources.map((source) => [source.id, source]))
  return joinDoubles(
    others.flatMap((pages) => toVersion(pages, around, kinds)),
    createTextComparison(around.connection),
  )
}

function toVersion(
  pages: readonly ShelfPage[],
  { parts: { talks, links }, unplaced }: Circumstances,
  sources: ReadonlyMap<string, Source>,
): PagesVersion[] {
  const [page] = pages
  if (page === undefined) return []
  const { source, id, kind } = page
  const from = sources.get(source)
  return [
    {
      source,
      id,
      kind,
      pages,
      get deckIds() {
        return pages.some(({ row }) => links.has(row))
          ? pages
              .flatMap(({ row }) => (links.get(row) ?? []).map(({ deck_id }) => deck_id))
              .filter((id) => !unplaced.has(id))
          : noIds
      },
      get talkTitles() {
        return pages.flatMap(({ row }) => (talks.get(row) ?? []).map(({ title }) => title))
      },
      isSourceRemoved: from?.removedAt !== undefined,
      isBuiltin: from?.kind === 'builtin',
      isVanished: pages.every(({ vanishedAt }) => vanishedAt !== undefined),
      lastRead: Math.max(...pages.map(({ row }) => row)),
    },
  ]
}

/** Whether two versions have a page that says the same: such pages share one text. */
const createTextComparison =
  (connection: Connection) =>
  (one: PagesVersion, other: PagesVersion): boolean =>
    connection.get(
      `SELECT 1 FROM pages p JOIN pages q ON q.text_id = p.text_id
       WHERE p.id IN (SELECT value FROM json_each(?)) AND q.id IN (SELECT value FROM json_each(?)) LIMIT 1`,
      [toRows(one), toRows(other)],
    ) !== undefined

const toRows = ({ pages }: PagesVersion): string => JSON.stringify(pages.map(({ row }) => row))

function toTogether(group: readonly PagesVersion[], isGone: Circumstances['isGone']): GatheredPages {
  const versions = group.map((version) => version.pages)
  const all = versions.flat()
  const best = new Map<Language, ShelfPage>()
  for (const page of [...all.filter((one) => !isGone(one)), ...all.filter(isGone)])
    if (!best.has(page.language)) best.set(page.language, page)
  return { pages: [...best.values()], versions }
}
