import { describe, expect, it } from 'vitest'
import { hasGivenName, isGivenName } from '../../../../core/archive/names'
import { parsePage } from '../../../../core/archive/parse-page'

describe('capitalised words', () => {
  it.each([
    'Thijs Sample',
    'José Sample',
    'Łukasz Sample',
    'Jean-Luc Sample',
    'Xyla Sampleski',
    'Xyla Samplesson',
    'Qi Zhang',
    'Xiaoming Wang',
    'Zhang San',
    'Pan Xiaoming',
    'Xiao Ma Ge',
  ])('"%s" are a person', (name) => {
    expect(hasGivenName(name)).toBe(true)
  })

  it.each([
    'Red Hat',
    'Event Sourcing',
    'Visual Studio',
    'Sample',
    'Rust Lang',
    'Spring Season',
    'Big Wang Theory',
    'React Native',
    'Lei Browser',
    'Pan Zoom',
  ])('"%s" may be anything', (text) => {
    expect(hasGivenName(text)).toBe(false)
  })

  it('are a given name with and without accents', () => {
    expect(['Zoë', 'Zoe', 'Bjørn', 'Sample'].map(isGivenName)).toEqual([true, true, true, false])
  })

  it('before a colon in an agenda name who speaks', () => {
    const page = parsePage(
      'events/a.md',
      '# Gate Night\n\n## Agenda\n\n- 19:00 Thijs Sample: Fast gates for all\n- 19:45 Wojciech Example: Slow gates for some\n',
    )
    expect('ok' in page && page.ok.talks).toMatchObject([
      { title: 'Fast gates for all', speakers: [{ name: 'Thijs Sample' }] },
      { title: 'Slow gates for some', speakers: [{ name: 'Wojciech Example' }] },
    ])
  })
})
