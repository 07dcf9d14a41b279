import type { Speaker } from '../model/item'
import { type Evidence, isAtOdds, isLinked, type Mention, type Namesake, partNamesakes } from './namesakes'
import { type Belonging, readBelonging } from './organisation'
import { foldForId, foldName, isHan } from './person-name'

/** A speaker where a page names one. */
export interface Occurrence extends Speaker {
  /** Unique, and the same whenever the page is read. */
  readonly key: string
  /** The same in all translations of an event. */
  readonly event: string
  /** `YYYY-MM-DD` */
  readonly date?: string
  /** The same for two that stand in the same place of two translations: they are one person, however they are spelled. */
  readonly slot?: string
  /** It stands on a page in the reader's language. */
  readonly isFamiliar?: boolean
}

/** One person, as all pages together tell. */
export interface Person extends Speaker {
  /** A hash of the name and 花名 of the earliest occurrence, and of the organisation where that would not tell two apart. */
  readonly id: string
  /** All ids that lead to this person: one for each way in which they are written, `id` first. */
  readonly ids: readonly string[]
  /** Every spelling of their names and nicknames. */
  readonly names: readonly string[]
  readonly occurrences: readonly Occurrence[]
}

interface Unit extends Mention {
  /** The folded name. */
  readonly name: string
  /** Names in Latin letters that translations have instead. */
  readonly aliases: readonly string[]
  readonly occurrences: readonly Occurrence[]
}

interface Draft {
  readonly names: Set<string>
  readonly aliases: Set<string>
  evidence: Evidence
  readonly occurrences: Occurrence[]
}

const none: ReadonlySet<string> = new Set()
const nowhere: Belonging = { employers: none, ties: none }
const unknownDate = '~'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Who is who: parts occurrences into people, by name first, then by nickname, organisation and translation. The order
 * of the occurrences does not matter, each is of exactly one person, and pages that are added later leave the ids of
 * earlier ones as they are. `hash` makes an id of a text.
 */
export function identifySpeakers(occurrences: readonly Occurrence[], hash: (text: string) => string): Person[] {
  const byName = new Map<string, Unit[]>()
  for (const unit of toUnits(occurrences)) append(byName, unit.name, unit)
  const drafts = [...byName].flatMap(([name, units]) => partNamesakes(units).map((namesake) => toDraft(name, namesake)))
  return toPeople(joinAliases(drafts), hash)
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

/** Occurrences in one place of several translations are taken together when one of them may be a spelling of the other. */
function toUnits(occurrences: readonly Occurrence[]): Unit[] {
  const read = createReader()
  const slots = new Map<string, Occurrence[]>()
  for (const occurrence of occurrences) if (occurrence.slot !== undefined) append(slots, occurrence.slot, occurrence)
  const alone = occurrences.filter(({ slot }) => slot === undefined || slots.get(slot)?.length === 1)
  const together = [...slots.values()].filter(({ length }) => length > 1)
  return [...alone.map((one) => toUnit(one, read)), ...together.flatMap((slot) => toUnitsOfSlot(slot, read))]
}

function toUnitsOfSlot(slot: readonly Occurrence[], read: Reader): Unit[] {
  const sorted = [...slot].sort(
    (a, b) =>
      Number(isHan(b.name)) - Number(isHan(a.name)) ||
      Number(b.nickname !== undefined) - Number(a.nickname !== undefined) ||
      compare(a.key, b.key),
  )
  const [leader, ...others] = sorted as [Occurrence, ...Occurrence[]]
  const names = [leader.name, leader.nickname ?? leader.name].map(read.name)
  const isSpelling = ({ name }: Occurrence): boolean =>
    isHan(name) !== isHan(leader.name) || names.includes(read.name(name))
  return [
    joinSpellings([toUnit(leader, read), ...others.filter(isSpelling).map((one) => toUnit(one, read))]),
    ...others.filter((other) => !isSpelling(other)).map((other) => toUnit(other, read)),
  ]
}

interface Reader {
  name(name: string): string
  /** One nickname or none: one that repeats the name tells nothing. */
  nicknames(nickname: string | undefined, name: string): ReadonlySet<string>
  belonging(affiliation: string | undefined): Belonging
}

/** Folds each name and reads each affiliation once: they come again and again. */
function createReader(): Reader {
  const name = remember(foldName)
  const alone = remember((nickname: string): ReadonlySet<string> => new Set([name(nickname)]))
  const belonging = remember(readBelonging)
  return {
    name,
    nicknames: (nickname, called) =>
      nickname === undefined || nickname === '' || name(nickname) === called ? none : alone(nickname),
    belonging: (affiliation) => (affiliation === undefined ? nowhere : belonging(affiliation)),
  }
}

function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}

