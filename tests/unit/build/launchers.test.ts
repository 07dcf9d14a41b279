import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'

const packaging = fileURLToPath(new URL('../../../build/packaging', import.meta.url))
const cases: readonly (readonly [wanted: 'window' | 'command', args: readonly string[]])[] = [
  ['window', []],
  ['window', ['lectern://search?q=boat%20yard']],
  ['window', ['/somewhere/my talks.lectern']],
  ['window', ['--library', '/somewhere/else']],
  ['command', ['--version']],
  ['command', ['import', 'talks.lectern']],
  ['command', ['search', 'lectern:', '--library', '/somewhere/else']],
]

// A shell runs those of macOS and Linux.
describe.skipIf(process.platform === 'win32')('the `lectern` command of a package', () => {
  let dir: string
  const launchers = { mac: 'Contents/Resources/bin/lectern', linux: 'lectern.sh' }
  const program = 'Contents/MacOS/Lectern'

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'lectern-launchers-'))
    for (const path of [program, launchers.mac]) mkdirSync(join(dir, path, '..'), { recursive: true })
    writeFileSync(join(dir, program), '#!/bin/sh\nfor arg in "$@"; do printf "%s\\n" "$arg"; done\n')
    chmodSync(join(dir, program), 0o755)
    copyFileSync(join(packaging, 'mac/bin/lectern'), join(dir, launchers.mac))
    const linux = readFileSync(join(packaging, 'linux/lectern.sh'), 'utf8')
    writeFileSync(join(dir, launchers.linux), linux.replace('app=/opt/Lectern/lectern', `app='${join(dir, program)}'`))
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it.each((['mac', 'linux'] as const).flatMap((system) => cases.map((one) => [system, ...one] as const)))(
    'opens on %s the %s for %j',
    (system, wanted, args) => {
      const given = execFileSync('sh', [join(dir, launchers[system]), ...args], { encoding: 'utf8' })
      const passed = given.split('\n').slice(0, -1)
      const at = passed.indexOf('--')
      expect(at < 0 ? 'window' : 'command').toBe(wanted)
      expect(passed.slice(at + 1)).toEqual(args)
    },
  )
})

test('that of Windows opens the window for the same: by itself, for a link, a pack and a library', () => {
  const lines = readFileSync(join(packaging, 'windows/bin/lectern.cmd'), 'utf8').split(/\r?\n/)
  const forWindow = lines.flatMap((line) => /^if (.+) set "command="$/.exec(line)?.[1] ?? [])
  expect(forWindow).toEqual([
    'not defined first',
    '/i "%first:~0,8%"=="lectern:"',
    '/i "%first:~-8%"==".lectern"',
    '"%first%"=="--library"',
  ])
  expect(lines).toContain('"%~dp0..\\..\\Lectern.exe" %command% %*')
})
