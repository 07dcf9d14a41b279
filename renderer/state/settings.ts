import { create } from 'zustand'
import { defaultSettings } from '../../core/model/default-settings'
import { type Failure, isFailed } from '../../core/model/failure'
import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'
import type { Bridge } from '../../electron/bridge/contract'

/** The reader's choices, as the main process keeps them. */
export interface SettingsState {
  readonly settings: Settings
  take(settings: Settings): void
  /** Shows the change at once; null when it was kept, else why it was refused, and then nothing has changed. */
  change(change: Partial<Settings>): Promise<Failure | null>
}

/** The language words are shown in: the reader's choice, else the system's, Chinese for any Chinese and English else. */
export const toShownLanguage = (language: Settings['language'], systemLanguage: string): Language => {
  if (language !== 'system') return language
  return /^zh\b/i.test(systemLanguage) ? 'zh' : 'en'
}

/** The slice of settings. */
export const createSettings = (bridge: Bridge) =>
  create<SettingsState>()((set, get) => ({
    settings: defaultSettings,
    take: (settings) => set({ settings }),
    change: async (change) => {
      const before = get().settings
      set({ settings: { ...before, ...change } })
      const result = await bridge.changeSettings(change)
      if (isFailed(result)) {
        const undone = Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof Settings]]))
        set((state) => ({ settings: { ...state.settings, ...undone } }))
        return result.failure
      }
      set({ settings: result.ok })
      return null
    },
  }))
