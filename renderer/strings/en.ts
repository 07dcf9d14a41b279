import { empty, list, side } from './en/browse'
import { commands, help } from './en/commands'
import { correcting } from './en/correcting'
import { failure } from './en/failure'
import { importing } from './en/importing'
import { keepsakes } from './en/keepsakes'
import { packs } from './en/packs'
import { deck, reading } from './en/reading'
import { search, searches } from './en/search'
import { settings } from './en/settings'
import { sources } from './en/sources'
import { links, toasts } from './en/toasts'
import { updates } from './en/updates'
import type { Strings } from './zh'

/** The window's words in English. */
export const en: Strings = {
  appName: 'Lectern',
  languageTag: 'en',
  separator: ', ',
  sentenceEnd: '. ',
  side,
  list,
  reading,
  correcting,
  keepsakes,
  packs,
  deck,
  search,
  searches,
  import: importing,
  settings,
  sources,
  help,
  commands,
  links,
  updates,
  toasts,
  failure,
  empty,
}
