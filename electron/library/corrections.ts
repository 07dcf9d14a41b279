import { createHash } from 'node:crypto'
import type { Correction } from '../../core/model/correction'
import type { Connection } from './connection'

/** A correction as it is stored; whether it applies is worked out when it is asked for. */
export interface StoredCorrection {
  readonly id: string
  readonly correction: Correction
  readonly subject: string
  readonly madeAt: string
}

interface CorrectionRow {
  readonly id: string
  readonly json: string
  readonly subject: string
  readonly made_at: string
}

/** One id for each thing that can be corrected, so that what is said of it last takes the place of what was said before. */
export function toCorrectionId(correction: Correction): string {
  const target =
    correction.kind === 'speaker'
      ? [correction.speakerId]
      : [correction.source, correction.id, correction.kind === 'talk' ? correction.talkId : correction.deckId]
  return createHash('sha256')
    .update([correction.kind, ...target].join('\n'))
    .digest('hex')
    .slice(0, 12)
}

/** What was corrected, the newest first. */
export const readStoredCorrections = (connection: Connection): StoredCorrection[] =>
  connection
    .all<CorrectionRow>('SELECT id, json, subject, made_at FROM corrections ORDER BY made_at DESC, id')
    .map(({ id, json, subject, made_at }) => ({
      id,
      correction: JSON.parse(json) as Correction,
      subject,
      madeAt: made_at,
    }))

/** What was corrected, the oldest first: as it is laid over what was read. */
export const readCorrections = (connection: Connection): Correction[] =>
  connection
    .all<{ json: string }>('SELECT json FROM corrections ORDER BY made_at, id')
    .map(({ json }) => JSON.parse(json) as Correction)

/** Keeps a correction in the place of an earlier one of the same thing. */
export function storeCorrection(connection: Connection, { id, correction, subject, madeAt }: StoredCorrection): void {
  connection.run('INSERT OR REPLACE INTO corrections (id, kind, json, subject, made_at) VALUES (?, ?, ?, ?, ?)', [
    id,
    correction.kind,
    JSON.stringify(correction),
    subject,
    madeAt,
  ])
}

/** Whether there was one to forget. */
export const deleteCorrection = (connection: Connection, id: string): boolean =>
  connection.run('DELETE FROM corrections WHERE id = ?', [id]).changes > 0
