import type { KnownTalk } from '../../../core/model/library'
import { useNavigation } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { toSpeakerName } from './speaker-name'

interface SpeakerNamesProps {
  readonly talk: Pick<KnownTalk, 'speakers' | 'speakerIds'>
  readonly language: string
}

/** A full-width bracket brings its own space. */
const toDot = (name: string) => (name.endsWith('）') ? '· ' : ' · ')

/** Who gave a talk and where they work; each name leads to all they have told. */
export const SpeakerNames = ({ talk, language }: SpeakerNamesProps) => {
  const strings = useStrings()
  const openReading = useNavigation((state) => state.openReading)
  if (talk.speakers.length === 0) return null
  return (
    <ul className="speaker-names" lang={language}>
      {talk.speakers.map((speaker, at) => {
        const id = talk.speakerIds[at]
        const name = toSpeakerName(speaker, strings)
        return (
          <li key={`${id} ${name}`}>
            {id === undefined ? (
              <span>{name}</span>
            ) : (
              <button
                type="button"
                className="text-link"
                onClick={() => openReading({ kind: 'speaker', id }, 'speakers')}
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
