import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { core } from 'zod/mini'
import { correctionSchema, patchSchema } from '../../core/corrections/correction-schema'
import { judgeCorrection } from '../../core/corrections/judge-correction'
import type { Correction, CorrectionPatch, KeptCorrection } from '../../core/model/correction'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { hasFields, parseJson } from '../../core/model/parse-json'
import { type StoredCorrection, toCorrectionId } from '../library/corrections'
import { writeAtomically } from '../platform/write-atomically'
import type { Parts } from './parts'
import { type SettledCorrections, settleAll } from './settled-corrections'

/** Takes what a reader puts right, and gives it out again. */
export interface CorrectionDesk {
  list(): KeptCorrection[]
  /**
   * Failures `not-found` and `invalid`. What changes nothing is not kept, and takes an earlier correction back. One that
   * was taken back since the library was opened is kept again as it was, even when what it corrects is not there any more.
   */
  correct(correction: Correction): Result<null>
  drop(id: string): Result<null>
  /** Writes all of them into a patch file; answers how many. */
  save(path: string): Promise<Result<{ readonly count: number }>>
  /**
   * Takes over what a patch file holds, whether or not it is about something in the library; answers how many those were,
   * and how many of them hold of what is there.
   */
  load(path: string): Promise<Result<{ readonly count: number; readonly applied: number }>>
}

/** No patch is larger. */
const maxPatchBytes = 64 * 1024 * 1024

export function createCorrectionDesk({ library, shelf, tell }: Parts): CorrectionDesk {
  const { corrections } = library
  const takenBack = new Map<string, { readonly stored: StoredCorrection; readonly correction: Correction }>()
  const settle = (): SettledCorrections => settleAll(shelf(), corrections.all())
  /** Keeps some in the place of what was said of the same things under other names, and of nothing else. */
  const keep = (taken: readonly StoredCorrection[], { all, note }: SettledCorrections): void => {
    const ids = new Set(taken.map(({ id }) => id))
    const moved: StoredCorrection[] = []
    for (const { stored, correction, lost } of all) {
      const id = lost === undefined ? toCorrectionId(correction) : toSpareId(stored)
      if (lost === undefined && ids.has(id)) {
        if (stored.id !== id) corrections.drop(stored.id)
        // Its talk has another name by now, and this name is another's.
      } else if (ids.has(stored.id))
        moved.push(lost === undefined ? { ...stored, id, correction: note(correction) } : { ...stored, id })
    }
    corrections.keep([...moved, ...taken])
  }
  return {
    list: () =>
      settle().all.map(({ stored: { id, madeAt }, correction, subject, lost }) => ({
        id,
        correction,
        madeAt,
        applies: lost === undefined,
        ...(lost === undefined ? {} : { lost }),
        subject,
      })),
    correct: (asked) => {
      const parsed = correctionSchema.safeParse(asked)
      if (!parsed.success) return fail('invalid', describeIssue(parsed.error))
      const settled = settle()
      const given = settled.lead(parsed.data)
      const before = takenBack.get(toCorrectionId(given))
      if (before !== undefined && isDeepStrictEqual(toSaid(before.correction), toSaid(given))) {
        corrections.keep([before.stored])
        return succeed(null)
      }
      const judged = judgeCorrection(given, settled.known)
      if (isFailed(judged)) return judged
      const { correction, subject } = judged.ok
      const id = toCorrectionId(given)
      if (correction !== null)
        keep([{ id, correction: settled.note(correction), subject, madeAt: new Date().toISOString() }], settled)
      else
        for (const one of settled.all)
          if (one.lost === undefined && toCorrectionId(one.correction) === id) corrections.drop(one.stored.id)
      return succeed(null)
    },
    drop: (id) => {
      const dropped = settle().all.find(({ stored }) => stored.id === id)
      if (dropped === undefined) return fail('not-found', `no correction ${id}`)
      corrections.drop(id)
      takenBack.set(toCorrectionId(dropped.correction), dropped)
      return succeed(null)
    },
    save: async (path) => {
      const all = corrections.all().reverse()
      const patch: CorrectionPatch = {
        format: 'lectern-corrections',
        version: 1,
        corrections: all.map(({ correction, madeAt, subject }) => ({ ...correction, madeAt, subject })),
      }
      const written = await writeAtomically(path, `${JSON.stringify(patch, null, 2)}\n`)
      return isFailed(written) ? written : succeed({ count: all.length })
    },
    load: async (path) => {
      const patch = await readPatch(path)
      if (isFailed(patch)) return patch
      const before = corrections.all()
      const given = patch.ok.corrections.map(({ madeAt, subject, ...correction }): StoredCorrection => {
        return { id: toCorrectionId(correction), correction, subject, madeAt }
      })
      const { all, note, ...settled } = settleAll(shelf(), [...before, ...given])
      const taken = all.slice(before.length).map(({ stored, correction, lost }): StoredCorrection => {
        const said = lost === undefined ? note(correction) : correction
        return { ...stored, id: toCorrectionId(said), correction: said }
      })
      keep(taken, { ...settled, note, all: all.slice(0, before.length) })
      const ids = new Set(taken.map(({ id }) => id))
      const applied = settle().all.filter(({ stored, lost }) => ids.has(stored.id) && lost === undefined)
      tell('libraryChanged', null)
      return succeed({ count: ids.size, applied: applied.length })
    },
  }
}

/** What a reader says, without what they saw. */
const toSaid = (correction: Correction) => ({ ...correction, seen: undefined, seenSame: undefined })

/** An id that nothing else has: what it was said of cannot be told any more. */
const toSpareId = ({ id, madeAt }: StoredCorrection): string =>
  createHash('sha256').update(`${id}\n${madeAt}`).digest('hex').slice(0, 12)

async function readPatch(path: string): Promise<Result<CorrectionPatch>> {
  const text = await readSmallText(path)
  if (isFailed(text)) return text
  const value = parseJson(text.ok)
  if (!hasFields(value) || value.format !== 'lectern-corrections')
    return fail('invalid', `${path} holds no corrections of Lectern`)
  if (typeof value.version === 'number' && value.version > 1)
    return fail('invalid', `${path} was written by a newer Lectern: bring this one up to date`)
  const parsed = patchSchema.safeParse(value)
  if (parsed.success) return succeed(parsed.data)
  return fail('invalid', `${path}: ${describeIssue(parsed.error)}`)
}

/** Where a value is not what it should be, and why. */
const describeIssue = ({ issues: [issue] }: core.$ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim().slice(0, 300)

async function readSmallText(path: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > maxPatchBytes) return fail('too-large', `${path} holds no corrections of Lectern`)
    return succeed(await readFile(path, 'utf8'))
  } catch (error) {
    return { failure: toDiskFailure(error, path) }
  }
}
