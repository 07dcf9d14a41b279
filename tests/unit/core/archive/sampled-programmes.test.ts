import { describe, expect, it } from 'vitest'
import { parsePage } from '../../../../core/archive/parse-page'
import { foldTitle } from '../../../../core/archive/title-match'
import { isFailed } from '../../../../core/model/failure'
import type { Talk } from '../../../../core/model/item'
import { type Sample, sampleProgramme } from './sample-programme'
import { chineseShapes, englishShapes, type Shapes } from './sampled-shapes'

const seeds = Array.from({ length: 1_000 }, (_, seed) => seed + 1)

function readTalks({ page }: Sample, { language }: Shapes): readonly Talk[] {
  const read = parsePage(`content/${language}/activities/x/index.md`, page)
  return isFailed(read) ? [] : read.ok.talks
}

const write = (title: string, givers: readonly string[]): string =>
  [foldTitle(title), ...[...givers].sort()].join(' / ')

/** Precision and recall of talks with their givers, and the share of pages that are read without a fault. */
function score(shapes: Shapes) {
  const tally = { pages: 0, whole: 0, told: 0, expected: 0, right: 0 }
  for (const seed of seeds) {
    const sample = sampleProgramme(shapes, seed)
    if (sample === undefined) continue
    const expected = sample.told.map(({ title, givers }) => write(title, givers))
    const told = readTalks(sample, shapes).map(({ title, speakers }) =>
      write(
        title,
        speakers.map(({ name }) => name),
      ),
    )
    const right = expected.filter((talk) => told.includes(talk)).length
    tally.pages += 1
    tally.whole += Number(right === expected.length && told.length === right)
    tally.told += told.length
    tally.expected += expected.length
    tally.right += right
  }
  return {
    pages: tally.pages,
    whole: tally.whole / tally.pages,
    precision: tally.right / tally.told,
    recall: tally.right / tally.expected,
  }
}

/**
 * Programmes drawn at random from many ways to write events, headings, talks, people and what stands around them, so that
 * each way meets each other: rules for one page at a time leave holes between them. The floors lie just below the figures.
 */
describe('programmes drawn at random', () => {
  it.each([
    ['Chinese', chineseShapes, { whole: 0.955, precision: 0.98, recall: 0.975 }],
    ['English', englishShapes, { whole: 0.955, precision: 0.98, recall: 0.975 }],
  ])('in %s are read with who gives what', (_, shapes, floor) => {
    const figures = score(shapes)
    expect(figures.pages).toBeGreaterThan(800)
    expect(figures.whole).toBeGreaterThan(floor.whole)
    expect(figures.precision).toBeGreaterThan(floor.precision)
    expect(figures.recall).toBeGreaterThan(floor.recall)
  })
})
