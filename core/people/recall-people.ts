import type { SeenSpeaker, SpeakerCorrection } from '../model/correction'
import type { Person } from './identify-speakers'
import { foldName } from './person-name'

/**
 * People, each also by the ids under which corrections know them from before a page wrote them in another way: without
 * their nickname, say. Such an id leads to the one person who has one of their names on one of their pages; where that
 * could be two people, or is nobody, it leads nowhere.
 */
export function recallPeople(people: readonly Person[], corrections: readonly SpeakerCorrection[]): readonly Person[] {
  const known = new Set(people.flatMap(({ ids }) => ids))
  const gone = new Map<string, SeenSpeaker>()
  for (const { speakerId, sameAs, seen, seenSame } of corrections) {
    if (seen !== undefined && !known.has(speakerId)) gone.set(speakerId, seen)
    if (sameAs !== undefined && seenSame !== undefined && !known.has(sameAs)) gone.set(sameAs, seenSame)
  }
  const recalled = new Map<Person, string[]>()
  for (const [id, seen] of gone) {
    const person = findOnly(people, seen)
    if (person !== undefined) recalled.set(person, [...(recalled.get(person) ?? []), id])
  }
  if (recalled.size === 0) return people
  return people.map((person) => {
    const ids = recalled.get(person)
    return ids === undefined ? person : { ...person, ids: [...person.ids, ...ids] }
  })
}

function findOnly(people: readonly Person[], { names, items }: SeenSpeaker): Person | undefined {
  const called = new Set(names.map(foldName))
  const found = people.filter(
    (person) =>
      person.names.some((name) => called.has(foldName(name))) &&
      person.occurrences.some(({ event }) => items.includes(toItemId(event))),
  )
  return found.length === 1 ? found[0] : undefined
}

/** The id of an item, whichever source it is of: a patch may come from a library that calls its sources otherwise. */
const toItemId = (event: string): string => event.slice(event.indexOf('\n') + 1)
