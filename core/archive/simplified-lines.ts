import { simplify } from '../writing/simplified'
import type { LineLink, PageLine } from './line-writer'
import type { TalkDraft } from './talk-draft'

/** The lines of a page in simplified characters, which all rules of the parser are written in; addresses stay as they are. */
export const simplifyLines = (lines: readonly PageLine[]): readonly PageLine[] => lines.map(simplifyLine)

/** A link of a row is the same in the row and in its cell. */
function simplifyLine(line: PageLine): PageLine {
  const simplified = new Map(line.links.map((link) => [link, { ...link, text: simplify(link.text) }]))
  const simplifyLink = (link: LineLink): LineLink => simplified.get(link) ?? { ...link, text: simplify(link.text) }
  return {
    ...line,
    text: simplify(line.text),
    boldLead: simplify(line.boldLead),
    links: line.links.map(simplifyLink),
    cells: line.cells.map((cell) => ({
      ...cell,
      text: simplify(cell.text),
      links: cell.links.map(simplifyLink),
    })),
  }
}

/** Writes what was read in simplified characters as the page writes it. */
export type Restore = (text: string) => string

/** Nothing to write otherwise. */
export const keep: Restore = (text) => text

/**
 * The way back from simplified characters, by the texts of a page as they were. Where `发` is `發` here and `髮` there,
 * those beside it tell which.
 */
export function toRestore(texts: readonly string[]): Restore {
  const forms = readForms(texts)
  const known = new Map<string, string>()
  for (const text of texts) {
    const folded = simplify(text)
    for (let at = 0; at < text.length; at += 1)
      if ((forms.get(folded.charAt(at))?.size ?? 0) > 1)
        for (const place of toPlaces(folded, at)) known.set(place, text.charAt(at))
  }
  const restoreAt = (text: string, at: number, written: ReadonlySet<string>): string => {
    const [only = ''] = written
    const place = written.size === 1 ? undefined : toPlaces(text, at).find((one) => known.has(one))
    return place === undefined ? only : (known.get(place) ?? only)
  }
  return (text) =>
    Array.from({ length: text.length }, (_, at) => {
      const written = forms.get(text.charAt(at))
      return written === undefined ? text.charAt(at) : restoreAt(text, at, written)
    }).join('')
}

/** How the texts write each character that they do not always write in its simplified form. */
function readForms(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  const visit = (text: string, read: (char: string, own: string) => void): void => {
    const folded = simplify(text)
    for (let at = 0; at < text.length; at += 1) read(folded.charAt(at), text.charAt(at))
  }
  for (const text of texts)
    visit(text, (char, own) => {
      if (char !== own) forms.set(char, (forms.get(char) ?? new Set()).add(own))
    })
  for (const text of texts) visit(text, (char, own) => forms.get(char)?.add(own))
  return forms
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
