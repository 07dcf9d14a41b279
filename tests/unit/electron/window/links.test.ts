import { describe, expect, it, test } from 'vitest'
import { createLinkDesk, cutLinks, registerPortable, toTrustedArgs } from '../../../../electron/window/links'

const guide = { kind: 'item', source: 'builtin', id: 'guide' }

describe('a desk for links', () => {
  it.each([
    [['/opt/Lectern/lectern', 'lectern://item/builtin/guide']],
    [['electron', '/srv/lectern', '--library', '/srv/library', 'lectern://item/builtin/guide', '--no-sandbox']],
    [['lectern', '--no-sandbox', '--', 'LECTERN://item/builtin/guide', 'lectern://search?q=a']],
  ])('finds the link among %j, and gives it once', (args) => {
    const { take } = createLinkDesk(args)
    expect(take()).toEqual({ ok: guide })
    expect(take()).toEqual({ ok: null })
  })

  it.each([[[]], [['lectern', '--library', 'lectern', 'https://example.org/', 'x lectern://item/builtin/guide']]])(
    'finds none among %j',
    (args) => {
      const { put, take } = createLinkDesk(args)
      expect(put(args)).toBe(false)
      expect(take()).toEqual({ ok: null })
    },
  )

  it('keeps the newest, and does not lose it to a start without one', () => {
    const { put, take } = createLinkDesk(['lectern://item/builtin/old'])
    expect(put(['lectern://item/builtin/guide'])).toBe(true)
    expect(put(['lectern'])).toBe(false)
    expect(take()).toEqual({ ok: guide })
  })

  it.each(['lectern:', 'lectern://import?url=x', 'lectern://item/../../', `lectern://search?q=${'x'.repeat(100_000)}`])(
    'says of %j that it is none',
    (link) => {
      const { take } = createLinkDesk([link])
      expect(take()).toMatchObject({ failure: { kind: 'invalid' } })
      expect(take()).toEqual({ ok: null })
    },
  )
})

test.each([
  [['lectern', '--library', '/srv', 'x.lectern'], 4],
  [['lectern', '--library', '/srv', 'Lectern://x', '--library=//evil/share', '//evil/a.lectern'], 4],
  [['lectern', 'lectern:', '--library', '/srv'], 2],
])('of %j what stands behind a link is not believed', (args, most) => {
  expect(toTrustedArgs(args)).toEqual(args.slice(0, most))
})

test('only a link that is too long to be handed over is cut away', () => {
  const long = `LECTERN://search?q=${'%20'.repeat(10_000)}`
  expect(cutLinks(['lectern', '--library', '/srv', long])).toEqual(['lectern', '--library', '/srv', 'lectern:'])
  expect(cutLinks(['lectern', 'lectern://search?q=a', long.slice(0, 20_000), `x${long}`])).toBeNull()
})

test.each<[string, NodeJS.ProcessEnv, string, unknown[]]>([
  [
    'asks for links when it is portable',
    { PORTABLE_EXECUTABLE_FILE: 'D:\\Lectern.exe' },
    '',
    ['lectern', 'D:\\Lectern.exe'],
  ],
  ['leaves them to a program that has them', { PORTABLE_EXECUTABLE_FILE: 'D:\\Lectern.exe' }, 'Lectern', []],
  ['leaves them to its package', {}, '', []],
])('Lectern %s', (_what, env, owner, asked) => {
  const heard: unknown[] = []
  registerPortable(
    {
      getApplicationNameForProtocol: () => owner,
      setAsDefaultProtocolClient: (...given) => heard.push(...given) > 0,
    },
    env,
  )
  expect(heard).toEqual(asked)
})
