import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asReader,
  canRefuseNamespaces,
  makeFolder,
  makeHome,
  readTree,
  run,
  start,
  startDisplay,
  withoutNamespaces,
} from '../helpers/installed-app'
import { makeEventPage } from '../helpers/make-archive'

// Unpacks the .tar.gz as a reader does, into a folder of their own, and uses it from there: the steps follow on each other.
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const reader = makeHome()
/** With what shells, menus and addresses take for something else; not a backslash, below which Node loads no module. */
const place = makeFolder(reader.home, '程序 100% "to go" `$HOME`')
const dir = join(place, `lectern-${version}`)
const link = join(reader.home, 'talks')
const data = join(reader.home, '.local/share')
const temporary = makeFolder(reader.home, 'tmp')
const menu = {
  entry: join(data, 'applications/lectern.desktop'),
  type: join(data, 'mime/packages/community.lectern.Lectern.xml'),
  command: join(reader.home, '.local/bin/lectern'),
}
let display: Awaited<ReturnType<typeof startDisplay>>

const canMakeNetwork = (await run('unshare', ['--net', 'true'])).code === 0
const canRefuse = await canRefuseNamespaces()
const lectern = (...args: readonly string[]) => run(link, args, { home: reader.home, env: { TMPDIR: temporary } })
const addToMenu = (...args: readonly string[]) => run(join(dir, 'menu/add-to-menu'), args, { home: reader.home })
const without = (text: string, name: RegExp) => text.split('\n').filter((line) => !name.test(line))

beforeAll(async () => {
  display = await startDisplay()
})

afterAll(async () => {
  await display?.stop()
  reader.dispose()
})

describe('the .tar.gz', () => {
  it('unpacks into one folder, with what a reader needs', async () => {
    const unpack = ['-c', 'cd "$1" && tar xzf "$2"', 'sh', place, process.env.LECTERN_ARCHIVE ?? '']
    const { code, errors } = await run('sh', unpack, { home: reader.home })
    expect(code, errors).toBe(0)
    expect(readdirSync(place)).toEqual([`lectern-${version}`])
    const needed = ['README.txt', 'bin/lectern', 'menu/add-to-menu', 'menu/lectern.desktop', 'menu/lectern.png']
    const licences = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'].map((name) => `resources/${name}`)
    const all = [...needed, ...licences, 'LICENSE.electron.txt', 'LICENSES.chromium.html']
    expect(all.filter((path) => !existsSync(join(dir, path)))).toEqual([])
    // As which it would be updated by a package manager that knows nothing of it.
    expect(existsSync(join(dir, 'package-type'))).toBe(false)
  })

  it('leaves no door open that what is installed has closed', async () => {
    const wire = await getCurrentFuseWire(join(dir, 'lectern'))
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  })
})

describe('its command, by a link and without a display', () => {
  it('says its version', async () => {
    symlinkSync(join(dir, 'bin/lectern'), link)
    expect(await lectern('--version')).toEqual({ code: 0, out: `${version}\n`, errors: '' })
  })

  it('imports a folder and finds what is in it', async () => {
    const pages = makeFolder(reader.home, 'boatyard/content/zh/activities/hatches')
    const facts = { title: '船坞沙龙：舱口', date: '2024-05-18', talk: '舱口与缓存', speaker: '某讲者', abstract: '' }
    writeFileSync(join(pages, 'index.md'), makeEventPage(facts))
    const imported = await lectern('import', join(reader.home, 'boatyard'), '--json')
    expect(JSON.parse(imported.out || '{}'), imported.errors).toMatchObject({ events: 1, talks: 1 })
    expect(await lectern('import', 'builtin')).toMatchObject({ code: 0, errors: expect.any(String) })
    const found = JSON.parse((await lectern('search', '舱口与缓存', '--json')).out)
    expect(found.hits[0]).toMatchObject({ kind: 'talk', title: '舱口与缓存' })
  })
})

