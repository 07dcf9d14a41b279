import type { core } from 'zod/mini'
import { patchSchema } from '../../core/corrections/correction-schema'
import type { Correction, CorrectionPatch } from '../../core/model/correction'
import { fail, type Result, succeed } from '../../core/model/failure'
import type { ShelfItem } from '../../core/model/shelf'
import { type StoredCorrection, toCorrectionId } from '../library/corrections'
import type { Parts } from './parts'
import { settleAll } from './settled-corrections'

/** What stands for the source of a pack in its corrections: where it is opened, it gets a name of its own. */
export const packSource = 'pack'

/** Ids of decks by those that they go by elsewhere. */
type DeckIds = ReadonlyMap<string, string>

/** What was put right of some items and of those who speak there, the oldest first. */
export function listPackCorrections(
  { library, shelf }: Pick<Parts, 'library' | 'shelf'>,
  items: ReadonlySet<ShelfItem>,
): StoredCorrection[] {
  const here = shelf()
  const chosen = new Set([...items].map(({ source, id }) => `${source}\n${id}`))
  const isChosen = (correction: Correction): boolean =>
    correction.kind === 'speaker'
      ? here.speakerOfId.get(correction.speakerId)?.talks.some(({ item }) => items.has(item)) === true
      : chosen.has(`${correction.source}\n${correction.id}`)
  return settleAll(here, library.corrections.all())
    .all.filter(({ correction, lost }) => lost === undefined && isChosen(correction))
    .map(({ stored, correction, subject }) => ({ ...stored, correction, subject }))
    .reverse()
}

/** The same as a patch file. */
export function toPackPatch(corrections: readonly StoredCorrection[], deckIds: DeckIds): string {
  const patch: CorrectionPatch = {
    format: 'lectern-corrections',
    version: 1,
    corrections: corrections.map(({ correction, madeAt, subject }) => ({
      ...rename(correction, packSource, deckIds),
      madeAt,
      subject,
    })),
  }
  return `${JSON.stringify(patch, null, 1)}\n`
}

/** A correction of the same under another source, whose decks have other ids. */
function rename(correction: Correction, source: string, deckIds: DeckIds): Correction {
  if (correction.kind === 'speaker') return correction
  const toId = (id: string): string => deckIds.get(id) ?? id
  const { seen } = correction
  const talks = seen?.talks.map((talk) => ({ ...talk, deckIds: talk.deckIds.map(toId) })) ?? []
  const renamed = { ...correction, source, ...(seen === undefined ? {} : { seen: { ...seen, talks } }) }
  return renamed.kind === 'match' ? { ...renamed, deckId: toId(renamed.deckId) } : renamed
}

/** The corrections of a pack. Failure `corrupt` when they are not what a patch file holds. */
export function readPackPatch(text: string): Result<CorrectionPatch> {
  try {
    const parsed = patchSchema.safeParse(JSON.parse(text))
    return parsed.success ? succeed(parsed.data) : fail('corrupt', `Its corrections: ${toWords(parsed.error)}`)
  } catch {
    return fail('corrupt', 'Its corrections are none.')
  }
}

const toWords = ({ issues: [issue] }: core.$ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim().slice(0, 300)

/** Takes over what a pack corrects of the pages of its source; what was said here of the same things before stands. */
export function takePackPatch(
  { library, shelf }: Parts,
  { corrections }: CorrectionPatch,
  source: string,
  deckIds: DeckIds,
): void {
  const before = library.corrections.all()
  const given = corrections.map(({ madeAt, subject, ...said }): StoredCorrection => {
    const correction = rename(said, source, deckIds)
    return { id: toCorrectionId(correction), correction, subject, madeAt }
  })
  const { all, note } = settleAll(shelf(), [...before, ...given])
  const said = new Set(all.slice(0, before.length).flatMap((one) => [one.stored.id, toCorrectionId(one.correction)]))
  const taken = all
    .slice(before.length)
    .filter(({ correction, lost }) => lost === undefined && !said.has(toCorrectionId(correction)))
    .map(({ stored, correction }) => ({ ...stored, id: toCorrectionId(correction), correction: note(correction) }))
  if (taken.length > 0) library.corrections.keep(taken)
}
