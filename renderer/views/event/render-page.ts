import createDOMPurify, { type Config } from 'dompurify'
import { dropShortcodes } from '../../../core/search/plain-text'
import { isSaying } from './is-saying'
import { toHtml } from './markdown'

/** A page's Markdown, its title, and the level its highest headings get. */
export interface PageToRender {
  readonly markdown: string
  readonly title: string
  readonly topLevel: number
  /** The hash of a stored picture, by how the page refers to it. */
  readonly pictures: Readonly<Record<string, string>>
  /** True for an address that leads to another page of the library; its link then bears it as `data-page`. */
  hasPage(href: string): boolean
}

/** What stands where something is not stored. */
export interface PageWords {
  image(alt: string): string
  readonly media: string
}

/** Embedded things become a note that they are not here; the sanitiser would drop them without a word. */
const embeds = 'iframe, video, audio, embed, object'

const allowed: Config = {
  ALLOWED_TAGS: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'code'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'strong', 'b', 'em', 'i', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'small'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'a', 'img', 'kbd', 'details', 'summary'],
  ],
  ALLOWED_ATTR: ['href', 'alt', 'colspan', 'rowspan', 'start', 'lang'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
}

const purifier = createDOMPurify(window)

const toNote = (text: string) => {
  const note = document.createElement('span')
  note.className = 'missing-note'
  note.textContent = text
  return note
}

/** What an `img` stands for while it is sanitised: it has no address then, only this number as its words. */
type Standing =
  | { readonly isEmbed: true }
  | { readonly isEmbed: false; readonly alt: string; readonly reference: string }

/**
 * Takes every picture's address away before the sanitiser brings it into the document, where it would be loaded:
 * what it was is kept aside, and the number of that is all that stays.
 */
const setAside = (content: DocumentFragment): readonly Standing[] => {
  const aside: Standing[] = []
  for (const element of content.querySelectorAll<HTMLElement>(`img, ${embeds}`)) {
    const mark = document.createElement('img')
    mark.alt = String(aside.length)
    aside.push(
      element.matches('img')
        ? { isEmbed: false, alt: element.getAttribute('alt') ?? '', reference: element.getAttribute('src') ?? '' }
        : { isEmbed: true },
    )
    element.replaceWith(mark)
  }
  return aside
}

const toPlainReference = (reference: string): string => {
  const plain = reference.trim().replace(/^\.\//, '')
  try {
    return decodeURI(plain)
  } catch {
    return plain
  }
}

/** Stored pictures by their reference, however it is encoded. */
const toPictureMap = (pictures: PageToRender['pictures']): ReadonlyMap<string, string> =>
  new Map(Object.entries(pictures).map(([reference, sha256]) => [toPlainReference(reference), sha256]))

/** The note of a picture that is not stored; where it is on the web, it leads there. */
const toPictureNote = (
  place: Element,
  { alt, reference }: Standing & { readonly isEmbed: false },
  words: PageWords,
) => {
  const note = toNote(words.image(alt.trim()))
  if (toUrl(reference)?.protocol !== 'https:' || place.closest('a') !== null) return note
  const link = document.createElement('a')
  link.href = reference
  link.append(note)
  return link
}

const toPicture = (
  place: Element,
  standing: Standing | undefined,
  stored: ReadonlyMap<string, string>,
  words: PageWords,
) => {
  if (standing === undefined || standing.isEmbed) return toNote(words.media)
  const sha256 = stored.get(toPlainReference(standing.reference))
  if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return toPictureNote(place, standing, words)
  const image = document.createElement('img')
  image.className = 'page-picture'
  image.loading = 'lazy'
  image.alt = standing.alt
  image.src = `slide://${sha256}`
  return image
}

const toUrl = (href: string) => (URL.canParse(href) ? new URL(href) : null)

/** An address that is not opened is shown beside its words, unless these are the address. */
const toPlainAddress = (link: HTMLAnchorElement, url: URL, href: string): readonly Node[] => {
  const words = link.textContent?.trim() ?? ''
  if ([href, url.href, url.host].includes(words) || url.href === `http://${words}/`) return []
  const address = document.createElement('span')
  address.className = 'plain-address'
  address.textContent = words === '' ? href : ` (${href})`
  return [address]
}

const mendLink = (link: HTMLAnchorElement, hasPage: PageToRender['hasPage']) => {
  const href = link.getAttribute('href') ?? ''
  const url = toUrl(href)
  if (url === null && hasPage(href)) {
    link.dataset.page = href
    link.href = '#'
    return
  }
  if (url?.protocol === 'http:') return link.replaceWith(...link.childNodes, ...toPlainAddress(link, url, href))
  if (url?.protocol !== 'https:') return link.replaceWith(...link.childNodes)
  link.target = '_blank'
  link.rel = 'noreferrer'
  link.title = url.href
}

/** Moves headings under the page's own, without gaps: the highest becomes `topLevel`, each next at most one deeper. */
const mendHeadings = (root: DocumentFragment, topLevel: number) => {
  const headings = [...root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
  const levelOf = (heading: HTMLElement) => Number(heading.tagName.slice(1))
  // Spread into one call, the headings of a page that is made of nothing else would be too many for it.
  const highest = headings.reduce((least, heading) => Math.min(least, levelOf(heading)), 6)
  let before = topLevel - 1
  for (const heading of headings) {
    if (heading.textContent?.trim() === '') {
      heading.remove()
      continue
    }
    const level = Math.min(levelOf(heading) - highest + topLevel, before + 1, 6)
    before = level
    const mended = document.createElement(`h${level}`)
    mended.append(...heading.childNodes)
    heading.replaceWith(mended)
  }
}

/** Tables and code may be wider than the page: they scroll by themselves, and the keyboard can reach them. */
const mendWide = (root: DocumentFragment) => {
  for (const pre of root.querySelectorAll('pre')) pre.tabIndex = 0
  for (const table of root.querySelectorAll('table')) {
    const frame = document.createElement('div')
    frame.className = 'wide-frame'
    frame.tabIndex = 0
    table.replaceWith(frame)
    frame.append(table)
  }
}

/** A page that begins with its own title would say it twice: it stands above the page already. */
const dropRepeatedTitle = (root: DocumentFragment, title: string) => {
  const first = root.querySelector('h1, h2, h3')
  if (first === null || first !== root.firstElementChild) return
  if (isSaying(title, first.textContent ?? '')) first.remove()
}

const isBlank = (element: Element) => element.childElementCount === 0 && element.textContent?.trim() === ''

/**
 * Renders a page's Markdown into nodes that hold nothing but text, https links, links to pages of the library and
 * stored pictures: no script, style, form, frame, handler or other address survives, however it is written.
 */
export const renderPage = (page: PageToRender, words: PageWords): DocumentFragment => {
  const html = toHtml(dropShortcodes(page.markdown))
  // A template's content is inert: nothing in it loads or runs before it is sanitised.
  const template = document.createElement('template')
  template.innerHTML = html
  const aside = setAside(template.content)
  const stored = toPictureMap(page.pictures)
  const root = purifier.sanitize(template.innerHTML, allowed) as unknown as DocumentFragment
  for (const image of root.querySelectorAll('img'))
    image.replaceWith(toPicture(image, aside[Number(image.alt)], stored, words))
  for (const link of root.querySelectorAll('a')) mendLink(link, page.hasPage)
  dropRepeatedTitle(root, page.title)
  mendHeadings(root, page.topLevel)
  mendWide(root)
  for (const block of root.querySelectorAll('p, div, li')) if (isBlank(block)) block.remove()
  return root
}
