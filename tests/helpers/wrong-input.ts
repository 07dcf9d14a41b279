import fc from 'fast-check'

/** Longer than any text that a request takes, and more than any list holds. */
const hugeText = 'x'.repeat(100_000)
const mostItems = 6_000
const unknownField = 'unknown\u0000field'

class Disguised {}

const notText = fc.constantFrom<unknown>(NaN, 0, 7n, true, null, undefined, {}, [], ['a'], Symbol('a'), () => 'a')
const notNumber = fc.constantFrom<unknown>(NaN, Infinity, -Infinity, -1, 1e15, '1', 1n, true, null, undefined, {}, [1])
const notFlag = fc.constantFrom<unknown>('true', 1, 0, null, undefined, {}, [])
const notObject = fc.constantFrom<unknown>(NaN, '', '{}', 1n, false, null, [], [{}], hugeText, () => ({}))
const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

/** Inputs that a request must refuse which takes any of the given ones: foreign shapes, and right ones spoiled in one place. */
export function toWrongInputs(right: readonly unknown[]): fc.Arbitrary<unknown> {
  const example = fc.constantFrom(...right)
  return fc.oneof(
    { weight: 1, arbitrary: anything.filter((value) => value !== undefined).map(withUnknownField) },
    { weight: 4, arbitrary: example.chain(spoil) },
  )
}

/** An object has a field then that no request knows; everything else is wrong as it is. */
function withUnknownField(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? Object.assign(value, { [unknownField]: 1 }) : value
}

/** The value with one thing wrong in it, anywhere. */
function spoil(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return fc.oneof(notText, fc.constantFrom(hugeText, `${value}\ud83d`, `\udc00${value}`))
  if (typeof value === 'number') return notNumber
  if (typeof value === 'boolean') return notFlag
  if (Array.isArray(value)) return spoilList(value)
  if (typeof value === 'object' && value !== null) return spoilObject(value as Record<string, unknown>)
  return anything.filter((other) => other !== undefined)
}

function spoilList(list: readonly unknown[]): fc.Arbitrary<unknown> {
  const whole = fc.constantFrom<unknown>(
    ...[null, undefined, 'a', 1, {}, { length: 0 }, new Set(list), [[]], [null], [{}], [hugeText]],
    new Array(mostItems),
    Array(mostItems).fill(list[0] ?? 'a'),
  )
  if (list.length === 0) return whole
  const within = fc
    .nat(list.length - 1)
    .chain((at) => spoil(list[at]).map((wrong) => list.map((item, index) => (index === at ? wrong : item))))
  return fc.oneof(whole, within)
}

function spoilObject(object: Record<string, unknown>): fc.Arbitrary<unknown> {
  const cycle: Record<string, unknown> = { ...object }
  cycle[unknownField] = cycle
  const disguised = fc.constantFrom<unknown>(
    cycle,
    Object.create(object),
    Object.assign(new Disguised(), object),
    Object.assign(new Date(), object),
    Object.assign(new Map(Object.entries(object)), object),
    Object.defineProperty({ ...object }, '__proto__', { value: { isAdmin: true }, enumerable: true }),
  )
  const more = fc
    .tuple(
      fc.string().map((name) => `\u0000${name}`),
      anything,
    )
    .map(([name, field]) => ({ ...object, [name]: field }))
  const names = Object.keys(object)
  const ways = [notObject, disguised, more]
  if (names.length > 0) {
    const within = fc
      .constantFrom(...names)
      .chain((name) => spoil(object[name]).map((wrong) => ({ ...object, [name]: wrong })))
    // Mistakes within are the most likely to be overlooked.
    ways.push(within, within, within)
  }
  return fc.oneof(...ways)
}
