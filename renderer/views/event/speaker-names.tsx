import type { Speaker } from '../../../core/model/item'
import type { SpeakerSummary } from '../../../core/model/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toSpeakerName } from './speaker-name'

interface SpeakerNamesProps {
  readonly speakers: readonly Speaker[]
  readonly language: string
}

const find = (all: readonly SpeakerSummary[], speaker: Speaker) => {
  const named = all.filter((each) => each.name === speaker.name)
  return named.find((each) => each.nickname === speaker.nickname) ?? named[0]
}

/** A full-width bracket brings its own space. */
const toDot = (name: string) => (name.endsWith('）') ? '· ' : ' · ')

/** Who gave a talk and where they work; each name leads to all they have told. */
export const SpeakerNames = ({ speakers, language }: SpeakerNamesProps) => {
  const strings = useStrings()
  const all = toValue(useQuery(library.speakers, null, 'all')) ?? []
  const openReading = useNavigation((state) => state.openReading)
  if (speakers.length === 0) return null
  return (
    <ul className="speaker-names" lang={language}>
      {speakers.map((speaker) => {
        const known = find(all, speaker)
        const name = toSpeakerName(speaker, strings)
        return (
          <li key={name}>
            {known === undefined ? (
              <span>{name}</span>
            ) : (
              <button
                type="button"
                className="text-link"
                onClick={() => openReading({ kind: 'speaker', id: known.id }, 'speakers')}
              >
                {name}
              </button>
            )}
            {speaker.affiliation !== undefined && speaker.affiliation !== '' && (
              <span>
                {toDot(name)}
                {speaker.affiliation}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
