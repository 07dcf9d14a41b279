import * as z from 'zod/mini'
import type { Settings } from './library'

/** What each setting may be; a settings file and a window's request are checked against the same table. */
export const settingsFields = {
  language: z.enum(['system', 'zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  mirrorRules: z.string().check(z.maxLength(20_000)),
  sideWidth: z.number().check(z.minimum(0), z.maximum(2000)),
  listWidth: z.number().check(z.minimum(0), z.maximum(4000)),
  isSideHidden: z.boolean(),
  refreshesSources: z.boolean(),
  keepsSearches: z.boolean(),
  looksForUpdates: z.boolean(),
} satisfies { [Name in keyof Settings]: z.ZodMiniType<Settings[Name]> }
