import { describe, expect, it } from 'vitest'
import { toDeckId, toItemId, toLanguage, toTalkId } from '../../../../core/archive/item-id'

describe('toItemId', () => {
  it.each([
    ['zh/activities/talk-night-1/index.md', 'activities/talk-night-1'],
    ['content/zh/activities/talk-night-1/index.md', 'activities/talk-night-1'],
    ['site/content/en/activities/talk-night-1/index.md', 'activities/talk-night-1'],
    ['content/posts/hello.md', 'posts/hello'],
    ['activities/talk-night-1.markdown', 'activities/talk-night-1'],
    ['posts/hello.en.md', 'posts/hello'],
    ['posts/hello/index.zh-cn.md', 'posts/hello'],
    ['zh_CN/posts/hello.md', 'posts/hello'],
    ['content/en_US/posts/hello.md', 'posts/hello'],
    ['zh-Hans/posts/hello.md', 'posts/hello'],
    ['zh-hans-cn/posts/hello.md', 'posts/hello'],
    ['cn/posts/hello.md', 'posts/hello'],
    ['posts/hello.zh_CN.md', 'posts/hello'],
    ['english/posts/hello.md', 'english/posts/hello'],
    ['en-route/hello.md', 'en-route/hello'],
    ['zh/blog/_index.md', 'blog'],
    ['zh/blog/content/zh/blog/twice/index.md', 'blog/content/zh/blog/twice'],
    ['index.md', 'index'],
    ['zh/_index.md', 'index'],
    ['notes/v1.2.md', 'notes/v1.2'],
    ['zh/活动/e\u0301te\u0301/index.md', '活动/été'],
  ])('of %s is %s', (path, id) => {
    expect(toItemId(path)).toBe(id)
  })
})

describe('toLanguage', () => {
  it.each([
    ['zh/a/index.md', 'plain English', 'zh'],
    ['content/en/a/index.md', '全是中文', 'en'],
    ['en_US/a.md', '全是中文', 'en'],
    ['zh_CN/a.md', 'plain English', 'zh'],
    ['cn/a.md', 'plain English', 'zh'],
    ['a/index.en.md', '全是中文', 'en'],
    ['a.md', '这是一篇关于 Kubernetes 的文章，讲 Service Mesh 的实践。', 'zh'],
    ['a.md', 'A talk by Ada Example (艾达) about meshes and clusters and many other things.', 'en'],
    ['a.md', '', 'en'],
  ])('of %s with the text "%s" is %s', (path, text, language) => {
    expect(toLanguage(path, text)).toBe(language)
  })
})

describe('ids of decks and talks', () => {
  it('are the same for the same deck, whether its address is escaped or not', () => {
    expect(toDeckId('https://slides.example/Talk#35.pdf')).toBe(toDeckId('https://slides.example/Talk%2335.pdf'))
    expect(toDeckId('https://slides.example/讲稿.pdf')).toBe(toDeckId('https://slides.example/%E8%AE%B2%E7%A8%BF.pdf'))
    expect(toDeckId('https://slides.example/a.pdf')).not.toBe(toDeckId('https://slides.example/b.pdf'))
  })

  it('of a talk do not change with quotes, spaces and width', () => {
    expect(toTalkId('e', '《网格 Mesh：一年之后》')).toBe(toTalkId('e', '网格Mesh:一年之后'))
    expect(toTalkId('e', 'One')).not.toBe(toTalkId('f', 'One'))
    expect(toTalkId('e', 'One')).toMatch(/^e#[0-9a-f]{10}$/)
  })
})
