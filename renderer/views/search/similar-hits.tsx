import './similar-hits.css'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Hit, SimilarTo } from '../../../core/model/search'
import { Skeleton } from '../../components/skeleton'
import { toSimilarKey } from '../../state/library'
import { useQuery } from '../../state/query-store'
import { library, useNavigation } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useFormat, useStrings } from '../../strings/use-strings'
import { SlideThumbnail } from '../../viewer/slide-thumbnail'
import { useReaderStrings } from '../reader/use-reader-strings'

interface SimilarHitsProps {
  readonly to: SimilarTo
  /** What it is called. */
  readonly label: string
  /** What it is about, for those who hear it: many talks of one page have such a section. */
  readonly about: string
}

/** What is like a slide or a talk: folded, and asked for only when it is unfolded. */
export const SimilarHits = ({ to, label, about }: SimilarHitsProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  return (
    <div className="similar">
      <button
        type="button"
        className="similar-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRight size={14} aria-hidden="true" />
        {label}
        <span className="visually-hidden"> · {about}</span>
      </button>
      {isOpen && (
        <div id={id} className="similar-found">
          <Found to={to} />
        </div>
      )}
    </div>
  )
}

const Found = ({ to }: { readonly to: SimilarTo }) => {
  const strings = useStrings()
  const words = useReaderStrings()
  const found = useQuery(library.similar, to, toSimilarKey(to))
  if (found.state === 'loading') return <Skeleton lines={3} label={words.similarLoading} />
  if (found.state === 'failed') {
    const told = toFailureWords(found.failure, strings)
    return (
      <p className="similar-note" role="status">
        {told.what} {told.todo}
      </p>
    )
  }
  if (found.value.hits.length === 0)
    return (
      <p className="similar-note" role="status">
        {words.similarNone}
      </p>
    )
  return (
    <ul className="similar-list">
      {found.value.hits.map((hit) => (
        <li key={hit.key}>
          <SimilarHit hit={hit} />
        </li>
      ))}
    </ul>
  )
}

/** Slides open where they stand, with nothing marked: nobody typed a word. All else opens on the reading side. */
const openHit = ({ kind, deckId, page, sha256, source, eventId, talkId }: Hit) => {
  const { openReader, openItem } = useNavigation.getState()
  if (kind === 'slide' && deckId !== undefined && sha256 !== undefined) return openReader(deckId, page ?? 1, [])
  openItem({ source, id: eventId }, kind === 'article' ? 'articles' : 'events', talkId)
}

const SimilarHit = ({ hit }: { readonly hit: Hit }) => {
  const strings = useStrings()
  const format = useFormat()
  const { talk, event, speakers } = hit.context
  const title = hit.page === undefined ? hit.title : strings.search.slidePage(hit.page, talk ?? hit.title)
  return (
    <button type="button" className="similar-hit" onClick={() => openHit(hit)}>
      {hit.kind === 'slide' && hit.sha256 !== undefined && (
        <SlideThumbnail sha256={hit.sha256} page={hit.page ?? 1} width={88} />
      )}
      <span className="similar-words">
        <span className="similar-title">{title}</span>
        <span className="similar-notes">
          {[
            speakers.join(strings.separator),
            event !== hit.title ? event : undefined,
            hit.date && format.shortDay(hit.date),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </button>
  )
}
