import { expect, test } from 'vitest'
import { toLinkedIds } from '../../../../renderer/views/event/linked-item'

const page = 'content/zh/blog/first-steps/index.md'

test.each([
  ['a page beside it', '../second-steps/', 'blog/second-steps'],
  ['a page beside it, by its file', '../second-steps/index.md', 'blog/second-steps'],
  ['a page by its path on the site', '/blog/second-steps/', 'blog/second-steps'],
  ['a page by its path with a language', '/en/blog/second-steps/', 'blog/second-steps'],
  ['a page with a place in it', '../second-steps/#how', 'blog/second-steps'],
  ['a page in Chinese', '../%E7%AC%AC%E4%BA%8C%E6%AD%A5', 'blog/第二步'],
  ['a page in another folder', '../../activities/meet', 'activities/meet'],
])('a link to %s leads there', (_, href, id) => {
  expect(toLinkedIds(page, href)).toContain(id)
})

test('a link from a page that is a file is meant from its folder, or from the page as a site has it', () => {
  expect(toLinkedIds('zh/blog/first.md', 'second.md')).toEqual(['blog/second', 'blog/first/second'])
  expect(toLinkedIds('zh/blog/first.md', '../second')).toEqual(['second', 'blog/second'])
})

test.each(['https://example.org/', 'mailto:a@example.org', '//example.org/x', '#part', '', 'javascript:alert(1)'])(
  '%j leads to no page',
  (href) => {
    expect(toLinkedIds(page, href)).toEqual([])
  },
)

test('a link out of the source leads to no page', () => {
  expect(toLinkedIds('a.md', '../../../../etc/passwd')).toEqual([])
})

test('a broken escape is taken as it stands', () => {
  expect(toLinkedIds('zh/blog/a.md', '100%.md')).toContain('blog/100%')
})
