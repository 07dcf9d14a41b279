import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { isFailed } from '../../../../core/model/failure'
import { chinese, english, type Grid } from './programme-grid'

/** What a page tells of its talks, a line for each. */
function readTalks(grid: Grid, programme: string): string[] {
  const page = parsePage(`content/${grid.language}/activities/x/index.md`, grid.head + programme + grid.tail)
  if (isFailed(page)) return ['not read']
  return page.ok.talks.map(({ title, speakers }) => `${title} / ${speakers.map(({ name }) => name).join('、')}`)
}

const expected = ({ told }: Grid): string[] => told.map(({ title, giver }) => `${title} / ${giver.name}`)

/** Every talk, nothing else, and who gives each: the ways to write titles, people and headings that are read otherwise. */
function findMisread(
  grid: Grid,
  write: (toTitle: (title: string) => string, toGiver: Grid['givers'][string]) => string | undefined,
): string[] {
  const right = expected(grid).join('\n')
  return Object.entries(grid.givers).flatMap(([giver, toGiver]) =>
    Object.entries(grid.titles).flatMap(([mark, toTitle]) => {
      const programme = write(toTitle, toGiver)
      if (programme === undefined) return []
      return grid.headings.flatMap((heading) => {
        const got = readTalks(grid, heading + programme).join('\n')
        return got === right ? [] : [`${heading.trim() || 'no heading'} ${mark} ${giver}\n${got}`]
      })
    }),
  )
}

describe.each([
  ['in Chinese', chinese],
  ['in English', english],
])('a programme %s, whatever way titles and people are written', (_, grid) => {
  it.each(Object.entries(grid.talks))('as %s', (_, write) => {
    expect(
      findMisread(grid, (toTitle, toGiver) => {
        const parts = grid.told.map(({ title, giver }, at) => write(toTitle(title), toGiver(giver), at))
        return parts.includes(undefined) ? undefined : parts.join(parts[0]?.startsWith('- ') ? '\n' : '\n\n')
      }),
    ).toEqual([])
  })

  it.each(Object.entries(grid.tables))('as a table: %s', (_, write) => {
    expect(
      findMisread(grid, (toTitle, toGiver) =>
        write(grid.told.map(({ title, giver }) => [toTitle(title), toGiver(giver)])),
      ),
    ).toEqual([])
  })
})
