import { createHash } from 'node:crypto'
import { toHead } from '../../core/archive/source-text'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import { createCopyMemory } from './copy-memory'
import { createPageMender } from './mend-page-text'
import { readPageFile } from './page-file'
import type { ArchiveForm, PageAnswer, PageQuestion } from './page-question'
import { parseBuiltin, parsePage } from './parsers'

const parsers: Readonly<Record<ArchiveForm, (path: string, text: string) => Result<Page>>> = {
  community: parsePage,
  builtin: parseBuiltin,
}

/**
 * Makes the function that understands the pages of an archive; a damaged text is mended first, with the model in
 * `mendFile`. It knows nothing but what it is given, so it may run in any thread. A failure says why a page cannot be
 * used and what to do.
 */
export function createUnderstanding(form: ArchiveForm, mendFile: string): (asked: PageQuestion) => Result<PageAnswer> {
  const mend = createPageMender(mendFile)
  const parse = parsers[form]
  const copies = createCopyMemory()
  return ({ path, content, knownHash }) => {
    const text = 'text' in content ? succeed(content.text) : readPageFile(content.file)
    if (isFailed(text)) return text
    const hash = createHash('sha256').update(text.ok).digest('hex')
    if (hash === knownHash) return succeed({ hash, isSame: true })
    const copy = copies.find(path, hash)
    if (copy !== undefined) return succeed(copy)
    const { text: whole, repaired } = mend(text.ok)
    const parsed = parse(path, whole)
    if (isFailed(parsed)) return parsed
    const page = repaired === undefined ? parsed.ok : { ...parsed.ok, repaired }
    const head = toHead(whole, page.body)
    const understood = { hash, page, head, ...(repaired === undefined ? {} : { original: text.ok }) }
    copies.keep(path, understood)
    return succeed(understood)
  }
}
