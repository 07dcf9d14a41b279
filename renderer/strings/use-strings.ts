import { createContext, useContext } from 'react'
import type { Language } from '../../core/model/item'
import { en } from './en'
import { createFormat, type Format } from './format'
import { type Strings, zh } from './zh'

/** The words and formats of the language that is shown. */
export interface Speech {
  readonly language: Language
  readonly strings: Strings
  readonly format: Format
}

/** Each language, ready to be spoken. */
export const speeches: Readonly<Record<Language, Speech>> = {
  zh: { language: 'zh', strings: zh, format: createFormat('zh') },
  en: { language: 'en', strings: en, format: createFormat('en') },
}

/** Provided once, around the whole window. */
export const SpeechContext = createContext<Speech>(speeches.zh)

/** The words of the language that is shown. */
export const useStrings = (): Strings => useContext(SpeechContext).strings

/** The number, size and day formats of the language that is shown. */
export const useFormat = (): Format => useContext(SpeechContext).format

/** The language that is shown. */
export const useLanguage = (): Language => useContext(SpeechContext).language
