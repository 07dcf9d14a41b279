import { create } from 'zustand'
import { moveTalkCorrection } from '../../core/corrections/move-correction'
import type { Correction, KeptCorrection } from '../../core/model/correction'
import { type Failure, isFailed } from '../../core/model/failure'
import type { Talk } from '../../core/model/item'
import type { Deck, Item, ItemRef, SpeakerSummary } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'
import { toTargetKey } from './correction-parts'

/** What is being corrected, as it stood when the reader began. */
export type Editing =
  | { readonly kind: 'talk'; readonly item: Item; readonly talk?: Talk }
  | { readonly kind: 'deck'; readonly item: Item; readonly deck: Deck }
  | { readonly kind: 'speaker'; readonly speaker: SpeakerSummary }
  /** A correction whose talk cannot be told any more, and the event it was of. */
  | { readonly kind: 'move'; readonly item: Item; readonly kept: KeptCorrection }

/** What the reader is told after a correction; `undo` brings back what was before. */
export type CorrectionNote =
  | {
      readonly what: 'corrected' | 'added' | 'dropped' | 'merged' | 'taken-back'
      readonly subject: string
      undo(): void
    }
  | { readonly what: 'saved'; readonly path: string; readonly count: number }
  | { readonly what: 'loaded'; readonly count: number; readonly applied: number }

/** Correcting by hand: what is open for it, and everything that can be done. */
export interface Corrections {
  readonly editing: Editing | null
  readonly isBusy: boolean
  edit(editing: Editing): void
  stopEditing(): void
  /** Keeps all of the corrections, or none; null when they are kept, else why not. */
  apply(changes: readonly Correction[], what: UndoneWhat, subject: string): Promise<Failure | null>
  /** Says of another talk what a correction said of one that is lost; null when it is kept, else why not. */
  move(kept: KeptCorrection, talk: ItemRef & { readonly talkId: string }): Promise<Failure | null>
  /** Takes corrections back; that, too, can be undone. */
  takeBack(kept: readonly KeptCorrection[]): Promise<void>
  save(): Promise<void>
  load(): Promise<void>
}

type UndoneWhat = 'corrected' | 'added' | 'dropped' | 'merged'

interface CorrectionEvents {
  /** The library reads otherwise from now on. */
  changed(): void
  told(note: CorrectionNote): void
  failed(failure: Failure): void
}

type CorrectionBridge = Pick<
  Bridge,
  'listCorrections' | 'correct' | 'dropCorrection' | 'saveCorrections' | 'loadCorrections'
>

/** One thing that can be done to the corrections. */
type Step = { readonly put: Correction } | { readonly drop: Correction } | { readonly dropId: string }

/** The slice of corrections. */
export const createCorrections = (bridge: CorrectionBridge, events: CorrectionEvents) =>
  create<Corrections>()((set) => {
    const list = async () => {
      const result = await bridge.listCorrections()
      if (isFailed(result)) return result
      // Of two with one name, the one that is lost is not meant.
      const sorted = result.ok.toSorted((a, b) => Number(a.applies) - Number(b.applies))
      return { ok: new Map(sorted.map((kept) => [toTargetKey(kept.correction), kept])) }
    }
    const drop = async (correction: Correction): Promise<Failure | null> => {
      const known = await list()
      if (isFailed(known)) return known.failure
      const kept = known.ok.get(toTargetKey(correction))
      if (kept === undefined) return null
      return dropId(kept.id)
    }
    const dropId = async (id: string): Promise<Failure | null> => {
      const result = await bridge.dropCorrection({ id })
      return isFailed(result) ? result.failure : null
    }
    const take = (step: Step): Promise<Failure | null> => {
      if ('put' in step) return put(step.put)
      return 'drop' in step ? drop(step.drop) : dropId(step.dropId)
    }
    const run = async (steps: readonly Step[]): Promise<Failure | null> => {
      for (const step of steps) {
        const failure = await take(step)
        if (failure !== null) return failure
      }
      return null
    }
    const put = async (correction: Correction): Promise<Failure | null> => {
      const result = await bridge.correct(correction)
      return isFailed(result) ? result.failure : null
    }
    /** Does the steps; when one fails, those before it are undone. */
    const attempt = async (steps: readonly Step[], undo: readonly Step[]): Promise<Failure | null> => {
      set({ isBusy: true })
      const failure = await run(steps)
      if (failure !== null && steps.length > 1) await run(undo)
      set({ isBusy: false })
      events.changed()
      return failure
    }
    const undoing = (steps: readonly Step[], redo: readonly Step[]) => () =>
      void attempt(steps, redo).then((failure) => {
        if (failure !== null) events.failed(failure)
      })
    /** How things stand now, for each thing that is about to be corrected, the last first. */
    const toUndo = async (changes: readonly Correction[]) => {
      const known = await list()
      if (isFailed(known)) return known
      return {
        ok: changes.toReversed().map((change): Step => {
          const before = known.ok.get(toTargetKey(change))
          return before === undefined ? { drop: change } : { put: before.correction }
        }),
      }
    }
    return {
      editing: null,
      isBusy: false,
      edit: (editing) => set({ editing }),
      stopEditing: () => set({ editing: null }),
      apply: async (changes, what, subject) => {
        if (changes.length === 0) return null
        const undo = await toUndo(changes)
        if (isFailed(undo)) return undo.failure
        const steps = changes.map((put) => ({ put }))
        const failure = await attempt(steps, undo.ok)
        if (failure === null) events.told({ what, subject, undo: undoing(undo.ok, steps) })
        return failure
      },
      move: async (kept, talk) => {
        if (kept.correction.kind !== 'talk') return null
        const known = await list()
        if (isFailed(known)) return known.failure
        const target: Correction = { kind: 'talk', ...talk }
        const before = known.ok.get(toTargetKey(target))
        const change = moveTalkCorrection(kept.correction, talk, before?.correction)
        const steps: Step[] = [{ put: change }, { dropId: kept.id }]
        const undo: Step[] = [
          before === undefined ? { drop: change } : { put: before.correction },
          { put: kept.correction },
        ]
        const failure = await attempt(steps, undo)
        if (failure === null) events.told({ what: 'corrected', subject: kept.subject, undo: undoing(undo, steps) })
        return failure
      },
      takeBack: async (kept) => {
        const steps = kept.map(({ id, applies, correction }) => (applies ? { drop: correction } : { dropId: id }))
        // A talk must be there again before a deck can be given to it.
        const undo = kept
          .toSorted((a, b) => a.madeAt.localeCompare(b.madeAt))
          .map(({ correction }) => ({ put: correction }))
        const failure = await attempt(steps, undo)
        if (failure !== null) return events.failed(failure)
        events.told({ what: 'taken-back', subject: kept[0]?.subject ?? '', undo: undoing(undo, steps) })
      },
      save: async () => {
        const result = await bridge.saveCorrections()
        if (isFailed(result)) return events.failed(result.failure)
        if (result.ok !== null) events.told({ what: 'saved', ...result.ok })
      },
      load: async () => {
        const result = await bridge.loadCorrections()
        if (isFailed(result)) return events.failed(result.failure)
        if (result.ok === null) return
        events.changed()
        events.told({ what: 'loaded', ...result.ok })
      },
    }
  })
