import type { PageLine } from './line-writer'
import { isSureName, mayBeName } from './names'
import { slidesFile } from './slide-file'
import { addSpeakers } from './speakers'
import { isNameless, type TalkDraft } from './talk-draft'
import { unescapeAddress } from './web-address'

const fileName = new RegExp(`([^/]+)${slidesFile.source}`, 'i')
const mostLines = 60

/** The parts of the name of the first file of slides in a talk's part of the page: `1`, `张三`, `网关的一年`. */
function readFileParts(lines: readonly PageLine[], { firstLine, endLine }: TalkDraft): string[] {
  for (const { links } of lines.slice(firstLine, Math.min(endLine, firstLine + mostLines))) {
    for (const { url } of links) {
      const name = fileName.exec(url)?.[1]
      if (name !== undefined) return unescapeAddress(name).split(/[-_—]+/)
    }
  }
  return []
}

/**
 * Talks that name nobody, each with its slides, whose files are named alike: the part that is a name in two of them or more
 * names who gives each.
 */
export function nameByFiles(drafts: readonly TalkDraft[], lines: readonly PageLine[]): void {
  const nameless = drafts.filter(isNameless)
  if (nameless.length < 2) return
  const files = nameless.map((draft) => ({ draft, parts: readFileParts(lines, draft) }))
  const place = [0, 1, 2].find((at) => files.filter(({ parts }) => isHanName(parts[at])).length > 1)
  if (place === undefined) return
  for (const { draft, parts } of files) {
    const name = parts[place]
    if (name !== undefined && parts.length > 1 && mayBeName(name)) addSpeakers(draft.speakers, [{ name }])
  }
}

const isHanName = (part: string | undefined): boolean =>
  part !== undefined && /^\p{Script=Han}{2,4}$/u.test(part) && isSureName(part)
