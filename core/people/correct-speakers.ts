import type { SpeakerCorrection } from '../model/correction'
import type { Speaker } from '../model/item'
import type { Occurrence, Person } from './identify-speakers'

/** What a reader says of a person's name and nickname, which then holds in every talk; an empty nickname is none. */
export type Renaming = Pick<SpeakerCorrection, 'name' | 'nickname'>

/** A person, and what a reader says they are called. */
export interface CorrectedPerson extends Person {
  readonly renaming?: Renaming
}

/**
 * People as a reader put them right: corrections name them by any id that leads to them, those of someone who is the same
 * as another lead to that other from then on, and a circle of such leaves its last step out. `corrections` are the oldest
 * first; a later one goes before an earlier one.
 */
export function correctSpeakers(
  people: readonly Person[],
  corrections: readonly SpeakerCorrection[],
): readonly CorrectedPerson[] {
  if (corrections.length === 0) return people
  const byId = new Map(people.flatMap((person) => person.ids.map((id) => [id, person] as const)))
  const rootOf = findRoots(byId, corrections)
  const joined = new Map<Person, Person[]>()
  for (const person of people) {
    const root = rootOf(person)
    const group = joined.get(root)
    if (group === undefined) joined.set(root, [person])
    else group.push(person)
  }
  const said = new Map<Person, Speaking[]>()
  for (const correction of corrections) {
    const person = byId.get(correction.speakerId)
    if (person === undefined) continue
    const root = rootOf(person)
    const known = said.get(root) ?? []
    known.push({ correction, isOwn: person === root })
    said.set(root, known)
  }
  return [...joined].map(([root, group]) => layOver(joinPeople(root, group), said.get(root) ?? []))
}

interface Speaking {
  readonly correction: SpeakerCorrection
  /** It is about the person that the others are the same as, not about one of those. */
  readonly isOwn: boolean
}

/** The person that someone turned out to be; a step that would close a circle is not taken. */
function findRoots(
  byId: ReadonlyMap<string, Person>,
  corrections: readonly SpeakerCorrection[],
): (person: Person) => Person {
  const same = new Map<Person, Person>()
  const rootOf = (person: Person): Person => {
    let root = person
    for (let next = same.get(root); next !== undefined; next = same.get(root)) root = next
    if (root !== person) same.set(person, root)
    return root
  }
  for (const { speakerId, sameAs } of corrections) {
    const person = byId.get(speakerId)
    const other = sameAs === undefined ? undefined : byId.get(sameAs)
    if (person === undefined || other === undefined) continue
    const [from, to] = [rootOf(person), rootOf(other)]
    if (from !== to) same.set(from, to)
  }
  return rootOf
}

function joinPeople(root: Person, group: readonly Person[]): Person {
  if (group.length === 1) return root
  const all = [root, ...group.filter((person) => person !== root)]
  const occurrences = all.flatMap((person) => person.occurrences).sort(byNewest)
  const nickname = root.nickname ?? all.find((person) => person.nickname !== undefined)?.nickname
  const affiliation = occurrences.find((one) => one.affiliation)?.affiliation
  return {
    id: root.id,
    ids: all.flatMap(({ ids }) => ids),
    names: [...new Set(all.flatMap(({ names }) => names))],
    occurrences,
    name: root.name,
    ...(nickname === undefined || nickname === root.name ? {} : { nickname }),
    ...(affiliation === undefined ? {} : { affiliation }),
  }
}

const byNewest = (a: Occurrence, b: Occurrence): number => {
  const [older, newer] = [a.date ?? '', b.date ?? '']
  if (older !== newer) return older < newer ? 1 : -1
  return a.key < b.key ? -1 : 1
}

function layOver(person: Person, said: readonly Speaking[]): CorrectedPerson {
  if (said.length === 0) return person
  // What is said of the person goes before what is said of those who turned out to be the same.
  const ranked = [...said].sort((a, b) => Number(a.isOwn) - Number(b.isOwn))
  const last = (field: 'name' | 'nickname' | 'affiliation'): string | undefined =>
    ranked
      .filter(({ correction, isOwn }) => isOwn || correction.sameAs !== undefined)
      .reduce<string | undefined>((value, { correction }) => correction[field] ?? value, undefined)
  const [name, nickname, affiliation] = [last('name'), last('nickname'), last('affiliation')]
  const { affiliation: read, ...rest } = rename(person, toRenaming(name, nickname))
  const shown = affiliation ?? read
  return {
    ...rest,
    ...(shown === undefined || shown === '' ? {} : { affiliation: shown }),
    names: [...new Set([name ?? '', nickname ?? '', ...person.names])].filter((one) => one !== ''),
    ...(name === undefined && nickname === undefined ? {} : { renaming: toRenaming(name, nickname) }),
  }
}

const toRenaming = (name: string | undefined, nickname: string | undefined): Renaming => ({
  ...(name === undefined ? {} : { name }),
  ...(nickname === undefined ? {} : { nickname }),
})

/** A speaker under the name that a reader says they have. */
export function rename<Own extends Speaker>(speaker: Own, { name, nickname }: Renaming): Own {
  const { nickname: read, ...rest } = speaker
  const called = name ?? speaker.name
  const shown = nickname ?? read
  return {
    ...(rest as Own),
    name: called,
    ...(shown === undefined || shown === '' || shown === called ? {} : { nickname: shown }),
  }
}
