import { createHash } from 'node:crypto'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Page } from '../../core/model/item'
import { type PageWords, toPageWords } from '../../core/search/page-words'
import { toPlainText } from '../../core/search/plain-text'
import { createPageMender } from './mend-page-text'
import { readPageFile } from './page-file'
import { parseBuiltin, parsePage } from './parsers'

/** What an archive is read as: a community's, or the one that comes with Lectern and holds the guide, too. */
export type ArchiveForm = 'community' | 'builtin'

/** A page to be understood. */
export interface PageQuestion {
  /** Relative to its source, with `/`. */
  readonly path: string
  /** Its text, or the file that holds it, by its absolute path. */
  readonly content: { readonly text: string } | { readonly file: string }
  /** The hash of the text that was understood before: one that is still the same is not understood again. */
  readonly knownHash?: string
}

/** A page, understood, and made ready for library and index; or only that its text is the same as before. */
export type PageAnswer = { readonly hash: string } & (
  | { readonly isSame: true }
  | {
      readonly page: Page
      /** Its text as it came, when it was damaged and has been mended. */
      readonly original?: string
      /** Its body as a reader sees it. */
      readonly plain: string
      readonly words: PageWords
    }
)

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
  return ({ path, content, knownHash }) => {
    const text = 'text' in content ? succeed(content.text) : readPageFile(content.file)
    if (isFailed(text)) return text
    const hash = createHash('sha256').update(text.ok).digest('hex')
    if (hash === knownHash) return succeed({ hash, isSame: true })
    const { text: whole, repaired } = mend(text.ok)
    const parsed = parse(path, whole)
    if (isFailed(parsed)) return parsed
    const page = repaired === undefined ? parsed.ok : { ...parsed.ok, repaired }
    const plain = toPlainText(page.body)
    const words = toPageWords(page, plain)
    return succeed({ hash, page, plain, words, ...(repaired === undefined ? {} : { original: text.ok }) })
  }
}
