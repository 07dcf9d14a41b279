import { describe, expect, it } from 'vitest'
import { fitsLiterally } from '../../../../core/search/literal-names'
import { parseQuery } from '../../../../core/search/query'

describe('a name with signs', () => {
  it.each([
    ['C++', 'modern c++, fast', true],
    ['C++', '用c++写的', true],
    ['C++', 'c + c', false],
    ['C++', 'objc++', false],
    ['C#', 'c# and java', true],
    ['C#', 'c', false],
    ['.NET', 'the .net runtime', true],
    ['.NET', 'asp.net', true],
    ['.NET', 'a .network', false],
    ['mesh -C++', 'mesh in c', true],
    ['mesh -C++', 'mesh in c++', false],
    ['mesh', 'anything', true],
  ])('%s in %j: %j', (query, folded, fits) => expect(fitsLiterally(folded, parseQuery(query))).toBe(fits))
})
