import type { Correction } from '../../core/model/correction'
import { isFailed, type Result } from '../../core/model/failure'
import type { Speaker } from '../../core/model/item'
import type { ItemRef } from '../../core/model/library'
import { toCorrectionId } from '../library/corrections'
import type { Arguments, Command, CommandContext } from './command'
import { findItem } from './find-item'
import { exitCodes } from './output'

/** `lectern correct …`: puts right by hand what was read of a talk, of a deck's talk, or of a speaker. */
export const correctCommands: readonly Command[] = [
  {
    name: 'correct talk',
    operands: '<event-id> <talk-id>',
    least: 2,
    most: 2,
    summary: 'say what a talk really is',
    details:
      'Only what is given is corrected; the ids are those of lectern show --json. With --add a talk that was missed is\n' +
      'added under an id of your choice, with --drop one that is none is left out.',
    options: {
      title: { type: 'string', value: 'TITLE', summary: 'its title' },
      speaker: {
        type: 'string',
        value: 'WHO',
        multiple: true,
        summary: 'who gives it: NAME, or NAME/NICKNAME/AFFILIATION; once for each',
      },
      abstract: { type: 'string', value: 'TEXT', summary: 'what it is about' },
      takeaway: { type: 'string', value: 'TEXT', multiple: true, summary: 'what listeners take home; once for each' },
      add: { type: 'boolean', summary: 'the page has it, and it was missed' },
      drop: { type: 'boolean', summary: 'it is no talk' },
    },
    plan: (call) =>
      hasOne(call, ['title', 'speaker', 'abstract', 'takeaway', 'add', 'drop'])
        ? { run: (context) => correctItem(context, call, toTalkCorrection) }
        : { wrong: 'lectern correct talk needs an option that says what is to be corrected.' },
  },
  {
    name: 'correct match',
    operands: '<event-id> <deck-id> [<talk-id>…]',
    least: 2,
    most: 100,
    summary: 'say to which talks a deck belongs; to the event as a whole when there is none',
    options: {},
    plan: (call) => ({
      run: (context) =>
        correctItem(context, call, (ref, { operands: [, deckId = '', ...talkIds] }) => ({
          kind: 'match',
          ...ref,
          deckId,
          talkIds,
        })),
    }),
  },
  {
    name: 'correct speaker',
    operands: '<speaker-id>',
    least: 1,
    most: 1,
    summary: 'say who a speaker really is',
    details: 'The ids are those of lectern list speakers --json.',
    options: {
      name: { type: 'string', value: 'NAME', summary: 'their name' },
      nickname: { type: 'string', value: 'NAME', summary: 'their nickname; empty when they have none' },
      affiliation: { type: 'string', value: 'TEXT', summary: 'where they work' },
      'same-as': { type: 'string', value: 'ID', summary: 'the speaker who is the same person' },
    },
    plan: (call) =>
      hasOne(call, ['name', 'nickname', 'affiliation', 'same-as'])
        ? { run: (context) => give(context, toSpeakerCorrection(call)) }
        : { wrong: 'lectern correct speaker needs an option that says what is to be corrected.' },
  },
]

const keep = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value })

const keepSome = <Key extends string, Value>(key: Key, values: readonly Value[]): { [K in Key]?: readonly Value[] } =>
  values.length === 0 ? {} : keep(key, values)

/** Without any, nothing would be corrected, and what was corrected before would be taken back. */
const hasOne = (call: Arguments, options: readonly string[]): boolean => options.some((option) => call.has(option))

const toSpeakerCorrection = (call: Arguments): Correction => ({
  kind: 'speaker',
  speakerId: call.operands[0] ?? '',
  ...keep('name', call.text('name')),
  ...keep('nickname', call.text('nickname')),
  ...keep('affiliation', call.text('affiliation')),
  ...keep('sameAs', call.text('same-as')),
})

const toTalkCorrection = (ref: ItemRef, call: Arguments): Correction => ({
  kind: 'talk',
  ...ref,
  talkId: call.operands[1] ?? '',
  ...keep('title', call.text('title')),
  ...keepSome('speakers', call.texts('speaker').map(toSpeaker)),
  ...keep('abstract', call.text('abstract')),
  ...keepSome('takeaways', call.texts('takeaway')),
  ...(call.has('add') ? { isAdded: true } : {}),
  ...(call.has('drop') ? { isDropped: true } : {}),
})

const toSpeaker = (text: string): Speaker => {
  const [name = '', nickname = '', ...affiliation] = text.split('/').map((part) => part.trim())
  return {
    name,
    ...(nickname === '' ? {} : { nickname }),
    ...(affiliation.length === 0 ? {} : { affiliation: affiliation.join('/') }),
  }
}

const correctItem = async (
  context: CommandContext,
  call: Arguments,
  toCorrection: (ref: ItemRef, call: Arguments) => Correction,
): Promise<number> => {
  const found = await findItem(context.library, call.operands[0] ?? '')
  if (isFailed(found)) return context.output.fail(found.failure)
  const { source, id } = found.ok
  return give(context, toCorrection({ source, id }, call))
}

const give = async ({ library, output }: CommandContext, said: Correction): Promise<number> => {
  const kept = await library.listCorrections()
  if (isFailed(kept)) return output.fail(kept.failure)
  const correction = addTo(
    kept.ok.find(({ correction }) => toCorrectionId(correction) === toCorrectionId(said))?.correction,
    said,
  )
  const given: Result<null> = await library.correct(correction)
  if (isFailed(given)) return output.fail(given.failure)
  output.answer({ correction }, () => 'Corrected. lectern corrections list shows what was corrected.')
  return exitCodes.done
}

/** What was corrected of the same thing before holds on, unless that it is none is said now, or was. */
const addTo = (before: Correction | undefined, said: Correction): Correction => {
  if (before?.kind === 'speaker' && said.kind === 'speaker') return { ...before, ...said }
  if (before?.kind !== 'talk' || said.kind !== 'talk' || before.isDropped || said.isDropped) return said
  return { ...before, ...said }
}
