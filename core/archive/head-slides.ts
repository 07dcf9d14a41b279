import { toDeckAddress, withoutFragment } from './deck-address'
import { toFileRef, writeOutPaths } from './file-ref'
import { isObject, readText, type Values } from './head-values'
import type { PageLink } from './links'
import { toSlidesPlace } from './slide-address'
import { slidesFile } from './slide-file'
import { nameSlides } from './slide-words'
import { isAddress, toAddress } from './web-address'

const keys = [
  'slides',
  'url_slides',
  'slides_url',
  'slidesurl',
  'slides_link',
  'slideslink',
  'slide',
  'slide_url',
  'slideurl',
  'slide_link',
  'slidelink',
  'slidedeck',
  'slide_deck',
  'deck',
  'ppt',
  'ppt_url',
  'ppturl',
  'presentation',
  'presentation_url',
  'url_presentation',
  'speakerdeck',
  'speaker_deck',
  'slideshare',
  'google_slides',
  'url_pdf',
] as const
const listKeys = ['links', 'resources', 'materials', 'attachments', 'downloads'] as const
const addressKeys = ['url', 'link', 'href', 'src', 'file', 'address'] as const
const nameKeys = ['name', 'title', 'text', 'label', 'type', 'kind', 'icon'] as const
const most = 60

/** What the front matter of a page names as its slides: addresses, and names of files. */
export const readHeadSlideAddresses = (values: Values): string[] => [
  ...new Set([
    ...keys.flatMap((key) => readAddresses(values[key])),
    ...listKeys.flatMap((key) => readLinks(values[key])),
  ]),
]

/** A text, or a list of texts and of objects with an address. */
function readAddresses(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, most) : [value]).flatMap((part) => {
    const text = isObject(part) ? readText(part, ...addressKeys) : typeof part === 'string' ? part.trim() : ''
    return text === undefined || text === '' ? [] : [text]
  })
}

/** `links:` with a name and an address each, or with the names as keys. */
function readLinks(value: unknown): string[] {
  const entries = Array.isArray(value)
    ? value.slice(0, most).map((part) => (isObject(part) ? [readText(part, ...nameKeys), part] : []))
    : isObject(value)
      ? Object.entries(value).slice(0, most)
      : []
  return entries.flatMap(([name, part]) => (typeof name === 'string' && nameSlides(name) ? readAddresses(part) : []))
}

/** The slides that a page's front matter names, when no link of the page leads there. */
export function readHeadSlides(address: string, links: readonly PageLink[], title: string): PageLink[] {
  const url = withoutFragment(toAddress(writeOutPaths(address)))
  const isSlides = isAddress(url)
    ? slidesFile.test(url) || /^(?:slides|page)$/.test(toSlidesPlace(url))
    : toFileRef(url) !== undefined
  return isSlides && !links.some((link) => toDeckAddress(link.url) === toDeckAddress(url))
    ? [{ kind: 'slides', title, url, hasOwnTitle: false, names: [], isDeck: true, line: -1, before: '', behind: '' }]
    : []
}
