import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'

describe('the title of a page', () => {
  const titleOf = (text: string): string => {
    const result = parsePage('events/night.md', text)
    if (isFailed(result)) throw new Error(JSON.stringify(result.failure))
    return result.ok.title
  }
  it.each<[string, string]>([
    ['---\nname: Gate Night\ndate: 2022-04-01\n---\nHi', 'Gate Night'],
    ['---\nevent_name: Gate Night\ndate: 2022-04-01\n---\nHi', 'Gate Night'],
    ['---\ntype: meetup\ntopic: Gate Night\n---\nHi', 'Gate Night'],
    ['---\nevent:\n  title: Gate Night\n---\nHi', 'Gate Night'],
    ['---\ntitle: "Gates &amp; Keys"\n---\nHi', 'Gates & Keys'],
    ['---\ntitle: [Gates] and Keys\n---\nHi', '[Gates] and Keys'],
    ['---\ntitle: "{{ page.name }}"\n---\n# Gate Night\n\nHi', 'Gate Night'],
    ['# {{ page.title }}\n\nHi', 'night'],
    ['# Gate Night {#top}\n\nHi', 'Gate Night'],
    ['**Gate Night**\n\nHi', 'Gate Night'],
    ['**Hi there, all of you.**\n\nHi', 'night'],
    ['**时间：4 月 1 日**\n\nHi', 'night'],
  ])('of %j is "%s"', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })
})
