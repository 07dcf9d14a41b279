import { isFailed } from '../../core/model/failure'
import type { Language, Repair, Talk } from '../../core/model/item'
import type { Item } from '../../core/model/library'
import type { Command, CommandContext } from './command'
import { describeOthers, findItem } from './find-item'
import { toItemJson } from './json'
import { toDeckCells } from './list-command'
import { exitCodes } from './output'
import { toCount, toTable } from './text-table'

/** `lectern show`: one event or article, whole. */
export const showCommand: Command = {
  name: 'show',
  operands: '<event-id>',
  least: 1,
  most: 1,
  summary: 'show one event or article, whole',
  details:
    'The id is the path of the page within its source: activities/an-event. The last part of it is enough, when\n' +
    'only one ends so. When two sources have different pages of one id, write source:id; what several have is shown once.',
  options: { lang: { type: 'string', value: 'zh|en', summary: 'pick a translation' } },
  plan: (call) => {
    const language = call.text('lang')
    if (language !== undefined && !isLanguage(language)) return { wrong: `--lang is zh or en, not "${language}".` }
    return { run: (context) => runShow(context, call.operands[0] ?? '', language) }
  },
}

const isLanguage = (text: string): text is Language => text === 'zh' || text === 'en'

const runShow = async (
  { library, output }: CommandContext,
  name: string,
  language: Language | undefined,
): Promise<number> => {
  const ref = await findItem(library, name)
  if (isFailed(ref)) return output.fail(ref.failure)
  const { source, id, alsoIn } = ref.ok
  const item = await library.getItem({ source, id, ...(language === undefined ? {} : { language }) })
  if (isFailed(item)) return output.fail(item.failure)
  if (alsoIn.length > 0) output.tell(describeOthers(ref.ok))
  if (language !== undefined && item.ok.language !== language)
    output.tell(`There is no translation to ${language}; this is the one in ${item.ok.language}.`)
  output.answer(toItemJson(item.ok), () => describeItem(item.ok))
  return exitCodes.done
}

const describeItem = (item: Item): string => {
  const facts: [string, string | undefined][] = [
    ['id', `${item.source}:${item.id}`],
    ['date', item.date],
    ['held', item.heldText ?? item.heldOn],
    ['until', item.heldUntil],
    ['form', item.form],
    ['place', item.place],
    ['category', item.category],
    ['tags', item.tags.join(', ')],
    ['languages', item.languages.join(', ')],
    ['repaired', item.repaired && describeRepair(item.repaired)],
    ['gone since', item.vanishedAt && `${item.vanishedAt.slice(0, 10)}: its source has it no more`],
    ['source', item.isSourceRemoved && 'removed'],
    ['also in', toOtherSources(item).join(', ')],
  ]
  const known = facts.flatMap(([name, value]) => (value ? [[name, value]] : []))
  const parts = [
    item.title,
    toTable(known),
    item.description,
    toSection('Talks', item.talks.map(describeTalk)),
    toSection('Slides', item.decks.length === 0 ? [] : [toTable(item.decks.map(toDeckCells))]),
    toSection(
      'Links',
      item.links.map(({ title, url }) => (title === url ? url : `${title}  ${url}`)),
    ),
    item.body.trim(),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** Where it was before in its own source leads to it, too, and is no other. */
const toOtherSources = ({ source, alsoIn = [] }: Item): string[] =>
  alsoIn.map((other) => other.source).filter((other) => other !== source)

const describeRepair = ({ restored, unsure }: Repair): string =>
  restored === 0
    ? 'from a wrong encoding: all of it is back'
    : `${toCount(restored, 'lost character')} restored, ${unsure} of them uncertain`

const toSection = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`)].join('\n')

const describeTalk = ({ title, speakers, abstract }: Talk): string => {
  const people = speakers.map(({ name, affiliation }) => (affiliation === undefined ? name : `${name}, ${affiliation}`))
  return [title, ...people.map((person) => `  ${person}`), ...(abstract === undefined ? [] : [`  ${abstract}`])].join(
    '\n',
  )
}