function toUnit(occurrence: Occurrence, read: Reader): Unit {
  const { affiliation } = occurrence
  const name = read.name(occurrence.name)
  return {
    key: occurrence.key,
    event: occurrence.event,
    date: occurrence.date ?? unknownDate,
    name,
    aliases: [],
    nicknames: read.nicknames(occurrence.nickname, name),
    belonging: () => read.belonging(affiliation),
    occurrences: [occurrence],
  }
}

/** What translations tell of one person, under the name of the first. */
function joinSpellings(units: readonly [Unit, ...Unit[]]): Unit {
  const [leader] = units
  const nicknames = joinSets(units.map((unit) => unit.nicknames))
  return {
    key: leader.key,
    event: leader.event,
    date: leader.date,
    name: leader.name,
    aliases: units.map(({ name }) => name).filter((name) => name !== leader.name && !nicknames.has(name)),
    nicknames,
    belonging: () => joinBelongings(units),
    occurrences: units.flatMap(({ occurrences }) => occurrences),
  }
}

const joinSets = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const telling = sets.filter(({ size }) => size > 0)
  return telling.length > 1 ? new Set(telling.flatMap((set) => [...set])) : (telling[0] ?? none)
}

function joinBelongings(all: readonly Evidence[]): Belonging {
  const belongings = all.map(({ belonging }) => belonging())
  return {
    employers: joinSets(belongings.map(({ employers }) => employers)),
    ties: joinSets(belongings.map(({ ties }) => ties)),
  }
}

const toDraft = (name: string, { mentions, evidence }: Namesake<Unit>): Draft => ({
  names: new Set([name]),
  aliases: new Set(mentions.flatMap(({ aliases }) => aliases)),
  evidence,
  occurrences: mentions.flatMap((mention) => mention.occurrences),
})

/** A nickname of more people than this tells nobody who is meant. */
const mostOwners = 32

const keyOf = ({ occurrences }: Draft): string => {
  let least = occurrences[0]?.key ?? ''
  for (const { key } of occurrences) if (key < least) least = key
  return least
}

/** A first name alone, in Latin letters, is shared by too many to tell who it is. */
const isVague = (name: string): boolean => !isHan(name) && !name.includes(' ')

/** Someone who is called by a nickname, or by the name of a translation, alone: joined to the one it can only be. */
function joinAliases(drafts: readonly Draft[]): Draft[] {
  const called = new Map<string, Draft[]>()
  for (const draft of drafts)
    for (const alias of new Set([...draft.evidence.nicknames, ...draft.aliases])) append(called, alias, draft)
  const joined = new Map<Draft, Draft>()
  const rootOf = (draft: Draft): Draft => {
    let root = draft
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next
    if (root !== draft) joined.set(draft, root)
    return root
  }
  const candidates = drafts
    .filter(({ names, evidence }) => evidence.nicknames.size === 0 && [...names].some((name) => called.has(name)))
    .map((draft) => ({ draft, key: keyOf(draft) }))
    .sort((a, b) => b.draft.occurrences.length - a.draft.occurrences.length || compare(a.key, b.key))
  for (const { draft } of candidates) {
    const [name = ''] = draft.names
    if ((called.get(name)?.length ?? 0) > mostOwners) continue
    const owners = [...new Set((called.get(name) ?? []).map(rootOf))].filter((owner) => owner !== rootOf(draft))
    const owner = chooseOwner(name, draft.evidence, owners)
    if (owner === undefined || joined.has(draft)) continue
    joined.set(draft, owner)
    absorb(owner, draft)
  }
  return drafts.filter((draft) => !joined.has(draft))
}