describe('its window', () => {
  it('is not opened for root, and a reader is told so', async () => {
    const { code, errors } = await run(join(dir, 'bin/lectern'), [], { env: { HOME: reader.home, LANG: 'C.UTF-8' } })
    expect(code).toBe(1)
    expect(errors).toMatch(/^lectern: The window does not open for root/)
  })

  it.skipIf(!canRefuse).each([
    ['C.UTF-8', /^lectern: This system lets programs make no sandbox/],
    ['zh_CN.UTF-8', /^lectern: 本系统不允许程序建立沙箱/],
  ])('is not opened where no program may make a sandbox, and a reader is told in %s what helps', async (LANG, told) => {
    const args = [...withoutNamespaces, ...asReader, join(dir, 'bin/lectern')]
    const { code, errors } = await run('unshare', args, { env: { HOME: reader.home, LANG, DISPLAY: '' } })
    expect(code).toBe(1)
    expect(errors).toMatch(told)
    expect(errors).toContain(`sudo chmod 4755 '${join(dir, 'chrome-sandbox')}'`)
  })

  it.skipIf(!canMakeNetwork)('opens without any network, with its pages in the full sandbox', async () => {
    // Where the system lists who may make a sandbox, what a reader was told helps.
    if ((await run('unshare', ['--user', '--map-root-user', 'true'], { home: reader.home })).code !== 0) {
      chownSync(join(dir, 'chrome-sandbox'), 0, 0)
      chmodSync(join(dir, 'chrome-sandbox'), 0o4755)
    }
    const picture = join(reader.home, 'window.png')
    const { child, ended } = start('unshare', ['--net', '--', ...asReader, link], {
      env: { HOME: reader.home, TMPDIR: temporary, DISPLAY: display.name, LECTERN_SCREENSHOT: picture },
    })
    const renderer = () => readTree(child.pid ?? 0).find(({ args }) => args.includes('--type=renderer'))
    await expect.poll(() => renderer()?.status('Seccomp'), { timeout: 30_000, interval: 50 }).toBe('2')
    const { code, out, errors } = await ended
    expect(code, errors).toBe(0)
    expect(out).toContain('3 events')
    expect(statSync(picture).size).toBeGreaterThan(20_000)
  })
})

describe('the menu', () => {
  it('gets the entry that packages bring, for this place', async () => {
    const { code, out, errors } = await addToMenu()
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toContain(menu.command)
    const entry = readFileSync(menu.entry, 'utf8')
    const deb = await run('sh', [
      '-c',
      'dpkg-deb --fsys-tarfile "$LECTERN_DEB" | tar xO ./usr/share/applications/lectern.desktop',
    ])
    expect(without(entry, /^Exec=|^Icon=/)).toEqual(without(deb.out, /^Exec=|^Icon=/))
    expect(await run('desktop-file-validate', [menu.entry])).toEqual({ code: 0, out: '', errors: '' })
    expect(toProgram(entry)).toBe(join(dir, 'bin/lectern'))
    expect(/^Icon=(.*)$/m.exec(entry)?.[1]?.replaceAll('\\\\', '\\')).toBe(join(dir, 'menu/lectern.png'))
    expect(await run(menu.command, ['--version'], { home: reader.home })).toMatchObject({ code: 0 })
    expect(readFileSync(join(data, 'mime/globs2'), 'utf8')).toContain('application/vnd.lectern.pack+zip:*.lectern')
    expect((await run('xdg-mime', ['query', 'default', 'x-scheme-handler/lectern'], { home: reader.home })).out).toBe(
      'lectern.desktop\n',
    )
  })

  it('is rid of it again, and keeps a command that is somebody else’s', async () => {
    expect(readlinkSync(menu.command)).toBe(join(dir, 'bin/lectern'))
    expect(await addToMenu('--remove')).toMatchObject({ code: 0, errors: '' })
    expect(Object.values(menu).filter((path) => existsSync(path))).toEqual([])
    mkdirSync(join(menu.command, '..'), { recursive: true })
    writeFileSync(menu.command, 'mine')
    expect((await addToMenu()).out).toContain('left as it is')
    expect((await addToMenu('--remove')).code).toBe(0)
    expect(readFileSync(menu.command, 'utf8')).toBe('mine')
  })
})

it('leaves nothing outside of its folder but the library', () => {
  const own = [place, link, menu.command, join(reader.home, 'boatyard'), join(reader.home, 'window.png')]
  // What GTK has read, and lists of all types and programs: the system's tools keep them.
  const ofSystem = ['.cache/dconf', '.local/share/mime', '.local/share/applications'].map((path) =>
    join(reader.home, path),
  )
  const known = [...own, ...ofSystem, temporary, join(data, 'lectern')]
  const left = readdirSync(reader.home, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !known.some((one) => `${one}/`.startsWith(`${path}/`) || path.startsWith(`${one}/`)))
  expect([...left, ...readdirSync(temporary)]).toEqual([])
  expect(existsSync(join(data, 'lectern/library.db'))).toBe(true)
})

/** The program of a menu entry, as https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html reads it. */
function toProgram(entry: string): string | undefined {
  const value = /^Exec=env "(.*)" %U$/m.exec(entry)?.[1]
  return value
    ?.replaceAll('\\\\', '\\')
    .replace(/\\(["`$\\])/g, '$1')
    .replaceAll('%%', '%')
}
