import { isFailed } from '../../core/model/failure'
import {
  type Hit,
  type HitKind,
  hitKinds,
  type SearchAnswer,
  type SearchQuery,
  type TextPart,
} from '../../core/model/search'
import { findLeftOut } from '../../core/search/asked-words'
import { type QueryField, queryFields } from '../../core/search/query-fields'
import { widenQuery } from '../../core/search/widen-query'
import type { Command, CommandContext } from './command'
import { toSearchJson } from './json'
import { exitCodes } from './output'
import { toCount } from './text-table'

const defaultLimit = 20
const headings: Readonly<Record<HitKind, string>> = {
  slide: 'Slides',
  talk: 'Talks',
  event: 'Events',
  speaker: 'Speakers',
  deck: 'Decks',
  article: 'Articles',
  note: 'Notes',
}

const examples: Readonly<Partial<Record<QueryField['values'], string>>> = {
  years: '2021..2022',
  words: 'WORD',
  name: 'NAME',
}

/** More of them are wider than a terminal. */
const fieldsOfLine = 7

const toFieldHelp = ({ name, values, choices }: QueryField): string =>
  `${name}:${examples[values] ?? choices.map(({ value }) => value).join('|')}`

/** `lectern search`: best first, grouped by kind. */
export const searchCommand: Command = {
  name: 'search',
  operands: '<query>',
  least: 1,
  most: 100,
  summary: 'search titles, talks, speakers, texts and slides',
  details:
    'Words must all be there; "a phrase" stands as it is; -word must not be there (after --, since it begins with -);\n' +
    'a OR b, of words or of values of one field; what begins so*; a slip of the finger~. Chinese and English may be mixed;\n' +
    'names are found by pinyin, too.\n' +
    `Fields narrow: ${queryFields.slice(0, fieldsOfLine).map(toFieldHelp).join(' ')}\n` +
    `  ${queryFields.slice(fieldsOfLine).map(toFieldHelp).join(' ')}\n` +
    'A value with spaces stands in quotes, several are parted by commas, and - in front leaves them out.',
  options: {
    kind: { type: 'string', value: 'KIND', multiple: true, summary: `only these: ${hitKinds.join(', ')}` },
    limit: { type: 'string', value: 'N', summary: `at most so many hits (${defaultLimit})` },
    offset: { type: 'string', value: 'N', summary: 'leave out the first so many' },
  },
  plan: (call) => {
    const wanted = call.texts('kind').flatMap((text) => text.split(','))
    const unknown = wanted.find((kind) => !isHitKind(kind))
    if (unknown !== undefined) return { wrong: `--kind is one of ${hitKinds.join(', ')}, not "${unknown}".` }
    const [limit, offset] = [call.count('limit'), call.count('offset')]
    if (typeof limit === 'object') return limit
    if (typeof offset === 'object') return offset
    const kinds = wanted.filter(isHitKind)
    const query: SearchQuery = {
      text: call.operands.join(' '),
      limit: limit ?? defaultLimit,
      offset: offset ?? 0,
      ...(kinds.length === 0 ? {} : { kinds }),
    }
    return { run: (context) => runSearch(context, query) }
  },
}

const isHitKind = (text: string): text is HitKind => hitKinds.some((kind) => kind === text)

const runSearch = async ({ library, output }: CommandContext, query: SearchQuery): Promise<number> => {
  const answer = await library.search(query)
  if (isFailed(answer)) return output.fail(answer.failure)
  output.answer(toSearchJson(answer.ok), () => describeAnswer(answer.ok, output.canStyle))
  if (!output.isJson) output.tell(`${toCount(answer.ok.total, 'hit')} in ${Math.round(answer.ok.ms)} ms`)
  for (const line of [...describeCaveats(answer.ok), ...describeAdvice(answer.ok)]) output.tell(line)
  return exitCodes.done
}

/** What of the query was not asked as it stands there. */
const describeCaveats = ({ unjoined, leftOut }: SearchAnswer): string[] => [
  ...(unjoined === undefined
    ? []
    : [
        `OR joins words (title: too), or filters other than kind:, and nothing with a minus. Of ${unjoined}, both have to hold.`,
      ]),
  ...(leftOut === undefined ? [] : [`The query is too long. Its end was left out: ${toExcerpt(leftOut)}`]),
]

/** As much of what was left out as tells where it begins. */
const mostOfLeftOut = 200

const toExcerpt = (text: string): string => {
  const characters = [...text]
  return characters.length > mostOfLeftOut ? `${characters.slice(0, mostOfLeftOut).join('')}…` : text
}

/** That other words were looked for than those that were asked for, and what may find more. */
function describeAdvice({ advice, query, total }: SearchAnswer): string[] {
  if (advice === undefined) return []
  const { spelling, isMilder, unfiltered, words = [], notStored, withoutText } = advice
  const leftOut = total === 0 ? findLeftOut(query) : undefined
  if (leftOut !== undefined) return [`This only leaves "${leftOut}" out: say what to look for, too.`]
  const nowhere = words.filter(({ isThere }) => !isThere).map(({ text }) => `"${text}"`)
  const notes = [
    nowhere.length > 0 && `Nowhere in the library: ${nowhere.join(', ')}.`,
    words.length > 0 && nowhere.length === 0 && 'Each of these words stands somewhere, but never all of them together.',
    isMilder && spelling !== undefined && `Nothing says "${query.trim()}": these are the hits of "${spelling.trim()}".`,
    isMilder && spelling === undefined && total > 0 && `Nothing says all of "${query.trim()}": these come nearest.`,
    !isMilder && spelling !== undefined && `Did you mean "${spelling.trim()}"?`,
    unfiltered !== undefined && `${toCount(unfiltered, 'hit')} without the fields${toWidened(query)}.`,
    total === 0 && notStored > 0 && `${toCount(notStored, 'deck')} not downloaded: \`lectern slides fetch --all\``,
    total === 0 && withoutText > 0 && `${toCount(withoutText, 'stored deck')} without text that could be searched`,
  ]
  return notes.filter((note) => note !== false)
}

const toWidened = (query: string): string => {
  const wide = widenQuery(query)
  return wide === undefined ? '' : `, for "${wide}"`
}

const describeAnswer = ({ hits, facets }: SearchAnswer, canStyle: boolean): string =>
  hitKinds
    .flatMap((kind) => {
      const group = hits.filter((hit) => hit.kind === kind)
      const total = facets.kind[kind] ?? group.length
      const count = total > group.length ? `${group.length} of ${total}` : String(group.length)
      return group.length === 0
        ? []
        : [[`${headings[kind]} (${count})`, ...group.map((hit) => describeHit(hit, canStyle))]]
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n')

const describeHit = (hit: Hit, canStyle: boolean): string => {
  const page = hit.page === undefined ? '' : `, slide ${hit.page}`
  const snippet = toLine(hit.snippet, canStyle)
  return [
    `  ${hit.date ?? '          '}  ${toLine(hit.titleParts, canStyle) || hit.title}${page}`,
    ...(snippet === '' ? [] : [`              ${snippet}`]),
    `              ${hit.deckId !== undefined && hit.kind === 'slide' ? `${hit.eventId}, deck ${hit.deckId}` : hit.eventId}`,
  ].join('\n')
}

const toLine = (parts: readonly TextPart[], canStyle: boolean): string =>
  parts
    .map(({ text, hit }) => (hit && canStyle ? `\x1b[1m${text}\x1b[22m` : text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
