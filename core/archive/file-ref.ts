import { withoutFragment } from './deck-address'
import { isFileRef } from './slide-file'

/** What a slide file is called at the end of a path. */
const slidesPath = /\.(?:pdf|pptx?|key)(?=$|\?)/i
const longestRef = 1000

/**
 * A slide file that a page names by a path of its site, as it is written: `slides.pdf`, `../b.pdf`, `/pdf/a.pdf`, or
 * `@site/a.pdf` from the site's own folder, wherever that is published. Undefined for an address, and for what is no path.
 */
export function toFileRef(url: string): string | undefined {
  const ref = withoutFragment(url)
  const isPath = ref.length <= longestRef && isFileRef(ref) && !/^(?:\/\/|#)/.test(ref) && !ref.includes('\\')
  return isPath && slidesPath.test(ref) ? ref : undefined
}

/** `{{< relref "a.pdf" >}}`, `{{ '/a.pdf' | relative_url }}`, the same of a picture,, `{{ site.baseurl }}/a.pdf` and `{% link a.pdf %}`. */
const hugoRef =
  /\{\{[<%] {0,9}(?:rel)?(?:ref|url) {1,9}["']?([^\s"'{}<>]{1,500}\.(?:pdf|pptx?|key))["']? {0,9}[>%]\}\}/gi
const jekyllFilter =
  /(?:\{\{ {0,9}site\.(?:base)?url {0,9}\}\}){0,2}\{\{ {0,9}["']([^"'{}|]{1,500}\.(?:pdf|pptx?|key))["'] {0,9}\|[^{}]{1,100}\}\}/gi
const jekyllPicture =
  /(?:\{\{ {0,9}site\.(?:base)?url {0,9}\}\}){0,2}\{\{ {0,9}["']\/?([^\s"'{}|]{1,500}\.(?:png|jpe?g|gif|webp|svg))["'] {0,9}\|[^{}]{1,100}\}\}/gi
const jekyllLink =
  /(?:\{\{ {0,9}site\.(?:base)?url {0,9}\}\}){0,2}\{% {0,9}link {1,9}([^\s{}%]{1,500}\.(?:pdf|pptx?|key)) {0,9}%\}/gi
const jekyllBase = /(?:\{\{ {0,9}site\.(?:baseurl|url) {0,9}\}\}){1,2}\/?(?=[^\s/{}])/gi

/** A page's Markdown with what site programs put in the place of such paths written out as plain ones. */
export const writeOutPaths = (body: string): string =>
  !body.includes('{{') && !body.includes('{%')
    ? body
    : body
        .replace(hugoRef, '$1')
        .replace(jekyllFilter, (_, path: string) => toSitePath(path))
        .replace(jekyllPicture, '/$1')
        .replace(jekyllLink, (_, path: string) => toSitePath(path))
        .replace(jekyllBase, '@site/')

const toSitePath = (path: string): string => `@site/${path.replace(/^\/+/, '')}`

const longestSpaced = 500
const fileEnd = /\.(?:pdf|pptx?|key)\)/gi

/** `[deck](/pdf/my talk.pdf)` is no link in Markdown; people write it, and some programs take it for one. */
export function bracketSpacedPaths(body: string): string {
  let text = ''
  let from = 0
  for (const { index, 0: end } of body.matchAll(fileEnd)) {
    const first = Math.max(from, index - longestSpaced)
    const before = body.slice(first, index).lastIndexOf('](')
    if (before < 0) continue
    const start = first + before + 2
    const path = body.slice(start, index + end.length - 1)
    if (!path.includes(' ') || /[\n<>"]|^\s|^[^(]*\)/.test(path) || toFileRef(path) === undefined) continue
    text += `${body.slice(from, start)}<${path}>`
    from = start + path.length
  }
  return text + body.slice(from)
}
