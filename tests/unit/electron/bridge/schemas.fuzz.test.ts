import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFailed } from '../../../../core/model/failure'
import { appRequestNames, libraryRequestNames, type RequestName } from '../../../../electron/bridge/contract'
import { parseInput } from '../../../../electron/bridge/server'

const names: readonly RequestName[] = [...libraryRequestNames, ...appRequestNames]
const anything = fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
const unknown = '\u0000unknown'

/** Nothing that any request takes: no plain object, or one with a field that nobody knows. */
const wrong = fc.oneof(
  anything.filter(
    (value) => value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value)),
  ),
  fc.record({ [unknown]: anything }),
  fc
    .dictionary(
      fc.constantFrom('source', 'id', 'url', 'title', 'kind', 'text', 'scope', 'deckId', '__proto__'),
      anything,
    )
    .map((fields) => ({ ...fields, [unknown]: 1 })),
)

test.each(names)('%s refuses hundreds of wrong inputs, and throws at none', (name) => {
  fc.assert(
    fc.property(wrong, (input) => {
      const answer = parseInput(name, input)
      expect(isFailed(answer) && answer.failure.kind).toBe('invalid')
      expect(isFailed(answer) && (answer.failure.detail ?? '').length).toBeLessThanOrEqual(300)
    }),
    { numRuns: 300 },
  )
})
