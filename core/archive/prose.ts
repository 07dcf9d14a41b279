import type { Speaker } from '../model/item'
import { toAffiliation } from './affiliation'
import { joinBrokenText } from './broken-quotes'
import { isGenericText } from './labels'
import type { LineLink, PageLine } from './line-writer'
import { isSessionAddress } from './link-kind'
import { hasGivenName, isGivenName, isSureName, mayBeName } from './names'
import { isCalledSo, isProfile } from './profile-link'
import { readSpeaker, toSpeaker } from './speaker-shapes'
import { cleanTitle, readTalkTitle } from './talk-title'
import { beforeVerb, longestLine, readLastPeople, readTellers } from './tellers'

/** A talk of which a sentence tells: `来自示例公司的张三带来了《网关的一年》`. */
export interface ProseTalk {
  readonly title: string
  readonly speakers: readonly Speaker[]
  readonly line: number
  /** Words before it say that it is the title of what is given: `题目是“…”`. */
  readonly isTitled?: true
  /** The next line that quotes another title, whoever gives that. */
  readonly until?: number
}

const mostTalks = 60
const quoted = /《([^《》\n]{4,100})》/g

/** The talks that sentences tell of, with who gives them; those of which nobody is named are left out. */
export function readProseTalks(lines: readonly PageLine[]): ProseTalk[] {
  const talks: ProseTalk[] = []
  const said = joinBroken(lines)
  for (const { text, line, links } of said) {
    if (text.length > longestLine || talks.length >= mostTalks) continue
    const counted = readCountedTalk(text, line)
    const listed = counted === undefined ? readSessionTalks(links, line) : []
    if (counted !== undefined) talks.push(counted)
    else if (listed.length > 0) talks.push(...listed)
    else if (/[《“”"<]/.test(text)) talks.push(...readQuotedTalks(text, line, links))
    else if (/\b(?:on|about|titled|entitled|called)\b/.test(text)) talks.push(...readPlainTalks(text, line))
  }
  const quoting = said.filter(({ text }) => quotesTitle.test(text))
  return talks.slice(0, mostTalks).map((talk) => {
    const next = quoting.find(({ line, text }) => line > talk.line && !text.includes(talk.title))
    return next === undefined ? talk : { ...talk, until: next.line }
  })
}

const quotesTitle = /《[^《》\n]{4,80}》/

/** `[张三](https://github.com/ada42) 将带来 [网关的一年](https://sched.co/1aB)`: a link into the programme of a conference. */
function readSessionTalks(links: readonly LineLink[], line: number): ProseTalk[] {
  const sessions = links.filter(({ url }) => isSessionAddress(url))
  if (sessions.length === 0 || sessions.length > mostSessions) return []
  const speakers = links
    .filter(({ url, text }) => isProfile(url) && mayBeName(text))
    .map(({ text }) => ({ name: text }))
  return [...new Set(sessions.map(({ url }) => url))].flatMap((url): ProseTalk[] => {
    // Of several links to one talk the last is its title: what stands before says where it is given.
    const named = sessions.findLast((link) => link.url === url)
    const { title } = readTalkTitle(named?.text.replace(/^\P{L}+/u, '') ?? '')
    return title.length < shortestSession || isGenericText(title) ? [] : [{ title, speakers, line, isTitled: true }]
  })
}

const mostSessions = 4
const shortestSession = 6

const ordinal =
  /^第[一二三四五六七八九十\d]{1,3}[个场位]\s*(?:主题|议题|话题|分享|演讲|报告|嘉宾|讲师|讲者|topic)?的?(?:主题|分享|演讲)?(?:来自于?|由|是)\s*([^：:（(]{2,30}?(?:[（(][^（）()]{1,80}[）)])?)(?:老师|同学)?(?:(?:为大家|给大家)?(?:带来|分享|主讲)的?)?\s*[:：]\s*([^。！？]{4,80})[。]?$/iu
/** `博客：…` within the brackets behind a name. */
const ownPlaces = /[，,]\s*(?:博客|微博|blog|twitter|github|网站|主页)\s*[:：]?[^（）()]*(?=[）)])/gi

/** `第一个主题来自张三（某公司）：网关的一年。` */
function readCountedTalk(text: string, line: number): ProseTalk | undefined {
  const [, giver = '', title = ''] = text.startsWith('第') ? (ordinal.exec(text) ?? []) : []
  const speaker = readSpeaker(giver.replace(ownPlaces, ''))
  return speaker === undefined ? undefined : { title: cleanTitle(title), speakers: [speaker], line }
}

function readQuotedTalks(text: string, line: number, links: readonly LineLink[]): ProseTalk[] {
  let from = 0
  const pattern = text.includes('《') ? quoted : text.includes('<') ? inAngles : inMarks
  return [...text.matchAll(pattern)].slice(0, mostTalks).flatMap((match) => {
    const before = dropPlaces(text.slice(Math.max(from, match.index - farthestGiver), match.index))
    from = match.index + match[0].length
    const clause = before.split(/[。！？!?；;]/).at(-1) ?? ''
    const after = text.slice(from, from + 12)
    const title = (match[1] ?? match[2] ?? '').trim().replace(/[,.，]$/, '')
    const speakers =
      isTitledBehind.test(text.slice(0, match.index)) && /^\s*[）)]/.test(after)
        ? readTellers(text)
        : /^[《<]/.test(match[0]) || isTitleMarked(clause, after)
          ? readGivers(clause, after)
          : readEnglishGivers(clause)
    const given = speakers.length > 0 ? speakers : readLinkedGivers(clause, links)
    if (given.length === 0 || isOfBook.test(after)) return []
    return [{ title, speakers: given, line, ...(isOwnTitle.test(clause) ? { isTitled: true } : {}) }]
  })
}

/** `张三（某公司，https://…）`, `张三 [微博] 同学`: where somebody is on the web is nothing that is told. */
const dropPlaces = (text: string): string =>
  text
    .replace(/[，,]?\s*https?:\/\/[\w./?=&%#~-]+/gi, '')
    .replace(/[（(]\s*[）)]/g, '')
    .replace(/\s*\[+(?:微博|博客|主页|weibo|blog|twitter|github)\]+\s*/gi, '')

/** `本次分享的嘉宾是张三，题目是` */
const isOwnTitle = /(?:本次|本期|本场|此次|这次)[^。]{0,60}(?:题目|主题|议题|题)(?:是|为)\s*[:：]?\s*$/

/** What somebody wrote is no talk. */
const isOfBook = /^\s*(?:一书|作者|译者|合著|主编|编者|等书)/

/** `开发者[ada-42](https://github.com/ada-42)分享主题《…》`: whoever a link before the title leads to gives it. */
const readLinkedGivers = (clause: string, links: readonly LineLink[]): Speaker[] =>
  clause.search(wordsOfTelling) < 0
    ? []
    : links
        .filter((link) => isCalledSo(link) && clause.includes(link.text))
        .map(({ text }) => ({ name: text.replace(/^@/, '') }))

/** `张三介绍了他们如何….（题目：《网关的一年》）`: a paragraph ends in the title of what it tells of. */
const isTitledBehind = /[（(]\s*(?:题目|主题|议题)\s*[:：]?\s*$/

/** A line that breaks off within 《》, or where a long line of prose was wrapped, goes on in the next. */
const isBroken = (text: string): boolean =>
  /《[^《》]*$/.test(text.slice(-longestTitle)) || (text.length >= shortestWrapped && /[\p{L}\d,，、)）]$/u.test(text))

const longestTitle = 100
const shortestWrapped = 50

interface ProseLine {
  text: string
  readonly line: number
  readonly links: readonly LineLink[]
}

function joinBroken(lines: readonly PageLine[]): ProseLine[] {
  const joined: ProseLine[] = []
  let isOpen = false
  lines.forEach(({ kind, text, isFirst, links }, line) => {
    const last = joined.at(-1)
    if (kind === 'heading' || kind === 'row' || kind === 'rule') isOpen = false
    else if (isOpen && !isFirst && last !== undefined && last.text.length < longestLine) {
      last.text = joinBrokenText(last.text, text)
      isOpen = isBroken(last.text)
    } else {
      joined.push({ text, line, links })
      isOpen = isBroken(text)
    }
  })
  return joined
}

/** The kinds of a speech, and what one does who gives it. */
const speech =
  '(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|present(?:s|ed|ing|ation)?|session|speech|keynote|introduction|overview|demo|demonstration|lecture)'
const person = String.raw`((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’.-]*){1,2})(?: ?\(([^()]{2,60})\)|,? (?:from|of|at) ((?:\p{Lu}[\w.&-]*)(?: \p{Lu}[\w.&-]*){0,3}))?`
const subject = String.raw`(?:about|on(?: the (?:topic|subject)(?: of)?)?|titled|entitled|called):? (\S.{2,100}?)(?:,? (?:and then|followed by|in which|where|which|who|while|at the|during)\b.*)?[.!?:]?$`
const plainPatterns = [
  new RegExp(
    String.raw`(?:^|[\s(])${person}(?:['’]s)?,? (?:\p{Ll}+ ){0,6}${speech}(?: (?:to|with|for) (?:us|you|everyone))? ${subject}`,
    'u',
  ),
  new RegExp(String.raw`\b${speech} (?:\p{Ll}+ ){0,2}by ${person},? ${subject}`, 'u'),
]
const noSubject =
  /^(?:it|this|that|these|those|them|his|her|their|our|my|your|its|behalf|stage|the day|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May \d|June|July|August|(?:Septem|Octo|Novem|Decem)ber|GitHub|Twitter|YouTube|Slack)\b/
const mostWords = 14

/** `Ada Example will be talking to us about gateways.`: a sentence names both, and quotes nothing. */
function readPlainTalks(text: string, line: number): ProseTalk[] {
  if (text.length > longestLine || /\p{Script=Han}/u.test(text)) return []
  return text.split(/(?<=[\p{L}\d)][.!?])\s+(?=\p{Lu})/u).flatMap((sentence) => {
    if (sentence.length > longestSentence) return []
    for (const pattern of plainPatterns) {
      const [, name = '', bracket, from, title = ''] = pattern.exec(sentence) ?? []
      if (title === '' || !isSureName(name) || noSubject.test(title) || title.split(' ').length > mostWords) continue
      return [{ title, speakers: [toSpeaker(name, undefined, toAffiliation(bracket ?? from))], line }]
    }
    return []
  })
}

const longestSentence = 300

/** What one sentence says that somebody will tell of: `Ada Example will be talking on gateways. She …`. */
export const readToldTalk = (text: string): ProseTalk | undefined => readPlainTalks(text, 0)[0]

/** `<网关的一年>`: brackets that people type for 《》; those of HTML are gone by now. */
const inAngles = /<([^<>\n/=]*\p{Script=Han}[^<>\n/=]*)>/gu
const inMarks = /[“”]([^“”\n]{4,120})”|"([^"\n]{4,120})"/g

