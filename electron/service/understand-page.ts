import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import { createPageMender } from '../archive/mend-page-text'
import { parseBuiltin, parsePage } from '../archive/parsers'
import type { ParsedPage } from '../library/import-source'

/** What an archive is read as: a community's, or the one that comes with Lectern and holds the guide, too. */
export type ArchiveForm = 'community' | 'builtin'

const parsers: Readonly<Record<ArchiveForm, (path: string, text: string) => Result<Page>>> = {
  community: parsePage,
  builtin: parseBuiltin,
}

/**
 * Makes the function that understands the pages of an archive: a damaged text is mended first, with the model in
 * `mendFile`. It knows nothing but what it is given, so it may run in any thread.
 */
export function createPageReader(
  form: ArchiveForm,
  mendFile: string,
): (path: string, text: string) => Result<ParsedPage> {
  const mend = createPageMender(mendFile)
  const parse = parsers[form]
  return (path, text) => {
    const { text: whole, repaired } = mend(text)
    const page = parse(path, whole)
    if (isFailed(page)) return page
    return succeed(repaired === undefined ? { page: page.ok } : { page: { ...page.ok, repaired }, original: text })
  }
}
