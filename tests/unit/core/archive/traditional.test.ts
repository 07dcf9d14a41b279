import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import type { Page } from '../../../../core/model/item'

const parse = (body: string, title = '網格之夜'): Page => {
  const result = parsePage('zh/activities/night/index.md', `---\ntitle: "${title}"\ndate: 2022-04-01\n---\n${body}`)
  if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
  return result.ok
}

describe('a page in traditional characters', () => {
  it.each([
    ['活動時間', 'heldOn', '2022-04-02'],
    ['時間', 'heldOn', '2022-04-02'],
    ['直播時間', 'heldOn', '2022-04-02'],
    ['會議日期', 'heldOn', '2022-04-02'],
  ])('tells by %s when it was held', (label, field, day) => {
    expect(parse(`${label}：4 月 2 日 19:00`)).toMatchObject({ [field]: day, heldText: '4 月 2 日 19:00' })
  })

  it.each(['活動地點', '地點', '會議地點', '線下場地'])('tells by %s where, as it writes it', (label) => {
    expect(parse(`${label}：某某大樓三樓會議室`).place).toBe('某某大樓三樓會議室')
  })

  it.each(['講者', '講師', '分享嘉賓', '演講嘉賓', '主講人', '演講者', '特邀嘉賓'])(
    'names by %s who speaks',
    (label) => {
      expect(parse(`### 《閘道的一年》\n\n${label}：陳大文（某某科技 資深工程師）`).talks).toMatchObject([
        { title: '閘道的一年', speakers: [{ name: '陳大文', affiliation: '某某科技 資深工程師' }] },
      ])
    },
  )

  it.each(['講題', '演講題目', '議題', '議題名稱', '分享主題'])('names by %s what a talk is called', (label) => {
    const body = `${label}：閘道的一年\n\n講者：陳大文\n\n${label}：網格的未來\n\n講者：李小龍`
    expect(parse(body).talks.map(({ title, speakers }) => [title, speakers[0]?.name])).toEqual([
      ['閘道的一年', '陳大文'],
      ['網格的未來', '李小龍'],
    ])
  })

  it('tells what a talk is about and good for, in its own characters', () => {
    const [talk] = parse(
      '### 《髮型與發展》\n\n講者：陳大文\n\n簡介：講講髮型的發展，乾杯。\n\n聽眾收穫：\n\n- 瞭解發展\n- 後來的皇后',
    ).talks
    expect(talk).toMatchObject({
      title: '髮型與發展',
      abstract: '講講髮型的發展，乾杯。',
      takeaways: ['瞭解發展', '後來的皇后'],
    })
  })

  it('holds an agenda without what is no talk', () => {
    const body =
      '## 活動議程\n\n| 時間 | 講題 | 講者 |\n|-|-|-|\n| 13:00 | 簽到 | |\n| 14:00 | 閘道的一年 | 張三 示例雲 |\n| 14:40 | 茶歇 | |\n| 15:00 | 網格的未來 | 李四 |'
    expect(parse(body).talks.map(({ title, speakers }) => [title, ...speakers.map(({ name }) => name)])).toEqual([
      ['閘道的一年', '張三'],
      ['網格的未來', '李四'],
    ])
  })

  it('leads to slides by words that say nothing, and keeps their address', () => {
    const page = parse(
      '時間：4 月 2 日\n\n講師：陳大文\n\n[戳這裡](https://s.example/講稿.pdf)\n\n報名：[點擊連結](https://s.example/form)',
      '網格直播 #3：閘道的一年',
    )
    expect(page.talks).toMatchObject([{ title: '閘道的一年', speakers: [{ name: '陳大文' }] }])
    expect(page.decks).toMatchObject([{ title: '閘道的一年', url: 'https://s.example/講稿.pdf' }])
    expect(page.talks[0]?.deckIds).toEqual([page.decks[0]?.id])
    expect(page.links.map(({ kind }) => kind)).toContain('registration')
  })

  it('leads to slides by the name of a column', () => {
    const page = parse(
      '## 2032\n\n| 日期 | 講題 | 講者 | Slides |\n|-|-|-|-|\n| 1/18 | 閘道的一年 | 張三 | [link](https://pad.example/gates) |\n| 2/18 | 網格的未來 | 李四 | [link](https://pad.example/meshes) |',
    )
    expect(page.decks.map(({ url }) => url)).toEqual(['https://pad.example/gates', 'https://pad.example/meshes'])
  })
})

it('a page in simplified characters with a few others keeps them where they stand', () => {
  const [talk] = parse('### 《乾隆与干部》\n\n讲师：张三\n\n讲讲乾隆，再讲讲干部。', '网格之夜').talks
  expect(talk).toMatchObject({ title: '乾隆与干部', abstract: '讲讲乾隆，再讲讲干部。' })
})

it('a character that is written in two ways is told by those beside it', () => {
  const [talk] = parse(
    '### 《髮型與發展》\n\n講者：陳大文\n\n簡介：理髮師的發布，皇后與後端，幹部和干擾都乾淨。\n\n干擾不再。',
  ).talks
  expect(talk).toMatchObject({
    title: '髮型與發展',
    abstract: '理髮師的發布，皇后與後端，幹部和干擾都乾淨。\n干擾不再。',
  })
})

it('a page of a million traditional characters is read in time that grows with its length', () => {
  const title = '網關與發展的髮型'.repeat(12)
  const page = parse(`### 《${title}》\n\n講者：陳大文\n\n${'發展後的髮型與皇后。'.repeat(100_000)}`)
  expect(page.talks[0]?.title).toBe(title)
})
