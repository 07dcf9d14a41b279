import { describe, expect, it } from 'vitest'
import { toHtml } from '../../../../renderer/views/event/markdown'

describe('toHtml', () => {
  it.each([
    ['**时间：**7 月 5 日', '<strong>时间：</strong>7 月 5 日'],
    ['我们用**《网关》**来路由', '我们用<strong>《网关》</strong>来路由'],
    ['4 月 19 日*（生日）*见', '4 月 19 日<em>（生日）</em>见'],
    ['**Time:** 7 July', '<strong>Time:</strong> 7 July'],
    ['2 * 3 * 4 与 snake_case_名', '2 * 3 * 4 与 snake_case_名'],
  ])('reads %s', (markdown, html) => expect(toHtml(markdown).trim()).toBe(`<p>${html}</p>`))

  it('links bare addresses', () =>
    expect(toHtml('见 https://lectern.example/a')).toContain('<a href="https://lectern.example/a">'))
})
