import { simplify } from '../writing/simplified'
import type { Cell, LineLink, PageLine } from './line-writer'
import type { TalkDraft } from './talk-draft'

/** The lines of a page in simplified characters, which all rules of the parser are written in; addresses stay as they are. */
export function simplifyLines(lines: readonly PageLine[]): readonly PageLine[] {
  if (lines.every(isSimplified)) return lines
  return lines.map((line) => ({
    ...line,
    text: simplify(line.text),
    boldLead: simplify(line.boldLead),
    links: line.links.map(simplifyLink),
    cells: line.cells.map(simplifyCell),
  }))
}

const isSimplified = ({ text, cells }: PageLine): boolean =>
  simplify(text) === text && cells.every((cell) => simplify(cell.text) === cell.text)

const simplifyLink = (link: LineLink): LineLink => ({ ...link, text: simplify(link.text) })

const simplifyCell = (cell: Cell): Cell => ({
  ...cell,
  text: simplify(cell.text),
  links: cell.links.map(simplifyLink),
})

/** Writes what was read in simplified characters as the page writes it. */
export type Restore = (text: string) => string

/** Nothing to write otherwise. */
export const keep: Restore = (text) => text

/**
 * The way back from simplified characters, by the texts of a page as they were: `发` becomes what stands in them beside the
 * same character, else what they hold for it at all.
 */
export function toRestore(texts: readonly string[]): Restore {
  const known = new Map<string, string>()
  for (const text of texts) {
    const folded = simplify(text)
    if (folded === text) continue
    for (let at = 0; at < text.length; at += 1)
      for (const place of toPlaces(folded, at)) known.set(place, text.charAt(at))
  }
  return (text) =>
    Array.from({ length: text.length }, (_, at) => {
      const place = toPlaces(text, at).find((one) => known.has(one))
      return place === undefined ? text.charAt(at) : (known.get(place) ?? '')
    }).join('')
}

/** A character with those beside it, with one of them, and alone. */
function toPlaces(text: string, at: number): string[] {
  const [before, char, behind] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)]
  return [`${before}${char}<${behind}`, `${before}>${char}`, `${char}<${behind}`, char]
}

/** A draft as the page writes it. */
export const restoreDraft = (draft: TalkDraft, restore: Restore): TalkDraft =>
  restore === keep
    ? draft
    : {
        ...draft,
        title: restore(draft.title),
        speakers: draft.speakers.map(({ name, nickname, affiliation }) => ({
          name: restore(name),
          ...(nickname === undefined ? {} : { nickname: restore(nickname) }),
          ...(affiliation === undefined ? {} : { affiliation: restore(affiliation) }),
        })),
        abstract: draft.abstract.map(restore),
        takeaways: draft.takeaways.map(restore),
        outline: draft.outline.map(restore),
      }
