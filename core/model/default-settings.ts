import type { Settings } from './library'

/** The settings of a reader who never changed any. */
export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  mirrorRules: '',
  sideWidth: 224,
  listWidth: 372,
  isSideHidden: false,
  refreshesSources: false,
  keepsSearches: true,
  looksForUpdates: false,
}
