import { expect, test } from 'vitest'
import { describeFailure } from '../../../../core/model/describe-failure'
import { failureKinds } from '../../../../core/model/failure'

test.each(failureKinds)('%s says what happened, what it means and what to do, in one line', (kind) => {
  const text = describeFailure({ kind })
  expect(text.match(/\./g)?.length).toBeGreaterThanOrEqual(3)
  expect(text).toMatch(/^[A-Z][^\n]+\.$/)
})

test('the cause stands behind what happened', () => {
  expect(describeFailure({ kind: 'offline', detail: 'slides.example' })).toMatch(
    /^The server cannot be reached \(slides\.example\)\. /,
  )
  expect(describeFailure({ kind: 'unexpected', detail: 'two\nlines' })).toContain('(two lines)')
})
