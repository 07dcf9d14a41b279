import { type LinkTarget, linkTargetSchema } from './link-target'

/** The scheme of links that lead into a library. */
export const linkScheme = 'lectern'

/** Characters a link may have: no target makes a longer one. */
export const longestLink = 16_500

const shapes = {
  item: /^lectern:\/\/item\/([^/?#]+)\/([^?#]+?)\/?(?:\?talk=([^&#]*))?$/i,
  slide: /^lectern:\/\/slide\/([^/?#]+)\/?(?:\?page=([1-9]\d{0,4}))?$/i,
  search: /^lectern:\/\/search\/?\?q=([^&#]*)$/i,
}

/** The link that leads to something. */
export function toLink(target: LinkTarget): string {
  const encode = encodeURIComponent
  const start = `${linkScheme}://${target.kind}`
  if (target.kind === 'search') return `${start}?q=${encode(target.text)}`
  if (target.kind === 'slide')
    return `${start}/${encode(target.deckId)}${target.page === undefined ? '' : `?page=${target.page}`}`
  const id = target.id.split('/').map(encode).join('/')
  return `${start}/${encode(target.source)}/${id}${target.talkId === undefined ? '' : `?talk=${encode(target.talkId)}`}`
}

/** What a link leads to; null when it is none that `toLink` could have made, give or take what is escaped. */
export function parseLink(link: string): LinkTarget | null {
  if (link.length > longestLink) return null
  try {
    const parsed = linkTargetSchema.safeParse(toCandidate(link))
    return parsed.success ? parsed.data : null
  } catch {
    // An escape that is none.
    return null
  }
}

function toCandidate(link: string): unknown {
  const decode = decodeURIComponent
  const [, source, id, talk] = shapes.item.exec(link) ?? []
  if (source !== undefined && id !== undefined)
    return {
      kind: 'item',
      source: decode(source),
      id: decode(id),
      ...(talk === undefined ? {} : { talkId: decodeValue(talk) }),
    }
  const [, deckId, page] = shapes.slide.exec(link) ?? []
  if (deckId !== undefined)
    return { kind: 'slide', deckId: decode(deckId), ...(page === undefined ? {} : { page: Number(page) }) }
  const [, text] = shapes.search.exec(link) ?? []
  return text === undefined ? undefined : { kind: 'search', text: decodeValue(text) }
}

/** Many programs write a space in a query as a plus. */
function decodeValue(value: string): string {
  return decodeURIComponent(value.replaceAll('+', ' '))
}
