import { isFailed } from '../../core/model/failure'
import type { SearchCheck } from '../search/self-check'
import type { Command, CommandContext } from './command'
import { exitCodes } from './output'
import { toCount, toTable } from './text-table'

/** `lectern doctor`: checks the library. */
export const doctorCommand: Command = {
  name: 'doctor',
  operands: '',
  least: 0,
  most: 0,
  summary: 'check the library, the disk and the versions',
  details:
    '--search takes words and stretches of Chinese from the texts of this library, asks for each of them, and compares what\n' +
    'is found with a plain look at every text: everything that stands there has to be found. Nothing is changed.',
  options: {
    search: { type: 'boolean', summary: 'check what search finds against all texts, too' },
    terms: { type: 'string', value: 'N', summary: 'with --search: ask for so many terms (500)' },
  },
  plan: (call) => {
    const terms = call.count('terms')
    if (typeof terms === 'object') return terms
    if (terms !== undefined && !call.has('search')) return { wrong: '--terms needs --search.' }
    if (terms === 0) return { wrong: '--terms needs a number from 1: nothing asked is nothing checked.' }
    return { run: (context) => runDoctor(context, call.has('search'), terms) }
  },
}

const runDoctor = async (
  { library, output }: CommandContext,
  withSearch: boolean,
  terms: number | undefined,
): Promise<number> => {
  const examined = await library.doctor()
  if (isFailed(examined)) return output.fail(examined.failure)
  const searched = withSearch ? await library.checkSearch(terms === undefined ? {} : { terms }) : undefined
  if (searched !== undefined && isFailed(searched)) return output.fail(searched.failure)
  const search = searched?.ok
  const checks = [...examined.ok, ...(search === undefined ? [] : [toCheck(search)])]
  const ok = checks.every((check) => check.ok)
  output.answer({ ok, checks, ...(search === undefined ? {} : { search }) }, () =>
    [toTable(checks.map((check) => [check.ok ? 'ok' : 'BAD', check.name, check.detail])), ...toMisses(search)].join(
      '\n',
    ),
  )
  return ok ? exitCodes.done : exitCodes.partly
}

const toCheck = (search: SearchCheck) => ({ name: 'search', ok: search.ok, detail: toDetail(search) })

function toDetail({ terms, texts, expected, isCut, recall, precision, ...check }: SearchCheck): string {
  const asked = `${toCount(terms.all, 'term')} (${terms.chinese} Chinese, ${terms.mixed} mixed, ${terms.word} words)`
  const gaps = [
    ...(check.damage === undefined ? [] : [`the index cannot be read (${check.damage})`]),
    ...(check.notIndexed === 0 ? [] : [`${toCount(check.notIndexed, 'text')} not in the index`]),
    ...(check.notRead === 0 ? [] : [`the text of ${toCount(check.notRead, 'slide')} is missing`]),
    ...(check.leftOver === 0 ? [] : [`${check.leftOver} in the index whose text is gone`]),
  ]
  return [
    `${asked}${isCut ? ', then time ran out,' : ''} against ${toCount(texts, 'text')}`,
    `${toPercent(recall)} of ${toCount(expected, 'place')} found`,
    `as phrases ${toPercent(precision)} right`,
    ...gaps,
    ...(check.advice === undefined ? [] : [check.advice]),
  ].join('; ')
}

/** Rounded down, so that one miss among many is not told as none. */
const toPercent = (share: number): string => `${Math.floor(share * 10_000) / 100} %`

const toMisses = (search: SearchCheck | undefined): string[] =>
  (search?.misses ?? []).map(
    ({ term, kind, place }) => `  ${kind === 'missed' ? 'not found' : 'found wrongly'}: ${term} in ${place}`,
  )
