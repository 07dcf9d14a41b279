const loneSurrogate = /\p{Cs}/u

/**
 * Whether a value is data and nothing else: plain objects, lists, well-formed text, finite numbers. A schema reads
 * fields, and would take a map, a date or an object that inherits its fields for an empty or a right one.
 */
export function isPlainData(value: unknown): boolean {
  const seen = new Set<unknown>()
  const left = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (!isPlain(next)) return false
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (Object.hasOwn(next, '__proto__')) return false
    for (const [key, field] of Object.entries(next)) left.push(key, field)
  }
  return true
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return !loneSurrogate.test(value)
    case 'number':
      return Number.isFinite(value)
    case 'boolean':
    case 'undefined':
      return true
    case 'object':
      return value === null || Array.isArray(value) || isPlainObject(value)
    default:
      return false
  }
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