function chooseOwner(name: string, evidence: Evidence, owners: readonly Draft[]): Draft | undefined {
  const linked = owners.filter((owner) => isLinked(owner.evidence, evidence))
  if (linked.length > 0 || isVague(name)) return linked.length === 1 ? linked[0] : undefined
  const possible = owners.filter((owner) => !isAtOdds(owner.evidence, evidence))
  return possible.length === 1 ? possible[0] : undefined
}

function absorb(owner: Draft, { names, aliases, evidence, occurrences }: Draft): void {
  for (const name of names) owner.names.add(name)
  for (const alias of aliases) owner.aliases.add(alias)
  const belonging = joinBelongings([owner.evidence, evidence])
  owner.evidence = { nicknames: owner.evidence.nicknames, belonging: () => belonging }
  owner.occurrences.push(...occurrences)
}

/** A way in which someone is written, and since when. */
interface Form {
  readonly text: string
  readonly date: string
  readonly key: string
}

const byStart = (a: Form, b: Form): number => compare(a.date, b.date) || compare(a.key, b.key)

function toForms(occurrences: readonly Occurrence[]): Form[] {
  const forms = new Map<string, Form>()
  for (const { name, nickname, date = unknownDate, key } of occurrences) {
    const text = `${foldForId(name)}\n${foldForId(nickname ?? '')}`
    // Translations share a date: the name in Han characters is the one that is known longest.
    const form = { text, date, key: `${isHan(name) ? 0 : 1}${key}` }
    const known = forms.get(text)
    if (known === undefined || byStart(form, known) < 0) forms.set(text, form)
  }
  return [...forms.values()].sort(byStart)
}

function toPeople(drafts: readonly Draft[], hash: (text: string) => string): Person[] {
  const all = drafts.map((draft) => ({ draft, forms: toForms(draft.occurrences) }))
  const owners = new Map<string, { readonly draft: Draft; readonly form: Form }>()
  for (const { draft, forms } of all)
    for (const form of forms) {
      const known = owners.get(form.text)
      if (known === undefined || byStart(form, known.form) < 0) owners.set(form.text, { draft, form })
    }
  return all.map(({ draft, forms }) => {
    const own = forms.filter(({ text }) => owners.get(text)?.draft === draft).map(({ text }) => text)
    const ids = (own.length > 0 ? own : [toTiedText(draft, forms)]).map(hash)
    return { id: ids[0] ?? '', ids, ...toBestForm(draft) }
  })
}

/** What an id is made of where another of the same name and nickname came first. */
function toTiedText({ evidence }: Draft, [first]: readonly Form[]): string {
  const [tie = first?.key ?? ''] = [...evidence.belonging().ties].sort()
  return `${first?.text ?? ''}\n${tie}`
}

function toBestForm({ occurrences, evidence }: Draft): Omit<Person, 'id' | 'ids'> {
  const newest = [...occurrences].sort(
    (a, b) =>
      compare(b.date ?? '', a.date ?? '') ||
      Number(b.isFamiliar === true) - Number(a.isFamiliar === true) ||
      compare(a.key, b.key),
  )
  const name = chooseName(newest, evidence.nicknames)
  const called = foldName(name)
  const nickname = newest.find((one) => one.nickname && foldName(one.nickname) !== called)?.nickname
  const affiliation = newest.find((one) => one.affiliation)?.affiliation
  const spellings = newest.flatMap((one) => (one.nickname ? [one.name, one.nickname] : [one.name]))
  return {
    name,
    ...(nickname === undefined ? {} : { nickname }),
    ...(affiliation === undefined ? {} : { affiliation }),
    names: [...new Set(spellings)],
    occurrences: newest,
  }
}

/** A name rather than a nickname, in the reader's language rather than in another, then the newest spelling. */
function chooseName(newest: readonly Occurrence[], nicknames: ReadonlySet<string>): string {
  const full = nicknames.size === 0 ? newest : newest.filter((one) => !nicknames.has(foldName(one.name)))
  const named = full.length > 0 ? full : newest
  return (named.find((one) => one.isFamiliar === true) ?? named.find((one) => isHan(one.name)) ?? named[0])?.name ?? ''
}