/** Whether the words around “…” say that it is the title of a talk: `主题为“网关的一年”`. */
const isTitleMarked = (before: string, after: string): boolean =>
  /(?:主题|题目|话题|议题)(?:为|是)?\s*[:：]?\s*$|(?:题为|(?:带来|汇报|报告)了?)\s*$/.test(before) ||
  behindTitle.test(after)

const presenting =
  /^(?:.*[.!?] )?(?:(?:First|Firstly|Then|Next|Second|Finally|Later|Afterwards|After that|Last but not least),? )?((?:\p{Lu}[\p{L}'’-]*)(?: (?:(?:van|von|de|del|della|der|den|da|di|do|dos|la|el|al) )*\p{Lu}[\p{L}'’.-]*){0,2})(?: ?\(([^()]{2,60})\)|,? (?:from|of|at) ((?:\p{Lu}[\w.&-]*)(?: \p{Lu}[\w.&-]*){0,3}))?,? (?:(?:will|then|also|is|be|has|have|who) ){0,3}(?:present(?:s|ed|ing)?|talk(?:s|ed|ing)? (?:about|on)|spoke (?:about|on)|(?:g[ai]ves?|giving|deliver(?:s|ed|ing)?) (?:a|an|the|his|her|their) (?:[a-z]+ )?(?:talk|presentation|session|speech|keynote)(?: (?:titled|called|entitled|named|on|about))?)[,:]?\s*$/u

