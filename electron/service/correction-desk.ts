import { readFile, stat } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { ZodError } from 'zod'
import { correctionSchema, patchSchema } from '../../core/corrections/correction-schema'
import { findSubject, judgeCorrection, type Known } from '../../core/corrections/judge-correction'
import { redirectCorrection } from '../../core/corrections/redirect-correction'
import { standsFor } from '../../core/doubles/stands-for'
import type { Correction, CorrectionPatch, KeptCorrection } from '../../core/model/correction'
import { toDiskFailure } from '../../core/model/disk-failure'
import { fail, isFailed, type Result, succeed } from '../../core/model/failure'
import { type StoredCorrection, toCorrectionId } from '../library/corrections'
import { writeAtomically } from '../platform/write-atomically'
import type { Parts } from './parts'

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
  /** Takes over what a patch file holds, whether or not it is about something in the library. */
  load(path: string): Promise<Result<{ readonly count: number }>>
}

/** No patch is larger. */
const maxPatchBytes = 64 * 1024 * 1024

export function createCorrectionDesk({ library, shelf, tell }: Parts): CorrectionDesk {
  const { corrections } = library
  const takenBack = new Map<string, { readonly stored: StoredCorrection; readonly correction: Correction }>()
  /** What is said of an item is said of the version that is shown of it, whichever it was said of. */
  const createRedirection = (): ((correction: Correction) => Correction) => {
    const several = shelf().items.filter(({ copies }) => copies.length > 0)
    return (correction) => {
      const item = correction.kind === 'speaker' ? undefined : several.find((one) => standsFor(one, correction))
      return item === undefined ? correction : redirectCorrection(correction, item)
    }
  }
  const known = (): Known => {
    const { items, speakerOfId } = shelf()
    const redirect = createRedirection()
    return {
      item: ({ source, id }) => {
        const item = items.find((one) => standsFor(one, { source, id }))
        return item === undefined ? undefined : { talks: item.talksAsRead, decks: item.decks }
      },
      speaker: (id) => speakerOfId.get(id),
      corrections: corrections.all().map(({ correction }) => redirect(correction)),
    }
  }
  /** Forgets what was said of the same thing under another name. */
  const dropOthers = (id: string, redirect: (correction: Correction) => Correction): void => {
    const others = corrections.all().filter((one) => one.id !== id && toCorrectionId(redirect(one.correction)) === id)
    for (const other of others) corrections.drop(other.id)
  }
  return {
    list: () => {
      const here = known()
      const redirect = createRedirection()
      return corrections.all().map(({ id, correction: said, subject, madeAt }) => {
        const correction = redirect(said)
        const found = findSubject(correction, here)
        return { id, correction, madeAt, applies: found !== undefined, subject: found ?? subject }
      })
    },
    correct: (asked) => {
      const parsed = correctionSchema.safeParse(asked)
      if (!parsed.success) return fail('invalid', describeIssue(parsed.error))
      const redirect = createRedirection()
      const given = redirect(parsed.data)
      const before = takenBack.get(toCorrectionId(given))
      if (before !== undefined && isDeepStrictEqual(before.correction, given)) {
        corrections.keep([before.stored])
        return succeed(null)
      }
      const judged = judgeCorrection(given, known())
      if (isFailed(judged)) return judged
      const { correction, subject } = judged.ok
      const id = toCorrectionId(given)
      if (correction === null) corrections.drop(id)
      else corrections.keep([{ id, correction, subject, madeAt: new Date().toISOString() }])
      dropOthers(id, redirect)
      return succeed(null)
    },
    drop: (id) => {
      const dropped = corrections.all().find((one) => one.id === id)
      if (dropped === undefined) return fail('not-found', `no correction ${id}`)
      const correction = createRedirection()(dropped.correction)
      corrections.drop(id)
      takenBack.set(toCorrectionId(correction), { stored: dropped, correction })
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
      const taken = patch.ok.corrections.map(({ madeAt, subject, ...correction }) => ({
        id: toCorrectionId(correction),
        correction,
        subject,
        madeAt,
      }))
      corrections.keep(taken)
      tell('libraryChanged', null)
      return succeed({ count: taken.length })
    },
  }
}

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
const describeIssue = ({ issues: [issue] }: ZodError): string =>
  `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim().slice(0, 300)

async function readSmallText(path: string): Promise<Result<string>> {
  try {
    if ((await stat(path)).size > maxPatchBytes) return fail('too-large', `${path} holds no corrections of Lectern`)
    return succeed(await readFile(path, 'utf8'))
  } catch (error) {
    return { failure: toDiskFailure(error, path) }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const hasFields = (value: unknown): value is { readonly format?: unknown; readonly version?: unknown } =>
  typeof value === 'object' && value !== null
