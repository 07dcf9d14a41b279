import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installed, makeHome, run, startDisplay } from '../helpers/installed-app'

// Installs the .rpm on this machine, beside a list of packages of its own, since Debian's rpm knows none of those that are here.
// Uses it as an ordinary user, and takes it off again: the steps follow on each other.
const file = process.env.LECTERN_RPM ?? ''
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
const profile = '/etc/apparmor.d/lectern'
const reader = makeHome()
const list = mkdtempSync(join(tmpdir(), 'lectern-rpm-'))
let display: Awaited<ReturnType<typeof startDisplay>>

const query = async (...args: readonly string[]) => (await run('rpm', ['-qp', ...args, file])).out.trim()
const rpm = (...args: readonly string[]) => run('rpm', ['--dbpath', list, '--nodeps', ...args], { limitMs: 300_000 })
const lectern = (...args: readonly string[]) => run(installed.command, args, { home: reader.home })

beforeAll(async () => {
  display = await startDisplay()
})

afterAll(async () => {
  if (existsSync(installed.dir)) await rpm('-e', 'lectern')
  await display?.stop()
  rmSync(list, { recursive: true, force: true })
  reader.dispose()
})

describe('the .rpm', () => {
  it('is called as it says, for the processor it is for', async () => {
    expect(await query('--qf', '%{name} %{version} %{arch} %{os} %{license}')).toBe(
      `lectern ${version} ${processor} linux MIT`,
    )
    expect(file).toMatch(/lectern-[\d.]+(-.+)?\.(x86_64|aarch64)\.rpm$/)
  })

  it('asks for the libraries that it loads, by their files, which every distribution calls the same', async () => {
    const wanted = (await query('--requires')).split('\n')
    expect(wanted).toEqual(
      expect.arrayContaining([
        'libgtk-3.so.0()(64bit)',
        'libnss3.so()(64bit)',
        'libX11-xcb.so.1()(64bit)',
        'xdg-utils',
      ]),
    )
    const present = (await run('ldconfig', ['-p'])).out
    const files = wanted.flatMap((each) => /^(\S+\.so[\d.]*)\(/.exec(each)?.[1] ?? [])
    expect(files.filter((name) => !present.includes(`\t${name} `))).toEqual([])
    expect(await query('--provides')).not.toContain('.so')
    expect(await query('--recommends')).toBe('font(:lang=zh-cn)')
  })

  it('brings what the .deb brings, owned by root and written by nobody else', async () => {
    const lines = (await query('--qf', '[%{filemodes:perms} %{fileusername} %{filenames}\n]')).split('\n')
    expect(lines.filter((line) => !/^(?:[-d]rwxr-xr-x|-rw-r--r--) root /.test(line))).toEqual([])
    const deb = (await run('dpkg-deb', ['-c', process.env.LECTERN_DEB ?? ''])).out.split('\n')
    const ofDeb = deb.flatMap((line) => /^-.* \.(\/.+)$/.exec(line)?.[1] ?? [])
    const ofRpm = lines.flatMap((line) => /^-\S+ root (.+)$/.exec(line)?.[1] ?? [])
    expect(ofRpm.sort()).toEqual(ofDeb.filter((path) => !path.includes('lintian')).sort())
    const folders = lines.flatMap((line) => /^d\S+ root (.+)$/.exec(line)?.[1] ?? [])
    expect(folders).toEqual(expect.arrayContaining(['/opt/Lectern', '/opt/Lectern/bin', '/usr/share/doc/lectern']))
    expect(folders.filter((path) => !/\/lectern(?:\/|$)/i.test(path))).toEqual([])
  })

  it('installs without a warning, as its list of files says', async () => {
    const { code, out, errors } = await rpm('-i', file)
    expect(code, errors).toBe(0)
    expect(`${out}${errors}`).not.toMatch(/warn|error/i)
    expect((await rpm('-V', 'lectern')).out).toBe('')
    expect(readFileSync(join(installed.dir, 'package-type'), 'utf8').trim()).toBe('rpm')
  })

  it('runs its command, without a display', async () => {
    expect(await lectern('--version')).toEqual({ code: 0, out: `${version}\n`, errors: '' })
    expect(await lectern('import', 'builtin', '--json')).toMatchObject({ code: 0 })
    expect((await lectern('search', 'Dragonfly', '--json')).out).toContain('"kind": "talk"')
  })

  it('opens its window, with the sandbox', async () => {
    const picture = join(reader.home, 'window.png')
    const { code, out, errors } = await run(installed.command, [], {
      home: reader.home,
      env: { DISPLAY: display.name, LECTERN_SCREENSHOT: picture },
    })
    expect(code, errors).toBe(0)
    expect(out).toContain('2 events')
    expect(statSync(picture).size).toBeGreaterThan(20_000)
  })

  it('keeps, when it takes its own place, what the system was told of it', async () => {
    const hadProfile = existsSync(profile)
    if (!hadProfile && existsSync(dirname(profile))) writeFileSync(profile, '# As Ubuntu has it.\n')
    const { code, errors } = await rpm('-U', '--replacepkgs', file)
    expect(code, errors).toBe(0)
    expect(existsSync(profile)).toBe(existsSync(dirname(profile)))
    expect(await lectern('--version')).toMatchObject({ code: 0 })
  })

  it('leaves no file but the library', async () => {
    const own = (await rpm('-ql', 'lectern')).out.trim().split('\n')
    const { code, out, errors } = await rpm('-e', 'lectern')
    expect(code, errors).toBe(0)
    expect(`${out}${errors}`).not.toMatch(/warn|error/i)
    expect([...own, profile].filter((path) => existsSync(path))).toEqual([])
    expect(readdirSync(join(reader.home, '.local/share/lectern'))).toContain('library.db')
  })
})
