import { isFailed } from '../../core/model/failure'
import {
  type Hit,
  type HitKind,
  hitKinds,
  type SearchAnswer,
  type SearchQuery,
  type TextPart,
} from '../../core/model/search'
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
}

/** `lectern search`: best first, grouped by kind. */
export const searchCommand: Command = {
  name: 'search',
  operands: '<query>',
  least: 1,
  most: 100,
  summary: 'search titles, talks, speakers, texts and slides',
  details:
    'Words must all be there; "a phrase" stands as it is; -word must not be there (after --, since it begins with -).\n' +
    'Chinese and English may be mixed.',
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
  return exitCodes.done
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
