import { type Failure, fail, type Result, succeed } from '../../core/model/failure'
import { decodeText } from './decode-text'

/** A page of text is far smaller; what is larger is a data file by mistake and would hold up every search. */
export const maxPageBytes = 8 * 1024 * 1024

const pageName = /\.(md|markdown)$/i
const textName = /\.txt$/i

/** Whether a file of this name may be a page; a text file is one only when it `startsWithFrontMatter`. */
export const isPageName = (name: string): boolean =>
  !name.startsWith('.') && (pageName.test(name) || textName.test(name))

/** Whether a file of this name has to be looked into before it is taken for a page. */
export const isTextName = (name: string): boolean => textName.test(name)

/** Whether a folder of this name holds no pages: hidden ones, and the code of others. */
export const isClosedFolder = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** How many first bytes `startsWithFrontMatter` wants. */
export const frontMatterSignBytes = 64

/** Whether these first bytes begin front matter, in YAML, TOML or JSON, as UTF-8 or UTF-16. */
export function startsWithFrontMatter(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, frontMatterSignBytes)).toString('latin1').replaceAll('\0', '')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:---[ \t]*\r?\n|\+\+\+[ \t]*\r?\n|\{\s*")/.test(text)
}

/** Why a file without bytes is left out. */
export const emptyFile: Failure = { kind: 'empty', detail: 'The file is empty: fill it or remove it.' }

/** Why a file of this size is left out. */
export const toSizeFailure = (size: number): Failure => ({
  kind: 'too-large',
  detail: `The file has ${(size / 1024 / 1024).toFixed(1)} MB, more than the ${maxPageBytes / 1024 / 1024} MB a page may have: split it, or take it out.`,
})

/** The text of a page. Failures `too-large`, `invalid` (no text), `empty`; `detail` says what to do. */
export function toPageText(bytes: Uint8Array): Result<string> {
  if (bytes.length > maxPageBytes) return { failure: toSizeFailure(bytes.length) }
  const text = decodeText(bytes)
  if (text === undefined) {
    return fail('invalid', 'This is not a text file, whatever its name says: save it as UTF-8 text, or take it out.')
  }
  return text.trim() === '' ? { failure: emptyFile } : succeed(text)
}
