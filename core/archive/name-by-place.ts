import { toAffiliation } from './affiliation'
import { isFiller } from './fillers'
import { isSectionName, toField } from './labels'
import type { PageLine } from './line-writer'
import { latinNameForm, mayBeName } from './names'
import { isOrganisation, isRole } from './office-words'
import { toSpeaker } from './speaker-shapes'
import { isNameless, type TalkDraft } from './talk-draft'
import { stripLead } from './talk-title'

const name = String.raw`(\p{Script=Han}{2,4}|${latinNameForm})`

/** Where in its line who gives a talk may stand. */
const beforeOffice = new RegExp(String.raw`^(?<title>.{2,}?)\s+${name}\s*[（(](?<office>[^（）()]{2,40})[)）]$`, 'u')
const places: readonly RegExp[] = [
  beforeOffice,
  new RegExp(String.raw`^(?<title>.{2,}?)\s*[（(]${name}[)）]$`, 'u'),
  new RegExp(String.raw`^(?<title>.{2,}?)\s*(?:——+|\s[—–-]{1,2}\s|[|｜])\s*${name}$`, 'u'),
  new RegExp(String.raw`^(?<title>.{2,}?)\s*[，,]\s*${name}$`, 'u'),
  new RegExp(String.raw`^(?<title>.{2,}?)\s*[@＠]\s*${name}$`, 'u'),
  /^(?<title>.{2,}?)\s+(\p{Script=Han}{2,4})$/u,
  new RegExp(String.raw`^${name}\s*[:：]\s*(?<title>.{2,})$`, 'u'),
  new RegExp(String.raw`^${name}\s*(?:——+|\s[—–-]{1,2}\s|[|｜])\s*(?<title>.{2,})$`, 'u'),
  /^(\p{Script=Han}{2,4})\s+(?<title>.{2,})$/u,
]
/** So many lines name somebody for sure in one place, and at least so large a share of all. */
const leastNamed = 2
const leastShare = 0.5

/**
 * Names who gives a talk by what its siblings tell: where most lines of a list name somebody in one place, a name stands
 * there in the others, too, though nothing else would tell it from a word. Drafts are changed in place.
 */
export function nameByPlace(drafts: readonly TalkDraft[], lines: readonly PageLine[]): void {
  for (const siblings of groupSiblings(drafts, lines)) {
    const nameless = siblings.filter(isNameless)
    if (nameless.length === 0) continue
    for (const draft of nameless) if (hasOffice(draft)) readAt(draft, beforeOffice)
    const place = findPlace(siblings, lines)
    if (place !== undefined) for (const draft of nameless.filter(isNameless)) readAt(draft, place)
  }
}

/** `网关的一年 张三（某公司）`: where somebody belongs, in brackets behind a word, says that it is a name. */
function hasOffice({ title }: TalkDraft): boolean {
  const office = beforeOffice.exec(title)?.groups?.office ?? ''
  return office !== '' && (isOrganisation(office) || isRole(office))
}

/** Talks that begin on lines of one kind. */
function groupSiblings(drafts: readonly TalkDraft[], lines: readonly PageLine[]): TalkDraft[][] {
  const groups = new Map<string, TalkDraft[]>()
  for (const draft of drafts) {
    const line = lines[draft.firstLine]
    if (line === undefined || line.kind === 'row' || draft.isFiller) continue
    const key = `${line.kind} ${line.level} ${line.isBold}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [draft])
    else group.push(draft)
  }
  return [...groups.values()]
}

/** The place in which most of the lines name whoever gives their talk. */
function findPlace(siblings: readonly TalkDraft[], lines: readonly PageLine[]): RegExp | undefined {
  return places.find((place) => {
    const named = siblings.filter(({ speakers, firstLine }) => {
      const { rest } = stripLead(lines[firstLine]?.text ?? '')
      const found = place.exec(rest)?.find((part, at) => at > 0 && part === speakers[0]?.name)
      return speakers.length === 1 && found !== undefined
    })
    return named.length >= leastNamed && named.length >= siblings.length * leastShare
  })
}

function readAt(draft: TalkDraft, place: RegExp): void {
  const match = place.exec(draft.title)
  const title = match?.groups?.title?.trim() ?? ''
  const office = match?.groups?.office
  const found = match?.slice(1).find((part) => part !== undefined && part !== office && part.trim() !== title)
  if (found === undefined || !mayBeGiver(found) || title.length < 2 || isFiller(title)) return
  draft.title = title
  draft.speakers.push(toSpeaker(found, undefined, toAffiliation(office)))
}

const mayBeGiver = (text: string): boolean =>
  mayBeName(text) &&
  !isFiller(text) &&
  !isSectionName(text) &&
  toField(text) === undefined &&
  !isRole(text) &&
  !isOrganisation(text)
