import { describeFailure } from '../../core/model/describe-failure'
import { isFailed, type Result, succeed } from '../../core/model/failure'
import type { FetchReport } from '../../core/model/library'
import type { LibraryRequests } from '../bridge/contract'
import type { SlidesVerification } from '../service/verify-slides'
import type { CliLibrary } from './cli-library'
import { type Command, type CommandContext, progressOption } from './command'
import { findItem } from './find-item'
import { toFetchJson, toStatusJson } from './json'
import { toDeckCells } from './list-command'
import { exitCodes } from './output'
import { toCount, toSize, toTable } from './text-table'

type Wanted = { readonly all: true } | { readonly event: string } | { readonly deck: string }

/** `lectern slides fetch`: downloads decks. One that fails makes it done in part. */
export const slidesFetchCommand: Command = {
  name: 'slides fetch',
  operands: '',
  least: 0,
  most: 0,
  summary: 'download slides into the library, all of them unless told otherwise',
  details: 'Decks that are ready are left alone. Ctrl-C stops; what is finished stays.',
  options: {
    all: { type: 'boolean', summary: 'every deck the library knows of' },
    event: { type: 'string', value: 'ID', summary: 'the decks of one event' },
    deck: { type: 'string', value: 'ID', summary: 'one deck' },
    ...progressOption,
  },
  plan: (call) => {
    const [event, deck] = [call.text('event'), call.text('deck')]
    if ([call.has('all'), event !== undefined, deck !== undefined].filter(Boolean).length > 1)
      return { wrong: 'Use one of --all, --event and --deck.' }
    const wanted: Wanted = event !== undefined ? { event } : deck !== undefined ? { deck } : { all: true }
    return { run: (context) => runFetch(context, wanted) }
  },
}

const runFetch = async ({ library, output, signal }: CommandContext, wanted: Wanted): Promise<number> => {
  const scope = await toScope(library, wanted)
  if (isFailed(scope)) return output.fail(scope.failure)
  const fetched = await library.fetchDecks(scope.ok)
  if (isFailed(fetched)) return output.fail(fetched.failure)
  output.answer(toFetchJson(fetched.ok), () => describeFetch(fetched.ok))
  return fetched.ok.failed.length > 0 || signal.aborted ? exitCodes.partly : exitCodes.done
}

const toScope = async (
  library: CliLibrary,
  wanted: Wanted,
): Promise<Result<Parameters<LibraryRequests['fetchDecks']>[0]>> => {
  if ('all' in wanted) return succeed({ scope: 'all' })
  if ('deck' in wanted) return succeed({ scope: 'deck', deckId: wanted.deck })
  const ref = await findItem(library, wanted.event)
  return isFailed(ref) ? ref : succeed({ scope: 'item', source: ref.ok.source, id: ref.ok.id })
}

const describeFetch = ({ ready, failed, bytes, ms }: FetchReport): string =>
  [
    `${toCount(ready, 'deck')} ready, ${failed.length} failed, ${toSize(bytes)} in ${(ms / 1000).toFixed(1)} s`,
    ...failed.map(({ deckId, url, failure }) => `failed ${deckId} ${url}\n  ${describeFailure(failure)}`),
  ].join('\n')

/** `lectern slides status`: what is ready offline. */
export const slidesStatusCommand: Command = {
  name: 'slides status',
  operands: '',
  least: 0,
  most: 0,
  summary: 'say which slides are ready offline',
  options: {},
  plan: () => ({ run: runStatus }),
}

const runStatus = async ({ library, output }: CommandContext): Promise<number> => {
  const status = await library.slidesStatus()
  if (isFailed(status)) return output.fail(status.failure)
  const { total, ready, failed, bytes, decks } = status.ok
  output.answer(toStatusJson(status.ok), () =>
    [
      toTable(decks.map(toDeckCells)),
      `${ready} of ${toCount(total, 'deck')} ready (${toSize(bytes)}), ${failed} failed`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return exitCodes.done
}

/** `lectern slides verify`: whether all that is stored can be read. One that cannot makes it done in part. */
export const slidesVerifyCommand: Command = {
  name: 'slides verify',
  operands: '',
  least: 0,
  most: 0,
  summary: 'hash and open every stored deck',
  details:
    'Names the decks whose file is gone, has changed or cannot be opened. With --repair they are fetched again; what is\n' +
    'stored stays until the new file is whole.',
  options: { repair: { type: 'boolean', summary: 'fetch again what is not as it came' } },
  plan: (call) => ({ run: (context) => runVerify(context, call.has('repair')) }),
}

const runVerify = async ({ library, output, signal }: CommandContext, isRepaired: boolean): Promise<number> => {
  const verified = await library.verifySlides({ isRepaired, signal })
  if (isFailed(verified)) return output.fail(verified.failure)
  output.answer(verified.ok, () => describeVerification(verified.ok, isRepaired))
  return verified.ok.bad.length > verified.ok.repaired ? exitCodes.partly : exitCodes.done
}

const describeVerification = ({ checked, good, bad, repaired }: SlidesVerification, isRepaired: boolean): string =>
  [
    `${good} of ${toCount(checked, 'stored deck')} good${isRepaired ? `, ${repaired} repaired` : ''}`,
    ...bad.map(({ deckId, reason }) => `bad ${deckId}\n  ${reason}`),
    ...(bad.length > 0 && !isRepaired ? ['lectern slides verify --repair fetches them again.'] : []),
  ].join('\n')
