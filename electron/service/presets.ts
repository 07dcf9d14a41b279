import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Preset } from '../../core/model/library'

const text = () => z.string().check(z.minLength(1), z.maxLength(500))
const presetsSchema = z.lazy(() =>
  z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
      title: text(),
      about: z.strictObject({ zh: text(), en: text() }),
      url: z.url({ protocol: /^https$/ }),
    }),
  ),
)

/** The archives that Lectern knows of; none without the file. Throws when the file, which comes with Lectern, is no good. */
export const readPresets = (file: string): Preset[] =>
  existsSync(file) ? presetsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
