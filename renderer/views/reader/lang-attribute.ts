import type { Language } from '../../../core/model/item'

/** What `lang` says, so that glyphs and line breaks are right. */
export const toLangAttribute = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en')
