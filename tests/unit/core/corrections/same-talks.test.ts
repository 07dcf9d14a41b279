import { describe, expect, it } from 'vitest'
import { compareTitles, sameTitle } from '../../../../core/archive/title-match'
import { findSameTalks } from '../../../../core/corrections/same-talks'

const titles = { compare: compareTitles, least: sameTitle }

/** `题 | 张三、李四 | a.pdf`: a talk with its speakers and decks; its id comes from its title. */
const toTalk = (line: string) => {
  const [title = '', speakers = '', decks = ''] = line.split('|').map((part) => part.trim())
  const split = (text: string) => text.split('、').filter((part) => part !== '')
  return { id: `page#${title.replace(/\s/g, '')}`, title, speakers: split(speakers), deckIds: split(decks) }
}

const find = (before: readonly string[], now: readonly string[]): (number | null)[] => {
  const talks = now.map(toTalk)
  const found = findSameTalks(before.map(toTalk), talks, titles)
  return before.map((line) => {
    const at = talks.findIndex(({ id }) => id === found.get(toTalk(line).id))
    return at < 0 ? null : at
  })
}

const cases: [string, string[], string[], (number | null)[]][] = [
  ['nothing changed', ['甲的题目', '乙的题目'], ['甲的题目', '乙的题目'], [0, 1]],
  ['a word was added', ['甲的题目', '乙的题目'], ['甲的题目', '乙的题目（更新）'], [0, 1]],
  ['a space was added', ['服务网格实践', '帆与风'], ['服务 网格实践', '帆与风'], [0, 1]],
  ['a typo was mended', ['怎样造一搜木船', '帆与风'], ['怎样造一艘木船', '帆与风'], [0, 1]],
  [
    'the agenda was ordered anew',
    ['造船|张三', '扬帆|李四', '看星|王五'],
    ['看星|王五', '造船|张三', '扬帆|李四'],
    [1, 2, 0],
  ],
  ['a talk was added before', ['造船|张三', '扬帆|李四'], ['开场演讲|王五', '造船|张三', '扬帆|李四'], [1, 2]],
  [
    'one was added before and another retitled',
    ['造船|张三', '扬帆|李四'],
    ['看星|王五', '造船|张三', '驶向远海|李四'],
    [1, 2],
  ],
  [
    'the title is another, but speaker and place stay',
    ['造船|张三', '扬帆|李四'],
    ['造船|张三', '驶向远海|李四'],
    [0, 1],
  ],
  ['the title is another, but the slides and place stay', ['造船||a', '扬帆||b'], ['造船||a', '驶向远海||b'], [0, 1]],
  [
    'title and place are others, but speaker and slides stay',
    ['造船|张三|a', '扬帆|李四|b', '看星'],
    ['驶向远海|李四|b', '看星', '造船|张三|a'],
    [2, 0, 1],
  ],
  ['the speaker was corrected there, too', ['造船|张三', '扬帆|李四'], ['造船|张三', '扬帆|李思思'], [0, 1]],
  ['two talks swapped titles', ['造船|张三', '扬帆|李四'], ['扬帆|张三', '造船|李四'], [0, 1]],
  ['two talks with slides swapped titles', ['造船|张三|a', '扬帆|李四|b'], ['扬帆|张三|a', '造船|李四|b'], [0, 1]],
  [
    'two talks swapped speakers, but not their slides',
    ['造船|张三|a', '扬帆|李四|b'],
    ['造船|李四|a', '扬帆|张三|b'],
    [0, 1],
  ],
  ['two talks without speakers swapped places', ['造船', '扬帆'], ['扬帆', '造船'], [1, 0]],
  ['a talk is gone', ['造船|张三', '扬帆|李四'], ['造船|张三'], [0, null]],
  [
    'a talk is gone that is called like another',
    ['网格实践（上）|张三', '网格实践（下）|张三'],
    ['网格实践（下）|张三'],
    [null, 0],
  ],
  ['another talk took its place', ['造船|张三', '扬帆|李四'], ['造船|张三', '看星|王五'], [0, null]],
  ['another took its place, without speakers', ['造船', '扬帆的一百种办法'], ['造船', '看星星不用罗盘'], [0, null]],
  [
    'one became two that are as likely',
    ['网格的实践分享|张三'],
    ['网格的实践分享（上）|张三', '网格的实践分享（下）|张三'],
    [null],
  ],
  [
    'two became one that either might be',
    ['网格实践（上）|张三', '网格实践（下）|张三'],
    ['网格实践（合）|张三'],
    [null, null],
  ],
  ['all titles and speakers are others', ['造船|张三', '扬帆|李四'], ['看星|王五', '听海|赵六'], [null, null]],
  ['nothing is left', ['造船|张三'], [], [null]],
]

describe('the talks of a page that changed', () => {
  it.each(cases)('are told when %s', (_, before, now, expected) => {
    expect(find(before, now)).toEqual(expected)
  })

  it('are told by what the reader calls them', () => {
    const before = [{ ...toTalk('甲'), calledNow: '怎样造一艘木船' }, toTalk('乙')]
    const now = [toTalk('乙'), toTalk('怎样造一艘木船')]
    expect(findSameTalks(before, now, titles).get('page#甲')).toBe('page#怎样造一艘木船')
  })

  it('are told where the page has another id', () => {
    const now = [{ ...toTalk('造船'), id: 'elsewhere/page#造船' }]
    expect([...findSameTalks([toTalk('造船')], now, titles)]).toEqual([['page#造船', 'elsewhere/page#造船']])
  })
})
