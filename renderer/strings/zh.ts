import { empty, list, side } from './zh/browse'
import { commands, help } from './zh/commands'
import { correcting } from './zh/correcting'
import { failure } from './zh/failure'
import { importing } from './zh/importing'
import { keepsakes } from './zh/keepsakes'
import { packs } from './zh/packs'
import { deck, reading } from './zh/reading'
import { search, searches } from './zh/search'
import { settings } from './zh/settings'
import { sources } from './zh/sources'
import { links, toasts } from './zh/toasts'
import { updates } from './zh/updates'

/** The window's words in Chinese; every other language has the same keys. */
export const zh = {
  appName: 'Lectern',
  languageTag: 'zh-CN',
  separator: '、',
  sentenceEnd: '。',
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

/** The keys and shapes every language must have. */
export type Strings = typeof zh