/** Who an English sentence says presents what it quotes: `Ada Example from Example Labs presented "…"`. */
function readEnglishGivers(before: string): Speaker[] {
  const [, name = '', bracket, from] = presenting.exec(before.trimStart()) ?? []
  if (!hasGivenName(name) && !isGivenName(name) && !(isSureName(name) && (bracket ?? from) !== undefined)) return []
  return [toSpeaker(name, undefined, toAffiliation(bracket ?? from))]
}

const farthestGiver = 80
const wordsOfTelling = /带来|分享|开讲|演讲|讲解|讲述|发表|介绍|汇报|报告|主题|议题|题目|题为|做了|作了/g
const behindTitle =
  /^\s*(?:为题|为主题|中|(?:(?:展开|进行|作|做)了?)?的?(?:主题|专题|技术|精彩|深入)?(?:分享|演讲|讲解|报告))/

/** Who gives a talk, by the words before its quoted title. */
function readGivers(before: string, after: string): Speaker[] {
  const places = [...before.matchAll(wordsOfTelling)].map((match) => match.index)
  if (behindTitle.test(after)) places.push(before.length)
  for (const place of places.reverse()) {
    const said = before.slice(0, place)
    const subject = /[他她]的?$/.test(said) ? readSubject(said) : undefined
    if (subject !== undefined) return [subject]
    const ahead = said.replace(beforeVerb, '')
    const elsewhere = ahead.replace(/在[^，,在]{2,20}$/, '')
    const found = readLastPeople(ahead)
    const speakers = found.length > 0 || elsewhere === ahead ? found : readLastPeople(elsewhere)
    if (speakers.length > 0) return speakers
  }
  // `某公司工程师张三的《网关的一年》`; what somebody of nowhere wrote may be a book.
  const owners = before.endsWith('的') ? readLastPeople(before.replace(ownerEnd, '')) : []
  return owners.some(({ affiliation }) => affiliation !== undefined) ? owners : []
}

/** `张三是某公司的专家，他`: whom a sentence begins with. */
function readSubject(sentence: string): Speaker | undefined {
  const [, name = '', place] =
    /^\s*(\p{Script=Han}{2,3}?)(?:是|[，,])(.{2,40}?)[，,]\s*(?:.*[，,])?[他她]的?$/u.exec(sentence) ?? []
  return isSureName(name) ? toSpeaker(name, undefined, toAffiliation(place)) : undefined
}

const ownerEnd = /(?:老师|同学|先生|女士|(?:助理|副)?教授|博士)?的$/
