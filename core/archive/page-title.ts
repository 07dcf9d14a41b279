import type { Speaker } from '../model/item'
import { readWhen } from './dates'
import { hasGivenName } from './names'
import { cleanTitle, stripLead } from './talk-title'

const series =
  /^(.{0,40}?(?:#\s*\d+|第\s*[\d一二三四五六七八九十百]+\s*[期讲场回]|\bepisode\s+\d+))\s*(?:期)?\s*[:：|｜—–-]*\s*(.*)$/is

/** `某某之夜：网关的一年`: a gathering that comes again, without a number. */
const unnumbered =
  /^(\p{Script=Han}{0,8}(?:之夜|夜话|夜谈|讲坛|讲堂|茶话会|下午茶|读书会|研讨会|技术沙龙|系列讲座|系列分享))\s*[:：|｜]\s*(\S.{5,})$/u

/** What a title says of its page before it names the event: `直播预告：`, `Meetup 回顾 | `. */
const announced =
  /^【[^】]*】\s*|^(?:(?:\w+ )?webinar|live|公开课|(?:(?:线上|今晚|明晚|本周|精彩|活动|现场|直播|线下|技术|meetup)\s?){0,2}(?:直播|活动|讲座|预告|回顾|报名|回放|分享)|recap|upcoming|announcement|(?:\w+ )?(?:tech )?talk)\s*[:：|｜]\s*/gi

/** The subject of a numbered broadcast: `SOFAChannel#29:基于 P2P …` is about `基于 P2P …`. */
export function toSubject(title: string): { readonly subject: string; readonly series?: string } {
  const bare = title.replace(announced, '').trim()
  const match = series.exec(bare) ?? unnumbered.exec(bare)
  const name = match?.[1]
  const rest = match?.[2]?.trim()
  const subject = rest === undefined || rest === '' ? bare : rest
  const quoted = /^《([^《》]+)》/.exec(subject)
  return { subject: cleanTitle(quoted?.[1] ?? subject), ...(name === undefined ? {} : { series: name }) }
}

const latinName = String.raw`(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2})`
const givenBy = new RegExp(
  String.raw`^(.{4,}?)[\s,:–—|-]+(?:an? )?(?:(?:[Tt]alk|[Pp]resentation|[Ss]ession|[Ll]ecture|[Ww]orkshop) )?(?:by|with) ${latinName}$`,
  'u',
)
const spokenBy = new RegExp(
  String.raw`^${latinName}(?:['’]s)?(?: (?:talks?|speaks?|talk|presentation))? (?:on|about):?\s+(\S.{3,})$`,
  'u',
)

/** The title of a page that says who gives its only talk: `Gateways with Ada Example`, `Ada Example on Gateways`. */
export function readGivenTitle(title: string): { readonly title: string; readonly speaker: Speaker } | undefined {
  const { rest } = stripLead(title)
  const [, own, giver = ''] = givenBy.exec(rest) ?? []
  if (own !== undefined && hasGivenName(giver)) return { title: cleanTitle(own), speaker: { name: giver } }
  const [, name = '', subject] = spokenBy.exec(rest) ?? []
  return subject !== undefined && hasGivenName(name) ? { title: cleanTitle(subject), speaker: { name } } : undefined
}

/** A title without the day and time that it ends in: `Gateways - Oct. 20th, 4:30pm`. */
export function withoutDayBehind(title: string): string {
  const when = /\d/.test(title) ? readWhen(title) : undefined
  const at = when === undefined ? -1 : title.lastIndexOf(when)
  const own = at < 0 ? '' : title.slice(0, at).trimEnd()
  const isBehind =
    when !== undefined && /^[\s,]*(?:\d{1,2}(?::\d\d)?\s?(?:[ap]m)?)?[)）]?$/i.test(title.slice(at + when.length))
  return isBehind && /\p{L}.*[-–—|｜(（,]$/u.test(own) ? own.replace(/[\s,|｜(（–—-]+$/, '') : title
}

/** Whether a series is of broadcasts, each of which is one talk. */
export const isBroadcast = (name: string | undefined): boolean =>
  name !== undefined && /channel|webinar|直播|公开课|live|podcast|lecture/i.test(name) && !/meetup|站|专场/i.test(name)

/** Whether a name is that of a gathering, at which several people speak: its guests are no sign of a single talk. */
export const isGathering = (name: string | undefined): boolean =>
  name !== undefined &&
  /meetup|meet-up|沙龙|大会|峰会|专场|(?<!下一|上一|每一|首|第[一二三四五六七八九十\d]|[网建空间车本全各到小大终起的])站(?<=..)(?:$|[\s》」—–:：·-])|周年|论坛|conference|summit|festival|camp\b|开源之夏|开放日|嘉年华|hackathon|黑客松|workshop|工作坊/i.test(
    name,
  )
