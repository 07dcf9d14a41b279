import { describeFailure } from '../../core/model/describe-failure'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { Keepsake, KeepsakeKind } from '../../core/model/keepsake'
import type { Deck, ItemSummary, Source, SpeakerSummary, TalkSummary } from '../../core/model/library'
import type { KeptSearch } from '../../core/model/search'
import type { CliLibrary } from './cli-library'
import type { Command, CommandContext } from './command'
import { findNearest } from './find-nearest'
import { toDeckJson, toKeepsakeJson, toSpeakerJson, toSummaryJson, toTalkJson } from './json'
import { exitCodes } from './output'
import { toCount, toSize, toTable } from './text-table'

/** A row as JSON, and as the cells of a table. */
interface Row {
  readonly json: object
  readonly cells: readonly string[]
}

/** Where the rows of a list come from, and what is said when there are none. */
interface Listing {
  readonly hint: string
  list(library: CliLibrary): Promise<Result<readonly Row[]>>
}

const rowsOf = async <T>(
  listing: Result<readonly T[]> | Promise<Result<readonly T[]>>,
  toJson: (value: T) => object,
  toCells: (value: T) => readonly string[],
): Promise<Result<readonly Row[]>> => {
  const listed = await listing
  if (isFailed(listed)) return listed
  return succeed(listed.ok.map((value) => ({ json: toJson(value), cells: toCells(value) })))
}

const lists: Readonly<Record<string, (library: CliLibrary) => Promise<Result<readonly Row[]>>>> = {
  events: (library) => rowsOf(library.listItems({ kind: 'event' }), toSummaryJson, toItemCells),
  articles: (library) => rowsOf(library.listItems({ kind: 'article' }), toSummaryJson, toItemCells),
  talks: (library) => rowsOf(library.listTalks({}), toTalkJson, toTalkCells),
  speakers: (library) => rowsOf(library.listSpeakers(), toSpeakerJson, toSpeakerCells),
  decks: (library) => rowsOf(library.listDecks(), toDeckJson, toDeckCells),
  tags: (library) =>
    rowsOf(
      library.listTags(),
      ({ tag, count }) => ({ tag, count }),
      ({ tag, count }) => [String(count), tag],
    ),
  sources: (library) => rowsOf(library.listSources(), (source) => source, toSourceCells),
  presets: (library) =>
    rowsOf(
      library.listPresets(),
      (preset) => preset,
      ({ id, title, url }) => [`preset:${id}`, title, url],
    ),
  searches: (library) => rowsOf(library.listSearches(), (search) => search, toSearchCells),
  favourites: (library) => rowsOf(listKept(library, 'favourite'), toKeepsakeJson, toKeepsakeCells),
  notes: (library) => rowsOf(listKept(library, 'note'), toKeepsakeJson, toKeepsakeCells),
}

/** What is said of a list with nothing in it. */
const hints: Readonly<Record<string, string>> = {
  searches: 'No search is kept yet.',
  favourites: 'No favourite is kept yet: the window has a star at every event, article and talk.',
  notes: 'No note is written yet: the window takes them at events, articles, talks and slides.',
}

const listKept = async (library: CliLibrary, kind: KeepsakeKind): Promise<Result<readonly Keepsake[]>> => {
  const kept = await library.listKeepsakes()
  return isFailed(kept) ? kept : succeed(kept.ok.filter((one) => one.kind === kind))
}

const toSourceCells = ({ id, title, pages, vanished, location, trouble, removedAt }: Source): string[] => [
  id,
  toCount(pages, 'page') + (vanished === 0 ? '' : `, ${vanished} of them not there any more`),
  title,
  removedAt === undefined ? location : `removed (${location})`,
  trouble === undefined ? '' : describeFailure(trouble),
]

const toSearchCells = ({ isSaved, text, filters, kinds, order }: KeptSearch): string[] => [
  isSaved ? 'saved' : 'recent',
  text,
  [
    ...kinds.map((kind) => `kind:${kind}`),
    ...Object.entries(filters).map(([facet, values]) => `${facet}:${values.join(',')}`),
    ...(order === 'date' ? ['newest first'] : []),
  ].join(' '),
]

