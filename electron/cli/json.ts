import type { DeckState } from '../../core/model/deck'
import { describeFailure } from '../../core/model/describe-failure'
import type { Keepsake } from '../../core/model/keepsake'
import type {
  Deck,
  FetchReport,
  ImportReport,
  Item,
  ItemSummary,
  SpeakerSummary,
  TalkSummary,
} from '../../core/model/library'
import type { Hit, SearchAnswer } from '../../core/model/search'
import type { SlidesStatus } from '../library/lists'

/** A deck's state, flat: its name, and what is known in that state. */
export const toStateJson = (state: DeckState) =>
  state.state === 'failed'
    ? { state: state.state, kind: state.failure.kind, message: describeFailure(state.failure) }
    : state

/** The answer of `import`. */
export const toImportJson = (report: ImportReport) => ({
  ...report,
  skipped: report.skipped.map(({ path, reason }) => ({ path, reason })),
})

/** A deck of `slides status` and `list decks`. */
export const toDeckJson = ({ id, title, url, state }: Deck) => ({ deckId: id, title, url, ...toStateJson(state) })

/** A line of `list events` and `list articles`. */
export const toSummaryJson = ({ talkCount, alsoIn: _, ...summary }: ItemSummary) => ({ ...summary, talks: talkCount })

/** A line of `list talks`. */
export const toTalkJson = ({ id, talkId, decks, ...talk }: TalkSummary) => ({
  id: talkId,
  eventId: id,
  ...talk,
  deckIds: decks.map((deck) => deck.id),
})

/** A line of `list speakers`. */
export const toSpeakerJson = ({ talkCount, reading: _, ...speaker }: SpeakerSummary) => ({
  ...speaker,
  talks: talkCount,
})

/** A line of `list favourites` and `list notes`. */
export const toKeepsakeJson = ({ target, subject, talkIds: _, kind: _kind, ...keepsake }: Keepsake) => {
  const { kind, id, ...names } = target
  const { itemTitle, itemKind, ...words } = subject
  return { of: kind, eventId: id, ...names, ...words, eventTitle: itemTitle, eventKind: itemKind, ...keepsake }
}

/** One event, whole. */
export const toItemJson = ({ decks, coverSha256, alsoIn: _, ...item }: Item) => ({
  ...item,
  ...(coverSha256 === null ? {} : { coverSha256 }),
  decks: decks.map(({ id, title, url, state }) => ({ id, title, url, ...toStateJson(state) })),
})

/** The answer of `search`. */
export const toSearchJson = ({ query, total, ms, hits, facets, advice, unjoined, leftOut }: SearchAnswer) => ({
  query,
  total,
  ms: Math.round(ms),
  hits: hits.map(toHitJson),
  facets,
  ...(advice === undefined ? {} : { advice }),
  ...(unjoined === undefined ? {} : { unjoined }),
  ...(leftOut === undefined ? {} : { leftOut }),
})

const toHitJson = ({
  key: _key,
  titleParts: _parts,
  language: _language,
  kind,
  eventId,
  title,
  snippet,
  ...hit
}: Hit) => ({
  kind,
  eventId,
  title,
  snippet,
  ...hit,
})

/** The answer of `slides fetch`. */
export const toFetchJson = ({ ready, failed, bytes, ms }: FetchReport) => ({
  ready,
  failed: failed.map(({ deckId, url, failure }) => ({
    deckId,
    url,
    kind: failure.kind,
    message: describeFailure(failure),
  })),
  bytes,
  ms: Math.round(ms),
})

/** The answer of `slides status`. */
export const toStatusJson = (status: SlidesStatus) => ({ ...status, decks: status.decks.map(toDeckJson) })
