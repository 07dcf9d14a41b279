import './event.css'
import type { ReactNode } from 'react'
import type { SpeakerSummary, TalkSummary } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Skeleton } from '../../components/skeleton'
import { findSpeakerCorrections } from '../../state/correction-parts'
import { toQueryKey } from '../../state/library'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { library, useCorrections } from '../../state/stores'
import { useLostFocus, useScrollMemory } from '../../state/use-place'
import { useWindowTitle } from '../../state/use-window-title'
import { useStrings } from '../../strings/use-strings'
import { CorrectedNote } from '../corrections/corrected-note'
import { FailureScreen } from '../failure/failure-screen'
import { RestList } from './rest-list'
import { toSpeakerHistory } from './speaker-history'
import { toSpeakerName } from './speaker-name'
import { ToldTalk } from './told-talk'

const findTitle = () => document.querySelector<HTMLElement>('#reading h1')
const none: readonly TalkSummary[] = []

/** A speaker: how they are named over the years, and all the talks they gave. */
export const SpeakerView = ({ id, back }: { readonly id: string; readonly back: ReactNode }) => {
  const strings = useStrings()
  const query = { speakerId: id }
  const speaker = toValue(useQuery(library.speakers, null, 'all'))?.find((each) => each.id === id)
  const talks = useQuery(library.talks, query, toQueryKey(query))
  const given = toValue(talks) ?? none
  const { ref, onScroll } = useScrollMemory<HTMLDivElement>(`reading speaker ${id}`, talks.state === 'ready')
  useLostFocus('link', findTitle, speaker !== undefined)
  useWindowTitle(speaker === undefined ? undefined : toSpeakerName(speaker, strings))
  return (
    <div className="reading-scroll" ref={ref} onScroll={onScroll}>
      <div className="reading-page">
        {back}
        {speaker !== undefined && <SpeakerHeader speaker={speaker} talks={given} />}
        {talks.state === 'loading' && <Skeleton lines={6} label={strings.list.loading} />}
        {talks.state === 'failed' && <FailureScreen title={strings.failure.listTitle} failure={talks.failure} />}
        <RestList
          name={strings.reading.talks}
          things={given}
          atFirst={40}
          toKey={(talk) => `${talk.source} ${talk.talkId}`}
          render={(talk) => <ToldTalk talk={talk} speakerId={id} />}
        />
      </div>
    </div>
  )
}

interface SpeakerHeaderProps {
  readonly speaker: SpeakerSummary
  readonly talks: readonly TalkSummary[]
}

const SpeakerHeader = ({ speaker, talks }: SpeakerHeaderProps) => {
  const strings = useStrings()
  const { reading: words, correcting } = strings
  const edit = useCorrections((state) => state.edit)
  const kept = toValue(useQuery(library.corrections, null, 'all')) ?? []
  const { roles, names } = toSpeakerHistory(talks, speaker.id)
  const shownName = toSpeakerName(speaker, strings)
  const others = [...new Set(names.map((each) => toSpeakerName(each, strings)))].filter((name) => name !== shownName)
  return (
    <header className="item-header">
      <h1 tabIndex={-1} className="selectable">
        {shownName}
      </h1>
      <div className="item-facts">
        {speaker.affiliation !== undefined && <span className="selectable">{speaker.affiliation}</span>}
        <span>{words.speakerTalks(speaker.talkCount)}</span>
        {others.length > 0 && <span>{words.alsoNamed(others.join(strings.separator))}</span>}
        <CorrectedNote subject={shownName} kept={findSpeakerCorrections(speaker.id, kept)} />
        <Button
          look="quiet"
          className="correct-button"
          aria-label={correcting.correctNamed(shownName)}
          onClick={() => edit({ kind: 'speaker', speaker })}
        >
          {correcting.correct}
        </Button>
      </div>
      {roles.length > 1 && (
        <section className="roles">
          <h2 className="section-label">{words.affiliations}</h2>
          <dl>
            {roles.map(({ affiliation, first, last }) => (
              <div key={affiliation}>
                <dt>{first === undefined || last === undefined ? strings.list.undated : words.years(first, last)}</dt>
                <dd className="selectable">{affiliation}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </header>
  )
}
