import { en } from 'zod/locales'
import * as z from 'zod/mini'
import { fail, type Result, succeed } from '../model/failure'
import { list } from '../model/list-schema'
import { isOneLine } from '../model/one-line'
import { hasFields, parseJson } from '../model/parse-json'
import {
  listPackFiles,
  listPackPages,
  longestPackTitle,
  type PackManifest,
  packVersion,
  pictureTypes,
} from './pack-manifest'

z.config(en())

const text = (most: number, least = 0) => z.string().check(z.minLength(least), z.maxLength(most))
const sha256 = () => z.string().check(z.regex(/^[0-9a-f]{64}$/))
const file = () => ({ sha256: sha256(), bytes: z.int().check(z.minimum(0)) })
const address = () => z.string().check(z.regex(/^https?:\/\//i), z.maxLength(4000))
const place = () => z.union([address(), z.string().check(z.regex(/^slides\/[0-9a-f]{64}\.pdf$/))])
const ref = () => text(2000, 1)

const pageSchema = () =>
  z.strictObject({
    path: text(1024, 1),
    language: z.enum(['zh', 'en']),
    pictures: list(z.tuple([ref(), sha256()]), 5000),
    slides: list(z.tuple([ref(), place()]), 5000),
    ...file(),
  })

const itemSchema = () =>
  z.strictObject({
    id: text(2000, 1),
    kind: z.enum(['event', 'article']),
    title: text(longestPackTitle),
    date: z.exactOptional(text(10)),
    pages: list(pageSchema(), 20, 1),
  })

const manifestSchema = z.lazy(() =>
  z.strictObject({
    format: z.literal('lectern-pack'),
    version: z.literal(packVersion),
    name: text(200, 1).check(z.refine(isOneLine, 'has line breaks or control characters')),
    madeBy: text(200),
    changedAt: z.iso.datetime(),
    items: list(itemSchema(), 100_000, 1),
    pictures: list(z.strictObject({ type: z.enum(pictureTypes), ...file() }), 200_000),
    slides: list(
      z.strictObject({ addresses: list(address(), 1000), pages: z.int().check(z.minimum(0)), ...file() }),
      100_000,
    ),
    corrections: z.exactOptional(z.strictObject(file())),
  }),
) satisfies z.ZodMiniType<PackManifest>

/**
 * A manifest, when it is one that this program understands and that contradicts itself nowhere. Failures `newer`, and
 * `corrupt` when it is none, has a field it should not have, or names a file twice or not at all.
 */
export function readManifest(json: string): Result<PackManifest> {
  const value = parseJson(json)
  if (!hasFields(value) || value.format !== 'lectern-pack') return fail('corrupt', 'Its manifest is that of no pack.')
  if (typeof value.version === 'number' && value.version > packVersion)
    return fail('newer', 'This pack was made by a newer Lectern: bring this one up to date to open it.')
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim().slice(0, 300)
    return fail('corrupt', `Its manifest is not what it should be: ${where}`)
  }
  const trouble = findTrouble(parsed.data)
  return trouble === undefined ? succeed(parsed.data) : fail('corrupt', trouble)
}

function findTrouble(manifest: PackManifest): string | undefined {
  const entries = new Set<string>()
  for (const [entry] of listPackFiles(manifest)) {
    if (entries.has(entry)) return `Its manifest names ${entry} twice.`
    entries.add(entry)
  }
  const pictures = new Set(manifest.pictures.map(({ sha256 }) => sha256))
  for (const page of listPackPages(manifest)) {
    if (page.pictures.some(([, sha256]) => !pictures.has(sha256))) return `A picture of ${page.path} is not in it.`
    const lost = page.slides.find(([, place]) => place.startsWith('slides/') && !entries.has(place))
    if (lost !== undefined) return `Slides of ${page.path} are not in it.`
  }
  return undefined
}
