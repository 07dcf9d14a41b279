import { describe, expect, test } from 'vitest'
import type { Correction } from '../../../../core/model/correction'
import { fail, succeed } from '../../../../core/model/failure'
import type { Language } from '../../../../core/model/item'
import type { Item, KnownTalk } from '../../../../core/model/library'
import { findCorrectedLanguage } from '../../../../renderer/state/corrected-language'
import type { ItemQuery } from '../../../../renderer/state/library'

const toTalk = (id: string): KnownTalk => ({
  id,
  title: id,
  speakers: [],
  speakerIds: [],
  takeaways: [],
  deckIds: [],
  confidence: 1,
})

const toItem = (language: Language, talkIds: readonly string[], deckIds: readonly string[]): Item => ({
  source: 'a',
  id: 'day',
  path: `${language}/day.md`,
  kind: 'event',
  language,
  languages: ['zh', 'en'],
  title: 'Day',
  tags: [],
  images: [],
  links: [],
  talks: talkIds.map(toTalk),
  decks: deckIds.map((id) => ({ id, title: id, url: `https://example.org/${id}`, state: { state: 'remote' } })),
  body: '',
  damaged: 0,
  coverSha256: null,
  pictures: {},
})

const pages = {
  zh: toItem('zh', ['day#both', 'day#zh'], ['deck']),
  en: toItem('en', ['day#both', 'day#en'], ['deck', 'english deck']),
}

const read = async ({ language = 'zh' }: ItemQuery) => succeed(pages[language])

const talk = (talkId: string): Extract<Correction, { kind: 'talk' }> => ({
  kind: 'talk',
  source: 'a',
  id: 'day',
  talkId,
  title: 'New',
})

const match = (deckId: string): Extract<Correction, { kind: 'match' }> => ({
  kind: 'match',
  source: 'a',
  id: 'day',
  deckId,
  talkIds: [],
})

describe('the language a correction opens in', () => {
  test.each([
    { correction: talk('day#zh'), language: undefined },
    { correction: talk('day#both'), language: undefined },
    { correction: talk('day#en'), language: 'en' },
    { correction: talk('day#gone'), language: undefined },
    { correction: match('deck'), language: undefined },
    { correction: match('english deck'), language: 'en' },
  ])('is another than the preferred only where that alone has it: $correction', async ({ correction, language }) => {
    expect(await findCorrectedLanguage(correction, ['zh', 'en'], read)).toBe(language)
  })

  test('is the preferred one where the page cannot be read', async () => {
    expect(await findCorrectedLanguage(talk('day#en'), ['zh', 'en'], async () => fail('not-found'))).toBeUndefined()
  })
})