const toKeepsakeCells = ({ target, subject, text, lost, changedAt, isSourceRemoved }: Keepsake): string[] => [
  changedAt.slice(0, 10),
  target.kind === 'slide' ? `slide ${target.page}` : target.kind === 'item' ? subject.itemKind : target.kind,
  target.id,
  subject.title,
  [
    ...(isSourceRemoved ? [`from a removed source, ${subject.sourceTitle}`] : []),
    ...(lost === undefined || isSourceRemoved ? [] : [`${lost === 'item' ? 'page' : lost} not there any more`]),
    ...(text === undefined ? [] : [text.replace(/\s+/g, ' ').trim()]),
  ].join(': '),
]

/** `lectern list`: what the library holds, newest first. */
export const listCommand: Command = {
  name: 'list',
  operands: '<events|talks|speakers|decks|tags|sources|articles|presets|searches|favourites|notes>',
  least: 1,
  most: 1,
  summary: 'list what the library holds, newest first',
  options: {
    limit: { type: 'string', value: 'N', summary: 'at most so many; all without it' },
    offset: { type: 'string', value: 'N', summary: 'leave out the first so many' },
  },
  plan: (call) => {
    const kind = call.operands[0] ?? ''
    const list = Object.hasOwn(lists, kind) ? lists[kind] : undefined
    const hint = hints[kind] ?? 'Nothing here yet. Try: lectern import <folder>'
    if (list === undefined) return { wrong: describeUnknown(kind) }
    const [limit, offset] = [call.count('limit'), call.count('offset')]
    if (typeof limit === 'object') return limit
    if (typeof offset === 'object') return offset
    return { run: (context) => runList(context, { list, hint }, limit ?? Number.POSITIVE_INFINITY, offset ?? 0) }
  },
}

const describeUnknown = (kind: string): string => {
  const near = findNearest(kind, Object.keys(lists))
  return `There is no list of "${kind}".${near === undefined ? ` There are ${Object.keys(lists).join(', ')}.` : ` Did you mean ${near}?`}`
}

const runList = async (
  { library, output }: CommandContext,
  { list, hint }: Listing,
  limit: number,
  offset: number,
): Promise<number> => {
  const listed = await list(library)
  if (isFailed(listed)) return output.fail(listed.failure)
  const rows = listed.ok.slice(offset, offset + limit)
  output.answer({ items: rows.map(({ json }) => json), total: listed.ok.length }, () =>
    toTable(rows.map(({ cells }) => cells)),
  )
  if (rows.length === 0 && !output.isJson) output.tell(hint)
  return exitCodes.done
}

const toItemCells = ({ date, title, talkCount, decks, id, vanishedAt, isSourceRemoved }: ItemSummary): string[] => [
  date ?? '',
  talkCount === 0 ? '' : toCount(talkCount, 'talk'),
  decks.total === 0 ? '' : `slides ${decks.ready}/${decks.total}`,
  id,
  title +
    (isSourceRemoved === true
      ? ' (kept of a removed source)'
      : vanishedAt === undefined
        ? ''
        : ' (its source has it no more)'),
]

const toTalkCells = ({ date, title, speakers, id }: TalkSummary): string[] => [
  date ?? '',
  id,
  speakers.map(({ name }) => name).join(', '),
  title,
]

const toSpeakerCells = ({ talkCount, name, nickname, affiliation }: SpeakerSummary): string[] => [
  toCount(talkCount, 'talk'),
  nickname === undefined ? name : `${name} (${nickname})`,
  affiliation ?? '',
]

/** A deck as a line of a table: its id, how it stands, its title. */
export const toDeckCells = ({ id, state, title, url }: Deck): string[] => [
  id,
  state.state === 'ready' ? `ready, ${toSize(state.bytes)}` : state.state,
  title || url,
]
