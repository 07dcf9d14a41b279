import { z } from 'zod'
import type { Settings } from './library'

/** What each setting may be; a settings file and a window's request are checked against the same table. */
export const settingsFields = {
  language: z.enum(['system', 'zh', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  mirrorRules: z.string().max(20_000),
  sideWidth: z.number().min(0).max(2000),
  listWidth: z.number().min(0).max(4000),
  isSideHidden: z.boolean(),
  refreshesSources: z.boolean(),
  keepsSearches: z.boolean(),
} satisfies { [Name in keyof Settings]: z.ZodType<Settings[Name]> }
