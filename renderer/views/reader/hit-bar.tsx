import './hit-bar.css'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect } from 'react'
import { toShownKey } from '../../commands/commands'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import type { HitTrail, Trail } from '../../state/hit-trail'
import { library, useHitTrail } from '../../state/stores'
import { findNextDeck, findNextStop, findStop, type Stop } from '../../state/trail-order'
import { useEntry } from '../../state/use-place'
import { useFormat } from '../../strings/use-strings'
import { CommandKeys } from '../help/command-keys'
import { useReaderStrings } from './use-reader-strings'

/** Where one stands among the hits of the search that led here, and the way to the next; nothing without such a search. */
export const HitBar = () => {
  const { id } = useEntry()
  const trail = useHitTrail((state) => (state.trail?.visit === id ? state.trail : null))
  return trail === null ? null : <Bar trail={trail} />
}

const Bar = ({ trail }: { readonly trail: Trail }) => {
  const words = useReaderStrings()
  const { step, stepToDeck } = useHitTrail.getState()
  const standing = useHitTrail((state) => state.standing) ?? trail.stops[trail.at]
  const end = useHitTrail((state) => state.end)
  if (standing === undefined) return null
  const nextDeck = trail.stops[findNextDeck(trail.stops, standing) ?? -1]
  return (
    <section className="hit-bar" aria-label={words.hits}>
      <IconButton
        label={words.previousHit}
        icon={<ChevronLeft size={16} aria-hidden />}
        hint={<CommandKeys name={toShownKey('hits.previous')} isJoined />}
        onClick={() => void step(-1)}
      />
      <IconButton
        label={words.nextHit}
        icon={<ChevronRight size={16} aria-hidden />}
        hint={<CommandKeys name={toShownKey('hits.next')} isJoined />}
        onClick={() => void step(1)}
      />
      <p className="hit-bar-place" role="status">
        <Place trail={trail} page={standing.page} at={findStop(trail.stops, standing)} />
        <End end={end} />
      </p>
      {nextDeck !== undefined && (
        <Button look="plain" className="hit-bar-deck" title={nextDeck.title} onClick={stepToDeck}>
          {words.nextDeck(nextDeck.title)}
        </Button>
      )}
      <span className="hit-bar-keys" aria-hidden>
        <CommandKeys name={toShownKey('hits.previous')} isJoined />
        <CommandKeys name={toShownKey('hits.next')} isJoined />
      </span>
      <Ahead stop={trail.stops[findNextStop(trail.stops, standing, 1) ?? -1]} deckId={standing.deckId} />
    </section>
  )
}

interface PlaceProps {
  readonly trail: Trail
  readonly page: number
  /** The stop where one stands; undefined on the slides between. */
  readonly at: number | undefined
}

const Place = ({ trail, page, at }: PlaceProps) => {
  const words = useReaderStrings()
  const format = useFormat()
  const total = `${format.count(trail.stops.length)}${trail.more > 0 ? '+' : ''}`
  return (
    <>
      <span className="hit-bar-count">{at === undefined ? words.hitsAround(total) : words.hitOf(at + 1, total)}</span>
      {' · '}
      <span>{words.hitSlide(page)}</span>
    </>
  )
}

/** The tries make it another element each time, so that it is told again. */
const End = ({ end }: Pick<HitTrail, 'end'>) => {
  const words = useReaderStrings()
  if (end === null) return null
  return (
    <span key={end.tries} className="hit-bar-end">
      {' · '}
      {end.at === 'last' ? words.atLastHit : words.atFirstHit}
    </span>
  )
}

/** Makes the next deck ready while its predecessor is read. */
const Ahead = ({ stop, deckId }: { readonly stop: Stop | undefined; readonly deckId: string }) => {
  const next = stop !== undefined && stop.deckId !== deckId ? stop : undefined
  const load = library.deck((state) => state.load)
  const nextId = next?.deckId
  const sha256 = next?.hit.sha256
  useEffect(() => {
    if (nextId === undefined) return
    load(nextId)
    if (sha256 !== undefined) void openAhead(sha256)
  }, [nextId, sha256, load])
  return null
}

const openAhead = async (sha256: string) => {
  const { decks } = await import('../../viewer/decks')
  const loan = await decks.borrow(sha256)
  if ('ok' in loan) loan.ok.release()
}
