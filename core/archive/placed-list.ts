import type { Speaker } from '../model/item'
import { hideBrackets, showBrackets } from './bracketed'
import { isSureName } from './names'
import { isOrganisation, isRole } from './office-words'
import { readSpeaker } from './speaker-shapes'

/** `Ada Example, Foo, Bob Sample & Carol Proof, Red Bar`: in Latin letters, people and where those before belong. */
export function readPlacedList(line: string): Speaker[] | undefined {
  if (!/,.*,|,.*&|,.* and /.test(line) || /\p{Script=Han}/u.test(line) || line.length > longestPlaced) return undefined
  const parts = hideBrackets(line)
    .split(/\s*(?:[,;]\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s+)/)
    .map(showBrackets)
  const speakers: Speaker[] = []
  let unplaced = 0
  let groups = 0
  for (const part of parts) {
    if (isPersonPart(part)) {
      const speaker = part.endsWith(')') ? readSpeaker(part) : { name: part }
      if (speaker === undefined) return undefined
      speakers.push(speaker)
      unplaced = speaker.affiliation === undefined ? unplaced + 1 : 0
    } else if (speakers.length === 0 || !isPlacePart(part)) return undefined
    else {
      if (unplaced > 0) groups += 1
      const from = speakers.length - Math.max(unplaced, 1)
      for (const [at, speaker] of speakers.entries())
        if (at >= from) speakers[at] = { ...speaker, affiliation: [speaker.affiliation ?? [], part].flat().join(', ') }
      unplaced = 0
    }
  }
  return groups > 1 ? speakers : undefined
}

const longestPlaced = 300

const isPersonPart = (part: string): boolean => {
  const name = part.replace(/\s*\([^()]*\)$/, '')
  return name.includes(' ') && isSureName(name) && !isRole(name) && !isOrganisation(name)
}

/** Some words with a capital, at most. */
const isPlacePart = (part: string): boolean => /^\p{Lu}[^.!?:]{1,40}$/u.test(part) && part.split(' ').length <= 6
