import { describe, expect, it } from 'vitest'
import { createPackDesk } from '../../../../electron/window/pack-desk'

const takeAll = (desk: ReturnType<typeof createPackDesk>): unknown[] => {
  const taken: unknown[] = []
  for (let next = desk.take(); 'ok' in next && next.ok !== null; next = desk.take())
    taken.push([next.ok.name, desk.pathOf(next.ok.id)])
  return taken
}

describe('packs that are opened with Lectern', () => {
  it.each([
    ['a path', '/home/ada/My talks.lectern', '/home/ada/My talks.lectern'],
    ['one from where it was opened', 'talks.LECTERN', '/somewhere/talks.LECTERN'],
    ['the address of a file', 'file:///home/ada/My%20talks.lectern', '/home/ada/My talks.lectern'],
  ])('are told by %s', (_, arg, path) => {
    expect(takeAll(createPackDesk(['lectern', arg], '/somewhere'))).toEqual([[path.split('/').at(-1), { ok: path }]])
  })

  it.each([
    '--library=/x.lectern',
    'lectern://search?q=x',
    'https://example.org/x.lectern',
    'file://example.org/x%zz.lectern',
    '/x.zip',
    '.',
  ])('are not %j', (arg) => {
    expect(takeAll(createPackDesk(['lectern', arg], '/somewhere'))).toEqual([])
  })

  it('are given out once each, in their order, and by nothing but their number', () => {
    const desk = createPackDesk(['lectern'], '/')
    expect(desk.take()).toEqual({ ok: null })
    expect(desk.put(['/a.lectern', '/b.lectern'], '/')).toBe(true)
    expect(desk.put(['/c.zip'], '/')).toBe(false)
    expect(desk.pathOf(0)).toMatchObject({ failure: { kind: 'not-found' } })
    expect(takeAll(desk)).toHaveLength(2)
    expect(takeAll(desk)).toEqual([])
    expect(desk.pathOf(1)).toEqual({ ok: '/b.lectern' })
    expect(desk.pathOf(7)).toMatchObject({ failure: { kind: 'not-found' } })
  })
})
