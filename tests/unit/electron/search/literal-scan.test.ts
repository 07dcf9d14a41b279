import { describe, expect, it } from 'vitest'
import { toLiteralTerm, toScannedText } from '../../../../electron/search/literal-scan'
import type { SampleKind } from '../../../../electron/search/sample-terms'

const look = (kind: SampleKind, term: string, text: string) => {
  const literal = toLiteralTerm({ kind, text: term })
  const scanned = toScannedText(text)
  return [literal.mustFind(scanned), literal.mayFind(scanned)]
}

describe('looking for a term in a text', () => {
  it.each<[SampleKind, string, string, boolean, boolean]>([
    ['chinese', '服务网格', '讲服务网格的演进', true, true],
    ['chinese', '服务网格', '讲服务\n网格的演进', false, true],
    ['chinese', '服务网格', '讲服务，网格的演进', false, false],
    ['chinese', '页首', '首⻚面', false, false],
    ['chinese', '首页', '首⻚面', true, true],
    ['mixed', '基于Layotto', '我们基于layotto做', true, true],
    ['mixed', '基于Layotto', '我们基于 Layotto 做', false, true],
    ['mixed', '基于Layotto', '我们基于Layotto2做', false, true],
    ['mixed', '基于Layotto', '我们基于别的做', false, false],
    ['word', 'mesh', 'service mesh', true, true],
    ['word', 'mesh', 'service meshes', false, true],
    ['word', 'mesh', 'meshes and a mesh', true, true],
    ['word', 'Ｍｅｓｈ', 'service mesh', true, true],
  ])('%s %j in %j must be found: %j, may be found: %j', (kind, term, text, must, may) => {
    expect(look(kind, term, text)).toEqual([must, may])
  })
})
