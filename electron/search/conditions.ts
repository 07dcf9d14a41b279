import type { HitKind } from '../../core/model/search'
import { fold } from '../../core/search/fold'
import type { ParsedQuery } from '../../core/search/query'
import { type QueryFilter, toYearBounds } from '../../core/search/query-filters'
import { type Attributes, toDeckIds, toItems } from './attributes'
import type { Named } from './named'

/** Whether something meets what a field of a query asks for. */
export type Condition = (named: Named, of: Attributes) => boolean

/** How names are told apart from others. */
export interface Naming {
  /** Every name of a speaker. */
  namesOf(speaker: string): readonly string[]
  /** What a source is called. */
  titleOf(source: string): string
  /** Whether a name is read so in Latin letters. */
  isSpelled(name: string, letters: string): boolean
}

/** What the fields of a query ask of everything that is found; `kind` is asked of whole groups instead (`toKinds`). */
export const toConditions = ({ filters }: ParsedQuery, naming: Naming): readonly Condition[] =>
  filters
    .filter(({ field }) => field !== 'kind')
    .map((filter) => {
      const ways = [filter, ...(filter.or ?? [])].map((one) => toCondition(one, naming))
      const isMet: Condition = (named, of) => ways.some((way) => way(named, of))
      return filter.isNot ? (named, of) => !isMet(named, of) : isMet
    })

/** The kinds that a query's own fields leave of some. */
export const toKinds = (kinds: readonly HitKind[], { filters }: ParsedQuery): HitKind[] =>
  filters
    .filter(({ field }) => field === 'kind')
    .reduce((left, { values, isNot }) => left.filter((kind) => values.includes(kind) !== isNot), [...kinds])

function toCondition({ field, values }: QueryFilter, naming: Naming): Condition {
  const isCalled = (names: readonly string[]): boolean =>
    values.some((value) => names.some((name) => isNamed(name, value, naming)))
  switch (field) {
    case 'speaker':
      return (_, of) => isCalled(of.speaker.flatMap(naming.namesOf))
    case 'tag':
      return (_, of) => isCalled([...of.tag, ...of.category])
    case 'event':
      return (named) => isCalled(toTitles(named))
    case 'series':
      return (named, of) => isCalled([...of.category, ...toTitles(named)])
    case 'source':
      return (_, of) => isCalled([...of.source, ...of.source.map(naming.titleOf)])
    case 'lang':
      return (_, of) => of.language.some((language) => values.includes(language))
    case 'year':
      return (_, of) => of.year.some((year) => values.some((range) => isWithin(Number(year), range)))
    case 'has':
      return (named) => toDeckIds(named).length > 0
    case 'is':
      return (_, of) => of.offline.includes('yes')
    case 'kind':
      return () => true
  }
}

const toTitles = (named: Named): string[] => toItems(named).flatMap(({ pages }) => pages.map(({ title }) => title))

/** Names hold what was typed; words of Latin letters have to begin where a word does. */
function isNamed(name: string, value: string, { isSpelled }: Naming): boolean {
  const [held, wanted] = [fold(name), fold(value).trim()]
  for (let at = held.indexOf(wanted); at >= 0; at = held.indexOf(wanted, at + 1))
    if (at === 0 || !/[a-z0-9]/.test(wanted.charAt(0)) || !/[a-z0-9]/.test(held.charAt(at - 1))) return true
  return /^[a-z ]{2,}$/.test(wanted) && isSpelled(name, wanted.replaceAll(' ', ''))
}

function isWithin(year: number, range: string): boolean {
  const { from, to } = toYearBounds(range)
  return year >= from && year <= to
}
