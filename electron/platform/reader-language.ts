import type { Language } from '../../core/model/item'
import type { Settings } from '../../core/model/library'

/** The language to speak: the chosen one, else the first of the system's that Lectern knows, else English. */
export function toReaderLanguage(chosen: Settings['language'], systemLanguages: readonly string[]): Language {
  if (chosen !== 'system') return chosen
  for (const tag of systemLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    if (primary === 'zh' || primary === 'en') return primary
  }
  return 'en'
}
