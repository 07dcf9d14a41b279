import { create } from 'zustand'
import { type Failure, isFailed, type Result, succeed } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Item } from '../../core/model/library'
import type { LinkTarget } from '../../core/model/link-target'
import type { Bridge } from '../../electron/bridge/contract'

/** Links into the library that are opened, and those that are copied. */
export interface Links {
  /** Whether one may still be on its way to its place, as at the start. */
  readonly isOpening: boolean
  /** Goes to what the link leads to that was opened last, if there is one. */
  open(): Promise<void>
  copy(target: LinkTarget): Promise<void>
}

/** Where a link leads in this library. */
export type LinkedPlace =
  | { readonly kind: 'item'; readonly item: Item; readonly talkId?: string; readonly language?: Language }
  | { readonly kind: 'slide'; readonly deckId: string; readonly page: number }
  | { readonly kind: 'search'; readonly text: string }

/** What a link leads to that is not in the library; without its talk, the page that should hold it is shown. */
export type MissedLink = 'item' | 'talk' | 'deck'

/** What the slice tells. */
export interface LinkEvents {
  found(place: LinkedPlace): void
  missed(what: MissedLink): void
  /** It is no link that Lectern knows. */
  damaged(): void
  copied(): void
  failed(failure: Failure): void
}

type LinkBridge = Pick<Bridge, 'takeLink' | 'copyLink' | 'getItem' | 'getDeck'>

/** The slice of links. */
export const createLinks = (bridge: LinkBridge, events: LinkEvents) =>
  create<Links>()((set) => {
    let newest = 0
    let pending = 0
    const follow = async (target: LinkTarget) => {
      const mine = ++newest
      const place = await findPlace(bridge, target)
      if (mine !== newest) return
      if (!isFailed(place)) {
        events.found(place.ok)
        if (place.ok.kind === 'item' && target.kind === 'item' && place.ok.talkId !== target.talkId)
          events.missed('talk')
      } else if (place.failure.kind === 'not-found') events.missed(target.kind === 'item' ? 'item' : 'deck')
      else events.failed(place.failure)
    }
    return {
      isOpening: true,
      open: async () => {
        pending += 1
        set({ isOpening: true })
        const target = await bridge.takeLink()
        if (isFailed(target)) target.failure.kind === 'invalid' ? events.damaged() : events.failed(target.failure)
        else if (target.ok !== null) await follow(target.ok)
        pending -= 1
        set({ isOpening: pending > 0 })
      },
      copy: async (target) => {
        const copied = await bridge.copyLink(target)
        if (isFailed(copied)) events.failed(copied.failure)
        else events.copied()
      },
    }
  })

const findPlace = async (bridge: LinkBridge, target: LinkTarget): Promise<Result<LinkedPlace>> => {
  if (target.kind === 'search') return succeed(target)
  if (target.kind === 'item') return await findItem(bridge, target)
  const { deckId, page = 1 } = target
  const deck = await bridge.getDeck({ deckId })
  return isFailed(deck) ? deck : succeed({ kind: 'slide', deckId, page })
}

/** An item, in the language in which it tells of the talk: each translation has an id of its own for it. */
const findItem = async (
  bridge: LinkBridge,
  { source, id, talkId }: Extract<LinkTarget, { kind: 'item' }>,
): Promise<Result<LinkedPlace>> => {
  const first = await bridge.getItem({ source, id })
  if (isFailed(first)) return first
  const whole = succeed<LinkedPlace>({ kind: 'item', item: first.ok })
  if (talkId === undefined) return whole
  const hasTalk = ({ talks }: Item) => talks.some((talk) => talk.id === talkId)
  if (hasTalk(first.ok)) return succeed({ kind: 'item', item: first.ok, talkId })
  for (const language of first.ok.languages) {
    const other = await bridge.getItem({ source, id, language })
    if (!isFailed(other) && hasTalk(other.ok)) return succeed({ kind: 'item', item: other.ok, talkId, language })
  }
  return whole
}
