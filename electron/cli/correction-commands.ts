import { resolve } from 'node:path'
import { moveTalkCorrection } from '../../core/corrections/move-correction'
import type { Correction, KeptCorrection, LostPart } from '../../core/model/correction'
import { isFailed } from '../../core/model/failure'
import type { Speaker } from '../../core/model/item'
import type { ItemRef } from '../../core/model/library'
import type { Arguments, Command, CommandContext } from './command'
import { findItem } from './find-item'
import { exitCodes } from './output'
import { toCount, toTable } from './text-table'

type Run = (context: CommandContext, operand: string) => Promise<number>

const toCommand = (name: string, operands: string, summary: string, run: Run, details?: string): Command => ({
  name: `corrections ${name}`,
  operands,
  least: operands === '' ? 0 : 1,
  most: operands === '' ? 0 : 1,
  summary,
  ...(details === undefined ? {} : { details }),
  options: {},
  plan: (call) => ({ run: (context) => run(context, call.operands[0] ?? '') }),
})

const whyLost: Readonly<Record<LostPart, string>> = {
  item: 'its page is not in the library',
  talk: 'its talk cannot be told on the page any more',
  deck: 'its slides are not linked from the page any more',
  speaker: 'nobody of that name is in the library',
}

const runList: Run = async ({ library, output }) => {
  const listed = await library.listCorrections()
  if (isFailed(listed)) return output.fail(listed.failure)
  output.answer({ items: listed.ok, total: listed.ok.length }, () => {
    const table = toTable(
      listed.ok.map(({ id, correction, subject, madeAt, lost }) => [
        id,
        correction.kind,
        madeAt.slice(0, 10),
        lost === undefined ? subject : `${subject} (has no effect: ${whyLost[lost]})`,
      ]),
    )
    return [table, ...listed.ok.filter(({ applies }) => !applies).map(describeLost)].join('\n\n')
  })
  return exitCodes.done
}

/** What a correction that has no effect says, and what can be done about it. */
function describeLost({ id, correction, subject }: KeptCorrection): string {
  const place = correction.kind === 'speaker' ? '' : ` in ${correction.source}:${correction.id}`
  const said = describeCorrection(correction).map((line) => `  ${line}`)
  const move = correction.kind === 'talk' ? [`Put it on another talk: lectern corrections move ${id} <talk-id>`] : []
  const match =
    correction.kind === 'match'
      ? [`Say it anew: lectern correct match ${correction.id} ${correction.deckId} <talk-id>`]
      : []
  return [
    `${id} is kept, and was made of ${subject}${place}:`,
    ...said,
    ...move,
    ...match,
    `Take it back: lectern corrections drop ${id}`,
  ].join('\n')
}

function describeCorrection(correction: Correction): string[] {
  if (correction.kind === 'match')
    return [correction.talkIds.length === 0 ? 'belongs to no talk' : `belongs to ${correction.talkIds.join(', ')}`]
  if (correction.kind === 'talk' && correction.isDropped) return ['is no talk']
  const told = (field: string, value: unknown): string[] =>
    value === undefined ? [] : [`${field}: ${Array.isArray(value) ? value.map(toWords).join(', ') : String(value)}`]
  return correction.kind === 'talk'
    ? (['title', 'speakers', 'abstract', 'takeaways'] as const).flatMap((field) => told(field, correction[field]))
    : (['name', 'nickname', 'affiliation', 'sameAs'] as const).flatMap((field) => told(field, correction[field]))
}

const toWords = (value: string | Speaker): string => (typeof value === 'string' ? value : value.name)

/** Puts what was said of a talk on another one, beside what was said of that. */
async function moveCorrection({ library, output }: CommandContext, call: Arguments): Promise<number> {
  const [id = '', talkId = ''] = call.operands
  const listed = await library.listCorrections()
  if (isFailed(listed)) return output.fail(listed.failure)
  const moved = listed.ok.find((one) => one.id === id)
  if (moved === undefined) return output.fail({ kind: 'not-found', detail: `no correction ${id}` })
  if (moved.correction.kind !== 'talk')
    return output.fail({ kind: 'invalid', detail: `${id} is not of a talk: lectern correct says it anew` })
  const found = await findItem(library, call.text('event') ?? talkId.slice(0, Math.max(0, talkId.lastIndexOf('#'))))
  if (isFailed(found)) return output.fail(found.failure)
  const ref = { source: found.ok.source, id: found.ok.id }
  const before = listed.ok.find(({ correction, applies }) => applies && isOfTalk(correction, ref, talkId))
  const correction = moveTalkCorrection(moved.correction, { ...ref, talkId }, before?.correction)
  const given = await library.correct(correction)
  if (isFailed(given)) return output.fail(given.failure)
  if (before?.id !== id) await library.dropCorrection({ id })
  output.answer({ correction }, () => `It is of ${talkId} now.`)
  return exitCodes.done
}

const isOfTalk = (correction: Correction, ref: ItemRef, talkId: string): boolean =>
  correction.kind === 'talk' &&
  correction.source === ref.source &&
  correction.id === ref.id &&
  correction.talkId === talkId

const runExport: Run = async ({ library, output }, file) => {
  const path = resolve(file)
  const saved = await library.saveCorrections({ path })
  if (isFailed(saved)) return output.fail(saved.failure)
  output.answer({ file: path, ...saved.ok }, () => `${toCount(saved.ok.count, 'correction')} in ${path}`)
  return exitCodes.done
}

const runLoad: Run = async ({ library, output }, file) => {
  const loaded = await library.loadCorrections({ path: resolve(file) })
  if (isFailed(loaded)) return output.fail(loaded.failure)
  output.answer(loaded.ok, () => describeLoaded(loaded.ok))
  return exitCodes.done
}

function describeLoaded({ count, applied }: { readonly count: number; readonly applied: number }): string {
  const waiting = count - applied
  if (waiting === 0) return `${toCount(count, 'correction')} taken over`
  return `${toCount(count, 'correction')} taken over; ${waiting} without effect yet, since the page or talk is not in the library. lectern corrections list tells which.`
}

const runDrop: Run = async ({ library, output }, id) => {
  const dropped = await library.dropCorrection({ id })
  if (isFailed(dropped)) return output.fail(dropped.failure)
  output.answer({ id }, () => `${id} is taken back`)
  return exitCodes.done
}

/** `lectern corrections …`: what a reader put right by hand, apart from the pages. */
export const correctionCommands: readonly Command[] = [
  toCommand('list', '', 'list what was put right by hand', runList),
  toCommand('export', '<file>', 'write every correction into a patch file', runExport),
  toCommand(
    'import',
    '<file>',
    'take over the corrections of a patch file',
    runLoad,
    'A correction of something that was corrected before takes the place of the earlier one. Those of pages that are not\n' +
      'in the library are kept until the pages come.',
  ),
  {
    name: 'corrections move',
    operands: '<id> <talk-id>',
    least: 2,
    most: 2,
    summary: 'put what was said of a talk on another one',
    details:
      'For a correction whose talk cannot be told any more. What was corrected of the other talk holds on, but for the same.',
    options: { event: { type: 'string', value: 'ID', summary: 'where the talk is; else its id tells' } },
    plan: (call) => ({ run: (context) => moveCorrection(context, call) }),
  },
  toCommand('drop', '<id>', 'take a correction back', runDrop),
]
