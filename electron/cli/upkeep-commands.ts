import { isFailed } from '../../core/model/failure'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'
import { toCount } from './text-table'

/** `lectern rebuild`: makes everything derived anew. */
export const rebuildCommand: Command = {
  name: 'rebuild',
  operands: '',
  least: 0,
  most: 0,
  summary: 'rebuild the text of the slides and the search index',
  details:
    'Nothing that was imported, downloaded or written is touched. A damaged database is kept aside, and a new one is\n' +
    'made from the same sources and the stored slides.',
  options: {},
  setsAsideDamaged: true,
  plan: () => ({ run: runRebuild }),
}

const runRebuild = async ({ library, output, signal }: CommandContext): Promise<number> => {
  const rebuilt = await library.rebuild({ signal })
  if (isFailed(rebuilt)) return output.fail(rebuilt.failure)
  const { events, pages, ms } = rebuilt.ok
  output.answer(
    rebuilt.ok,
    () => `${toCount(events, 'event')}, ${toCount(pages, 'slide')} in ${(ms / 1000).toFixed(1)} s`,
  )
  return exitCodes.done
}
