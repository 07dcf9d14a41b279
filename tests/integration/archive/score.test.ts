import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Figures, findMissedGoals, type ScoredPage, scorePage, toFigures, toTable } from '../../../build/score.mjs'
import { runCommand } from '../../helpers/run-command'

const fixtures = fileURLToPath(new URL('../../fixtures/pages', import.meta.url))

let home: string
let pages: ScoredPage[]
let figures: Figures

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-score-'))
  const options = { library: join(home, 'library'), home }
  const truths = JSON.parse(await readFile(join(fixtures, 'truth.json'), 'utf8'))
  const imported = await runCommand(['import', join(fixtures, 'content')], options)
  if (imported.code !== 0) throw new Error(imported.errors)
  pages = []
  for (const truth of truths) {
    const shown = await runCommand(['show', truth.id, '--json'], options)
    pages.push(scorePage(truth, shown.code === 0 ? shown.json() : undefined))
  }
  figures = toFigures(pages)
  process.stdout.write(`${toTable({ invented: figures }).join('\n')}\n`)
})

afterAll(() => rm(home, { recursive: true, force: true }))

describe('pages in the ways communities write them', () => {
  it('are understood as well as the goals ask', () => {
    const misses = pages.flatMap((page) => page.misses)
    expect(findMissedGoals(figures), JSON.stringify(misses, null, 2)).toEqual([])
  })

  it('ask for more than a handful of talks, speakers and decks', () => {
    const { multiTalks, speakers, decks } = figures.fields
    expect(Math.min(multiTalks.expected, speakers.expected, decks.expected)).toBeGreaterThan(20)
  })
})
