import type { Speaker } from '../../../core/model/item'
import type { TalkSummary } from '../../../core/model/library'

/** An affiliation, and the years from whose talks it is known. */
export interface Role {
  readonly affiliation: string
  readonly first?: string
  readonly last?: string
}

/** How a speaker is told of in their talks. */
export interface SpeakerHistory {
  /** The newest first. */
  readonly roles: readonly Role[]
  /** Every way they are named, with the nickname where it stands there. */
  readonly names: readonly Pick<Speaker, 'name' | 'nickname'>[]
}

const findOwn = (talk: TalkSummary, id: string): readonly Speaker[] =>
  talk.speakers.filter((_, at) => talk.speakerIds[at] === id)

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const widen = (role: Role, year: string | undefined): Role =>
  year === undefined
    ? role
    : {
        affiliation: role.affiliation,
        first: role.first === undefined || year < role.first ? year : role.first,
        last: role.last === undefined || year > role.last ? year : role.last,
      }

/** Gathers how the speaker with this id is named over their talks, which stand newest first. */
export const toSpeakerHistory = (talks: readonly TalkSummary[], id: string): SpeakerHistory => {
  const roles = new Map<string, Role>()
  const names = new Map<string, Pick<Speaker, 'name' | 'nickname'>>()
  for (const talk of talks)
    for (const { name, nickname, affiliation = '' } of findOwn(talk, id)) {
      const nameKey = fold(`${name}/${nickname ?? ''}`)
      if (!names.has(nameKey)) names.set(nameKey, { name, ...(nickname === undefined ? {} : { nickname }) })
      if (affiliation === '') continue
      const key = fold(affiliation)
      roles.set(key, widen(roles.get(key) ?? { affiliation }, talk.date?.slice(0, 4)))
    }
  return { roles: [...roles.values()], names: [...names.values()] }
}
