import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'

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
  const systems = {
    mac: { program: 'Contents/MacOS/Lectern', launcher: 'Contents/Resources/bin/lectern' },
    linux: { program: 'Lectern 2/lectern', launcher: 'Lectern 2/bin/lectern' },
  } as const
  /** Stands in for a tool that says what a machine is like, so that the tests say the same on every one. */
  const setTool = (name: string, script: string) => write(join('tools', name), script)
  const write = (path: string, script: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), `#!/bin/sh\n${script}\n`)
    chmodSync(join(dir, path), 0o755)
  }
  const call = (system: keyof typeof systems, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync('sh', [join(dir, systems[system].launcher), ...args], {
      encoding: 'utf8',
      env: { PATH: `${join(dir, 'tools')}:${process.env.PATH}`, ...env },
    })

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'lectern-launchers-'))
    for (const [system, { program, launcher }] of Object.entries(systems)) {
      write(program, 'for arg in "$@"; do printf "%s\\n" "$arg"; done')
      write(launcher, '')
      copyFileSync(join(packaging, system, 'bin/lectern'), join(dir, launcher))
    }
  })
  beforeEach(() => {
    setTool('id', 'echo 1000')
    setTool('unshare', 'exit 0')
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it.each((['mac', 'linux'] as const).flatMap((system) => cases.map((one) => [system, ...one] as const)))(
    'opens on %s the %s for %j',
    (system, wanted, args) => {
      const passed = call(system, args).stdout.split('\n').slice(0, -1)
      const at = passed.indexOf('--')
      expect(at < 0 ? 'window' : 'command').toBe(wanted)
      expect(passed.slice(at + 1)).toEqual(args)
    },
  )

  it.each(['mac', 'linux'] as const)('is found on %s by a link to a link beside it', (system) => {
    const path = join('on path', system)
    mkdirSync(join(dir, path), { recursive: true })
    symlinkSync(join('../..', systems[system].launcher), join(dir, path, 'lectern-1'))
    symlinkSync('lectern-1', join(dir, path, 'lectern'))
    const given = spawnSync('sh', [join(dir, path, 'lectern'), '--version'], { encoding: 'utf8' })
    expect(given.stdout).toContain('--\n--version\n')
  })

  it('says on Linux what helps where the window would have no sandbox, and still runs commands', () => {
    setTool('unshare', 'exit 1')
    const refused = call('linux', [])
    expect(refused).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^lectern: This system lets/),
    })
    expect(refused.stderr).toContain(`sudo chmod 4755 '${realpathSync(dir)}/Lectern 2/chrome-sandbox'`)
    expect(call('linux', ['--library', '/x'], { LANG: 'zh_CN.UTF-8' }).stderr).toMatch(
      /^lectern: 本系统不允许程序建立沙箱/,
    )
    expect(call('linux', ['search', 'x']).stdout).toBe('--log-level=3\n--\nsearch\nx\n')
  })

  it('opens the window on Linux by Chromium’s helper, too', () => {
    setTool('unshare', 'exit 1')
    const helper = join(dir, 'Lectern 2/chrome-sandbox')
    writeFileSync(helper, '')
    chmodSync(helper, 0o4755)
    expect(call('linux', ['lectern://x'])).toMatchObject({ status: 0, stdout: 'lectern://x\n', stderr: '' })
    rmSync(helper)
  })

  it('opens no window for root on Linux, and runs its commands', () => {
    setTool('id', 'echo 0')
    expect(call('linux', [])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('root') })
    expect(call('linux', ['--version']).stdout).toBe('--log-level=3\n--no-sandbox\n--\n--version\n')
  })
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
