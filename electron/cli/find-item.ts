import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ItemRef, ItemSummary } from '../../core/model/library'
import type { CliLibrary } from './cli-library'

/** An item a reader named, and the sources that have one of the same id, too. */
export interface NamedItem extends ItemRef {
  readonly alsoIn: readonly string[]
}

/**
 * The item a reader names: by its id, by `source:id`, or by the last part of its id when only one ends so.
 * Failure `not-found` when there is none, `invalid` when the name could mean several.
 */
export const findItem = async (library: CliLibrary, name: string): Promise<Result<NamedItem>> => {
  const [items, overview] = [await library.listItems({}), await library.getOverview()]
  if (isFailed(items)) return items
  if (isFailed(overview)) return overview
  const { guide } = overview.ok
  return chooseItem(guide === undefined ? items.ok : [...items.ok, guide], name)
}

/** An item by its own name and by those of its versions in other sources. */
type Listed = ItemRef & Pick<ItemSummary, 'alsoIn'>

/** The choice itself: of different pages of one id in several sources, an imported one goes before the built-in archive. */
export const chooseItem = (items: readonly Listed[], name: string): Result<NamedItem> => {
  const isCalled = (isName: (ref: ItemRef) => boolean) => (item: Listed) =>
    isName(item) || (item.alsoIn ?? []).some(isName)
  const whole = items.filter(isCalled(({ source, id }) => id === name || `${source}:${id}` === name))
  const found = whole.length > 0 ? whole : items.filter(isCalled(({ id }) => id.endsWith(`/${name}`)))
  const chosen = found.find(({ source }) => source !== 'builtin') ?? found[0]
  if (chosen === undefined) return fail('not-found', `no event or article ${name}`)
  const ids = [...new Set(found.map(({ id }) => id))]
  if (ids.length > 1) return fail('invalid', `${name} could be ${ids.slice(0, 5).join(' or ')}`)
  const { source, id } = chosen
  return succeed({ source, id, alsoIn: found.map((item) => item.source).filter((other) => other !== source) })
}

/** What to tell a reader whose name fits items of several sources. */
export const describeOthers = ({ source, id, alsoIn }: NamedItem): string =>
  `Taken from ${source}; also in ${alsoIn.join(', ')}: write ${alsoIn[0]}:${id} for that one.`
