import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import type { ItemRef } from '../../core/model/library'
import type { CliLibrary } from './cli-library'

/**
 * The item a reader names: by its id, by `source:id`, or by the last part of its id when only one has it.
 * Failure `invalid` when several sources have it, `not-found` when none has.
 */
export const findItem = async (library: CliLibrary, name: string): Promise<Result<ItemRef>> => {
  const [items, overview] = [await library.listItems({}), await library.getOverview()]
  if (isFailed(items)) return items
  if (isFailed(overview)) return overview
  const { guide } = overview.ok
  return chooseItem(guide === undefined ? items.ok : [...items.ok, guide], name)
}

/** The choice itself, apart from the library. */
export const chooseItem = (items: readonly ItemRef[], name: string): Result<ItemRef> => {
  const whole = items.filter(({ source, id }) => id === name || `${source}:${id}` === name)
  const found = whole.length > 0 ? whole : items.filter(({ id }) => id.endsWith(`/${name}`))
  const [first] = found
  if (first === undefined) return fail('not-found', `no event or article ${name}`)
  if (found.length === 1) return succeed({ source: first.source, id: first.id })
  const choices = found.map(({ source, id }) => `${source}:${id}`)
  return fail('invalid', `${name} could be ${choices.slice(0, 5).join(' or ')}`)
}
