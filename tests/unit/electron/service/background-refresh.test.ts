import { expect, test } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { Source } from '../../../../core/model/library'
import { createBackgroundRefresh } from '../../../../electron/service/background-refresh'

const toSource = (id: string): Source => ({
  id,
  kind: 'url',
  title: id,
  location: `https://${id}.example/`,
  pages: 1,
  vanished: 0,
  importedAt: '2020-01-01T00:00:00Z',
  checkedAt: '2020-01-01T00:00:00Z',
})

/** Refreshes two sources as told, one answer after the other, and answers which were asked until they were used up. */
async function run(answers: (() => Promise<Result<unknown>>)[]) {
  const asked: string[] = []
  const surprises: unknown[] = []
  const background = createBackgroundRefresh({
    firstMs: 5,
    everyMs: 3_600_000,
    isOn: () => true,
    sources: () => [toSource('one'), toSource('two')],
    refresh: async (source) => {
      asked.push(source)
      return (answers.shift() ?? (async () => succeed(null)))()
    },
    onSurprise: (error) => surprises.push(error),
  })
  background.reconsider()
  await expect.poll(() => answers.length).toBe(0)
  await background.whenIdle()
  background.close()
  return { asked, surprises }
}

const done = async () => succeed(null)

test('what gave way to the reader is tried again soon, before any other', async () => {
  const { asked } = await run([async () => fail('cancelled'), done, done])
  expect(asked).toEqual(['one', 'one', 'two'])
})

test('an error that nobody foresaw is told, and holds up no other source', async () => {
  const { asked, surprises } = await run([() => Promise.reject(new Error('never heard of')), done])
  expect(asked).toEqual(['one', 'two'])
  expect(surprises).toMatchObject([{ message: 'never heard of' }])
})
