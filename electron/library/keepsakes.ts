import * as z from 'zod/mini'
import { seenPageSchema } from '../../core/corrections/correction-schema'
import type { SeenPage } from '../../core/model/correction'
import {
  isBlank,
  type KeepsakeKind,
  type KeepsakeSubject,
  type KeepsakeTarget,
  keepsakeLimits,
} from '../../core/model/keepsake'
import { keepsakeTargetSchema } from '../../core/model/keepsake-schema'
import type { Connection } from './connection'

/** A favourite or a note as it is stored; where what it is of stands now is worked out when it is asked for. */
export interface StoredKeepsake {
  readonly id: string
  readonly kind: KeepsakeKind
  readonly target: KeepsakeTarget
  readonly subject: KeepsakeSubject
  /** Of a talk: the page it stood on, by which it is told again when that changed. */
  readonly seen?: SeenPage
  readonly text?: string
  readonly madeAt: string
  readonly changedAt: string
}

const toSubject = () =>
  z.object({
    title: z.string(),
    itemTitle: z.string(),
    itemKind: z.enum(['event', 'article', 'guide']),
    language: z.enum(['zh', 'en']),
    sourceTitle: z.string(),
    date: z.exactOptional(z.string()),
    speakers: z.array(z.string()),
  }) satisfies z.ZodMiniType<KeepsakeSubject>

const toKept = () => ({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  target: keepsakeTargetSchema,
  subject: toSubject(),
  seen: z.exactOptional(seenPageSchema),
  madeAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
})

/** Holds what claims to be a stored keepsake against its shape. */
export const storedKeepsakeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ ...toKept(), kind: z.literal('favourite') }),
    z.object({
      ...toKept(),
      kind: z.literal('note'),
      text: z.string().check(
        z.maxLength(keepsakeLimits.text),
        z.refine((text) => !isBlank(text)),
      ),
    }),
  ]),
) satisfies z.ZodMiniType<StoredKeepsake>

interface KeepsakeRow {
  readonly id: string
  readonly kind: string
  readonly text: string | null
  readonly json: string
  readonly made_at: string
  readonly changed_at: string
}

const columns = 'SELECT id, kind, text, json, made_at, changed_at FROM keepsakes'

/**
 * What was kept, the one that was changed last first. What cannot be read was written by a Lectern that knows more: it
 * stays stored, and is passed over.
 */
export const readKeepsakes = (connection: Connection): StoredKeepsake[] =>
  connection.all<KeepsakeRow>(`${columns} ORDER BY changed_at DESC, id`).flatMap(toKeepsake)

/** Those of these ids. */
export const findKeepsakes = (connection: Connection, ids: readonly string[]): StoredKeepsake[] =>
  connection
    .all<KeepsakeRow>(`${columns} WHERE id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
    .flatMap(toKeepsake)

function toKeepsake({ id, kind, text, json, made_at, changed_at }: KeepsakeRow): StoredKeepsake[] {
  const rest = JSON.parse(json) as object
  const said = text === null ? {} : { text }
  const read = storedKeepsakeSchema.safeParse({ ...rest, ...said, id, kind, madeAt: made_at, changedAt: changed_at })
  return read.success ? [read.data] : []
}

/** Stores a keepsake in the place of one with its id. */
export function storeKeepsake(connection: Connection, keepsake: StoredKeepsake): void {
  const { id, kind, text, madeAt, changedAt, ...rest } = keepsake
  connection.run(
    `INSERT OR REPLACE INTO keepsakes (id, kind, source, item_id, text, json, made_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, kind, rest.target.source, rest.target.id, text ?? null, JSON.stringify(rest), madeAt, changedAt],
  )
}

/** How many there are, those that cannot be read too. */
export const countKeepsakes = (connection: Connection): number =>
  connection.get<{ count: number }>('SELECT count(*) AS count FROM keepsakes')?.count ?? 0

/** Forgets keepsakes. */
export function deleteKeepsakes(connection: Connection, ids: readonly string[]): void {
  for (const id of ids) connection.run('DELETE FROM keepsakes WHERE id = ?', [id])
}
