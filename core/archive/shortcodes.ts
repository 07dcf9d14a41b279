import { toFileRef } from './file-ref'
import { readText, type Values } from './head-values'
import { spellOut } from './names'

const shortcode = /\{\{[<%]\s*([\w/-]{2,30})((?:\s[^{}]{0,1000}?)?)\s*\/?[>%]\}\}/g
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g
const ofPeople = /(?:^|[/_-])(?:speakers?|guests?|presenters?|lecturers?|instructors?|person|people)(?:$|[/_-])/i
const ofTalks = /(?:^|[/_-])(?:talks?|sessions?|presentations?|lectures?|topics?)(?:$|[/_-])/i
/** `{{% alert title="Speaker" %}}`: a box with a title over it. */
const ofBoxes = /^\/?(?:alert|callout|notice|admonition|card|note|tip|info|panel|box)s?$/i
const ofMedia = /^(?:youtube(?:lite)?|vimeo|bilibili|tweet|x|figure|img|image|video)$/i

/** `{% asset_img photo.jpg %}`, `{% include map.html %}`: what a site program puts there is not known. */
const tag = /(?<!\{)\{%-?\s[^{}]{0,300}%\}(?!\})/g
/** `{{ page.speaker | markdownify }}`: what a site program writes there stands elsewhere. */
const output = /\{\{-?\s*(?:page|site|post|include)\.[^{}\n]{1,100}\}\}/g
const namesSlides = /\.(?:pdf|pptx?|key)\b/i

/**
 * A page's Markdown without the tags of site programs that name no slides, and with the shortcodes that name people and
 * talks (`{{< speaker name="张三" company="某公司" >}}`) written out as labels; those that show a recording or a picture
 * are left out, all others stay as they are.
 */
export const writeOutShortcodes = (body: string): string => {
  const bare = body.includes('{%')
    ? body.replace(tag, (whole) => (namesSlides.test(whole) ? whole : writeOutTime(whole)))
    : body
  return bare.includes('{{') ? bare.replace(output, '').replace(shortcode, writeOutShortcode) : bare
}

/** `{{ page.date | date: "%Y" }}` */
const pageOutput = /\{\{-?\s*page\.([a-z_]{2,30})\b[^{}\n]{0,80}\}\}/g
/** A template says no more than this of itself. */
const mostOutputs = 50
const longestOutput = 300

/** A page's Markdown with what a site program takes from its front matter, as it stands there; what is long stays out. */
export function fillPageValues(body: string, values: Values): string {
  if (!body.includes('{{')) return body
  let left = mostOutputs
  return body.replace(pageOutput, (whole, key: string) => {
    const text = left > 0 ? readText(values, key) : undefined
    left -= 1
    return text === undefined || text.length > longestOutput ? whole : text
  })
}

function writeOutShortcode(whole: string, name: string, inner: string): string {
  if (ofPeople.test(name) || ofTalks.test(name)) return writeOutRecord(name, inner) ?? whole
  if (ofBoxes.test(name)) return writeOutBox(inner)
  return ofMedia.test(name) ? '' : whole
}

const mark = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"{}]*"|'[^'{}]*'|[\w-]+))`
/** `{:target="_blank"}`, `{: .its-class}`, and the same without a colon right behind a link. */
const attributeList = new RegExp(String.raw`(?:\{:|(?<=[)\]])\{)\s*${mark}(?:\s+${mark}){0,9}\s*\}`, 'g')

/** A page's Markdown without what some generators read behind a link or a paragraph, and no reader sees. */
export const dropAttributeLists = (body: string): string =>
  body.includes('{') ? body.replace(attributeList, '') : body

const isSlides = (address: string): boolean =>
  /^https?:\/\/\S+$/.test(address) || (/^\S+$/.test(address) && toFileRef(address) !== undefined)

/** `{% include event.html time="2016年12月24日 13:00" %}` */
function writeOutTime(inner: string): string {
  const values = readAttributes(inner)
  const time = values.get('time') ?? values.get('date') ?? values.get('when') ?? ''
  return /\d.*\d/.test(time) ? `\n\n时间：${time.replace(/\s+/g, ' ')}\n\n` : ''
}

function writeOutBox(inner: string): string {
  const title =
    readAttributes(inner)
      .get('title')
      ?.replace(/[\s*]+/g, ' ')
      .trim() ?? ''
  return title === '' ? '' : `\n\n**${title}**\n\n`
}

function writeOutRecord(name: string, inner: string): string | undefined {
  const values = readAttributes(inner)
  const take = (...keys: string[]): string | undefined =>
    keys.map((key) => values.get(key)?.replace(/\s+/g, ' ').trim()).find((value) => value !== undefined && value !== '')
  const isTalk = ofTalks.test(name)
  const person = isTalk
    ? take('speaker', 'speakers', 'presenter', 'presenters', 'by', 'author')
    : spellOut(take('name', 'speaker', '0', 'speaker_id', 'id', 'slug') ?? '') || undefined
  const topic = isTalk ? take('title', 'name', 'topic', '0') : take('topic', 'talk', 'subject', 'session')
  const company = take('company', 'org', 'organization', 'organisation', 'affiliation', 'employer')
  const role = take('role', 'position', 'job', ...(isTalk ? [] : ['title']))
  const place = [company, role].filter((part) => part !== undefined && !/[，,。\n]/.test(part)).join(' ')
  const slides = take('slides', 'slides_url', 'pdf', 'ppt', 'deck')
  const parts = [
    topic === undefined || person === undefined ? '' : `议题：${topic}`,
    person === undefined ? '' : `讲师：${person}${place === '' ? '' : `，${place}`}`,
    slides !== undefined && isSlides(slides) ? `[PPT](${slides})` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : `\n\n${parts.join('\n\n')}\n\n`
}

/** Named values, and those without a name by their number. */
function readAttributes(inner: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [, key = '', ...texts] of inner.matchAll(attribute))
    values.set(key.toLowerCase(), texts.find((text) => text !== undefined) ?? '')
  if (values.size === 0)
    for (const [at, [, text = '']] of [...inner.matchAll(/"([^"]*)"/g)].entries()) values.set(String(at), text)
  return values
}
