import { resolve } from 'node:path'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { ItemRef } from '../../core/model/library'
import { toOneLine } from '../../core/model/one-line'
import type { PackChoice, PackReport } from '../../core/model/pack'
import { type Command, type CommandContext, progressOption } from './command'
import { findItem } from './find-item'
import { exitCodes } from './output'
import { toCount, toSize } from './text-table'

type Wanted = { readonly all: true } | { readonly favourites: true } | { readonly events: readonly string[] }

interface Order {
  readonly file: string
  readonly wanted: Wanted
  readonly name?: string
  readonly fetches: boolean
}

/** `lectern export`: writes a pack. Slides that are not stored are left out, which makes it done in part. */
export const exportCommand: Command = {
  name: 'export',
  operands: '<file.lectern>',
  least: 1,
  most: 1,
  summary: 'write events with their pages, pictures and slides into one file',
  details:
    'Whoever opens the file in Lectern, or imports it, can read and search all of it without a network. It is an ordinary\n' +
    '.zip: pages as they were read, slides and pictures, what was corrected, and lectern.json, which lists them. Favourites\n' +
    'and notes are not in it. The same pages and slides always make the same file. Slides that are not stored here are left\n' +
    'out and named. What stands there under this name is replaced once the new file is whole.',
  options: {
    event: { type: 'string', value: 'ID', summary: 'an event or article; may be given several times', multiple: true },
    collection: { type: 'string', value: 'NAME', summary: 'favourites: what is starred' },
    all: { type: 'boolean', summary: 'every event and article' },
    name: { type: 'string', value: 'NAME', summary: 'what it is called where it is opened' },
    fetch: { type: 'boolean', summary: 'download missing slides first' },
    ...progressOption,
  },
  plan: (call) => {
    const [events, collection, all] = [call.texts('event'), call.text('collection'), call.has('all')]
    if ([events.length > 0, collection !== undefined, all].filter(Boolean).length !== 1)
      return { wrong: 'Say what goes into it, by one of --event, --collection and --all.' }
    if (collection !== undefined && collection !== 'favourites')
      return { wrong: `There is no collection ${collection}; what is starred is the collection favourites.` }
    const given = call.text('name')
    const name = given === undefined ? undefined : toOneLine(given)
    if (name === '') return { wrong: '--name needs a name.' }
    const order: Order = {
      file: resolve(call.operands[0] ?? ''),
      wanted: all ? { all } : collection === undefined ? { events } : { favourites: true },
      fetches: call.has('fetch'),
      ...(name === undefined ? {} : { name }),
    }
    return { run: (context) => runExport(context, order) }
  },
}

async function runExport({ library, output }: CommandContext, order: Order): Promise<number> {
  const choice = await toChoice({ library }, order.wanted)
  if (isFailed(choice)) return output.fail(choice.failure)
  if (order.fetches) {
    const fetched = await fetchMissing({ library }, choice.ok)
    if (isFailed(fetched)) return output.fail(fetched.failure)
  }
  const { file: path, name } = order
  const written = await library.exportPack({ path, choice: choice.ok, ...(name === undefined ? {} : { name }) })
  if (isFailed(written)) return output.fail(written.failure)
  const { file, events, articles, decks, bytes, sha256, corrections, missing } = written.ok
  output.answer({ file, events, articles, decks, bytes, sha256, corrections, missing }, () => toWords(written.ok))
  if (missing.length === 0) return exitCodes.done
  if (output.isJson) output.tell(describeMissing(written.ok))
  return exitCodes.partly
}

type Library = Pick<CommandContext, 'library'>

async function toChoice({ library }: Library, wanted: Wanted): Promise<Result<PackChoice>> {
  if ('all' in wanted) return succeed({ scope: 'all' })
  if ('favourites' in wanted) return succeed({ scope: 'favourites' })
  const items: ItemRef[] = []
  for (const event of wanted.events) {
    const found = await findItem(library, event)
    if (isFailed(found)) return found
    items.push({ source: found.ok.source, id: found.ok.id })
  }
  return succeed({ scope: 'items', items })
}

/** How each ended is told by what the pack goes without. */
async function fetchMissing({ library }: Library, choice: PackChoice): Promise<Result<null>> {
  const preview = await library.previewPack({ choice })
  if (isFailed(preview)) return preview
  // They wait for each other by themselves.
  await Promise.all(preview.ok.missing.map(({ deckId }) => library.fetchDecks({ scope: 'deck', deckId })))
  return succeed(null)
}

const toWords = (report: PackReport): string => {
  const { file, name, events, articles, decks, bytes, corrections, missing } = report
  const held = [
    toCount(events, 'event'),
    ...(articles === 0 ? [] : [toCount(articles, 'article')]),
    toCount(decks, 'deck'),
    ...(corrections === 0 ? [] : [toCount(corrections, 'correction')]),
  ]
  return [
    `${name}: ${held.join(', ')}, ${toSize(bytes)} in ${file}`,
    ...(missing.length === 0 ? [] : [describeMissing(report)]),
  ].join('\n')
}

const describeMissing = ({ missing }: PackReport): string =>
  [
    `Without ${toCount(missing.length, 'deck')} not stored here; --fetch downloads them first:`,
    ...missing.map(({ deckId, title, url }) => `missing ${deckId} ${title} ${url}`),
  ].join('\n')
