import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asReader,
  canRefuseNamespaces,
  installed,
  makeFolder,
  makeHome,
  readTree,
  run,
  start,
  startDisplay,
  withoutNamespaces,
} from '../helpers/installed-app'
import { makeArchive, makeEventPage, type TestArchive } from '../helpers/make-archive'
import { makePdf } from '../helpers/make-pdf'
import { setMirror } from '../helpers/set-mirror'
import { type SlideServer, startSlideServer } from '../helpers/slide-server'

// Installs the .deb, uses what is installed as an ordinary user, and takes it off again: the steps follow on each other.
// `npm run test:package` makes the packages, an older and the present one.
const packages = { older: process.env.LECTERN_OLDER_DEB ?? '', present: process.env.LECTERN_DEB ?? '' }
const reader = makeHome()
const library = join(reader.home, '.local/share/lectern')
let display: Awaited<ReturnType<typeof startDisplay>>
let server: SlideServer
let archive: TestArchive

const apt = (...args: readonly string[]) =>
  run('apt-get', ['-y', '--no-install-recommends', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    limitMs: 300_000,
  })
const lectern = (...args: readonly string[]) => run(installed.command, args, { home: reader.home })
const onDisplay = (env: Readonly<Record<string, string>> = {}) => ({
  home: reader.home,
  env: { DISPLAY: display.name, ...env },
})
const canRefuse = await canRefuseNamespaces()
const canMakeNetwork = (await run('unshare', ['--net', 'true'])).code === 0
/** Its name and version. */
const installedVersion = async () => (await run('dpkg-query', ['-W', 'lectern'])).out

beforeAll(async () => {
  display = await startDisplay()
  const slides = makePdf({ pages: [['甲板上的缓存'], ['舱口 Layotto', '潮汐表与缓存一致性']], title: 'Hatches' })
  server = await startSlideServer({ files: { '/hatches.pdf': slides } })
  archive = await makeArchive({
    'zh/activities/hatches/index.md': makeEventPage({
      title: '船坞沙龙：舱口',
      date: '2024-05-18',
      talk: '舱口与缓存',
      speaker: '某讲者',
      abstract: '谈谈甲板上的缓存。',
      slides: ['https://slides.example/hatches.pdf'],
    }),
  })
})

afterAll(async () => {
  await apt('purge', 'lectern')
  await server?.close()
  await archive?.dispose()
  await display?.stop()
  reader.dispose()
})

describe('the .deb', () => {
  it('installs an older version without a warning', async () => {
    const { code, errors } = await apt('install', packages.older)
    expect(errors.split('\n').filter((line) => /warn|error/i.test(line))).toEqual([])
    expect(code).toBe(0)
    expect((await run('dpkg', ['--audit'])).out).toBe('')
  })

  it('brings the command, the menu entry, its icon, what software centres show, and all licences', async () => {
    const { out } = await run('dpkg', ['-L', 'lectern'])
    const files = out.split('\n')
    expect(files).toEqual(
      expect.arrayContaining([
        '/usr/bin/lectern',
        '/usr/share/applications/lectern.desktop',
        '/usr/share/icons/hicolor/256x256/apps/lectern.png',
        '/usr/share/metainfo/community.lectern.Lectern.metainfo.xml',
        '/usr/share/mime/packages/community.lectern.Lectern.xml',
        '/usr/share/doc/lectern/copyright',
        '/opt/Lectern/LICENSES.chromium.html',
      ]),
    )
    const entry = readFileSync('/usr/share/applications/lectern.desktop', 'utf8')
    expect(entry).toContain('Exec=/opt/Lectern/lectern %U')
    expect(/^MimeType=(.*)$/m.exec(entry)?.[1]?.split(';')).toEqual(
      expect.arrayContaining(['x-scheme-handler/lectern', 'application/vnd.lectern.pack+zip']),
    )
    const licences = readFileSync('/usr/share/doc/lectern/copyright', 'utf8')
    for (const name of ['pdfjs-dist', 'libsql', 'react', 'data/mend'])
      expect(licences).toContain(`\n${name} `.trimEnd())
  })

  it('tells menus and software centres of itself as they want it', async () => {
    const entry = '/usr/share/applications/lectern.desktop'
    expect(await run('desktop-file-validate', [entry])).toEqual({ code: 0, out: '', errors: '' })
    const about = '/usr/share/metainfo/community.lectern.Lectern.metainfo.xml'
    const { code, out } = await run('appstreamcli', ['validate', '--no-net', about])
    expect(code, out).toBe(0)
    expect(out).not.toMatch(/^[EW]:/m)
  })

  it('belongs to root and can be written by nobody else', () => {
    const writable = listFiles(installed.dir).filter((path) => {
      const { uid, mode } = statSync(path)
      return uid !== 0 || (mode & 0o022) !== 0
    })
    expect(writable).toEqual([])
  })

  it('leaves no door open that Electron can close', async () => {
    const wire = await getCurrentFuseWire(installed.program)
    const isOpen = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: isOpen(FuseV1Options.RunAsNode),
      nodeOptions: isOpen(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOpen(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocol: isOpen(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookies: isOpen(FuseV1Options.EnableCookieEncryption),
      integrity: isOpen(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOpen(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      inspect: false,
      fileProtocol: false,
      cookies: true,
      integrity: true,
      onlyAsar: true,
    })
  })

  it('runs no code that somebody hands to it', async () => {
    const script = join(makeFolder(reader.home, 'attack'), 'attack.cjs')
    writeFileSync(script, 'process.exit(42)')
    const asNode = await run(installed.program, ['--no-sandbox', script], {
      ...onDisplay({ ELECTRON_RUN_AS_NODE: '1', LECTERN_SCREENSHOT: join(reader.home, 'attack.png') }),
    })
    expect(asNode.code).not.toBe(42)
    const required = await run(installed.command, ['--version'], {
      home: reader.home,
      env: { NODE_OPTIONS: `--require ${script}` },
    })
    expect(required.code).toBe(0)
    const inspected = await run(installed.program, ['--inspect=0', '--', '--version'], { home: reader.home })
    expect(inspected.errors).not.toContain('Debugger listening')
  })
})

describe('the command, without a display', () => {
  it('says its version, also to root', async () => {
    const told = { code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), errors: '' }
    expect(await lectern('--version')).toEqual(told)
    expect(await run(installed.command, ['--version'])).toEqual(told)
  })

  it('tells a script by its exit code what is wrong', async () => {
    expect(await lectern('serach', 'x')).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('search') })
  })

  it('imports, fetches from a server and reads Chinese slides whose fonts are not embedded', async () => {
    await setMirror(makeFolder(reader.home, '.local/share/lectern'), server.url)
    const copied = makeFolder(reader.home, 'boatyard')
    await copyTree(archive.dir, copied)
    const imported = await lectern('import', copied, '--json')
    expect(imported).toMatchObject({ code: 0, errors: expect.any(String) })
    expect(JSON.parse(imported.out)).toMatchObject({ events: 1, talks: 1, decks: 1 })
    expect(JSON.parse((await lectern('slides', 'fetch', '--event', 'activities/hatches', '--json')).out)).toMatchObject(
      {
        ready: 1,
        failed: [],
      },
    )
    const found = JSON.parse((await lectern('search', '潮汐表与缓存', '--json')).out)
    expect(found.hits[0]).toMatchObject({ kind: 'slide', page: 2 })
  })
})

describe('the window', () => {
  // Containers may not be allowed to make networks.
  it.skipIf(!canMakeNetwork)('starts as an ordinary user without any network, with what is built in', async () => {
    const fresh = makeHome()
    const picture = join(fresh.home, 'first.png')
    const args = ['--net', '--', ...asReader, installed.command]
    const { code, out } = await run('unshare', args, {
      env: { ...onDisplay({ LECTERN_SCREENSHOT: picture }).env, HOME: fresh.home },
    })
    expect(code).toBe(0)
    expect(out).toContain('2 events, 6 talks')
    expect(statSync(picture).size).toBeGreaterThan(20_000)
    fresh.dispose()
  })

  it.skipIf(!canRefuse)('opens by Chromium’s helper where the system lets no program make a sandbox', async () => {
    const helper = join(installed.dir, 'chrome-sandbox')
    const setUp = ['sh', '/var/lib/dpkg/info/lectern.postinst', 'configure']
    expect((await run('unshare', [...withoutNamespaces, ...setUp])).code).toBe(0)
    expect(statSync(helper)).toMatchObject({ uid: 0, mode: 0o104755 })
    const { code, errors } = await run('unshare', [...withoutNamespaces, ...asReader, installed.command], {
      env: { ...onDisplay({ LECTERN_SCREENSHOT: join(reader.home, 'helped.png') }).env, HOME: reader.home },
    })
    expect(code, errors).toBe(0)
    const [, ...again] = setUp
    expect((await run('sh', again)).code).toBe(0)
    expect(statSync(helper).mode).toBe(0o100755)
  })

  it('goes where a link leads that is opened with it', async () => {
    const picture = join(reader.home, 'linked.png')
    const link = 'lectern://item/boatyard/activities/hatches'
    const { code, out, errors } = await run(installed.command, [link], onDisplay({ LECTERN_SCREENSHOT: picture }))
    expect(code, errors).toBe(0)
    expect(out).toContain('showing "船坞沙龙：舱口 - Lectern"')
  })

  it('opens a pack whose file is opened with it, as a double click does', async () => {
    const pack = join(reader.home, '甲板.lectern')
    expect(await lectern('export', pack, '--event', 'activities/hatches', '--json')).toMatchObject({ code: 0 })
    await expectPackIsKnown(pack)
    const other = makeHome()
    const { child, ended } = start(installed.command, [pack], { ...onDisplay(), home: other.home })
    const sourcesOf = async () =>
      JSON.parse((await run(installed.command, ['list', 'sources', '--json'], { home: other.home })).out || '{}').items
    await waitUntil(async () => (await sourcesOf())?.some(({ title }: { title: string }) => title.includes('舱口')))
    await waitUntil(async () => {
      const status = await run(installed.command, ['slides', 'status', '--json'], { home: other.home })
      return JSON.parse(status.out || '{}').ready === 1
    })
    child.kill()
    expect((await ended).code).toBe(0)
    const found = await run(installed.command, ['search', '潮汐表与缓存', '--json'], { home: other.home })
    expect(JSON.parse(found.out).hits[0]).toMatchObject({ kind: 'slide', page: 2 })
    other.dispose()
  })

  it('keeps its pages in the full sandbox, and hands a second start over to the first', async () => {
    const { child, ended } = start(installed.command, [], onDisplay())
    const renderer = await waitFor(() =>
      readTree(child.pid ?? 0).find(({ args }) => args.includes('--type=renderer') && !args.includes('--no-sandbox')),
    )
    // Mode 2: every system call is judged by a filter. See proc_pid_status(5). A process that has just begun steps into it.
    await expect.poll(() => renderer.status('Seccomp')).toBe('2')
    expect(renderer.status('NoNewPrivs')).toBe('1')
    expect(renderer.status('CapEff')).toBe('0000000000000000')
    await waitFor(() => readdirSync(join(library, 'window')).find((name) => name === 'SingletonLock'))
    const second = await run(installed.command, [], { ...onDisplay(), limitMs: 20_000 })
    expect(second.code).toBe(0)
    expect(child.exitCode).toBeNull()
    child.kill()
    expect((await ended).code).toBe(0)
  })
})

describe('a newer version', () => {
  it('takes the place of the older one and keeps the library', async () => {
    const older = await installedVersion()
    const before = JSON.parse((await lectern('list', 'events', '--json')).out)
    const { code, errors } = await apt('install', packages.present)
    expect(code, errors).toBe(0)
    expect(await installedVersion()).not.toBe(older)
    expect(JSON.parse((await lectern('list', 'events', '--json')).out)).toEqual(before)
    expect(JSON.parse((await lectern('slides', 'status', '--json')).out)).toMatchObject({ ready: 1 })
  })

  it('leaves a library alone that a still newer one has written', async () => {
    const database = new Database(join(library, 'library.db'))
    const { user_version: schema } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    database.exec('PRAGMA user_version = 999')
    const refused = await lectern('list', 'events')
    database.exec(`PRAGMA user_version = ${schema}`)
    database.close()
    expect(refused).toMatchObject({ code: 3, out: '', errors: expect.stringMatching(/newer/i) })
    expect((await lectern('list', 'events')).code).toBe(0)
  })
})

describe('uninstalling', () => {
  it('leaves no file but the library', async () => {
    const { out } = await run('dpkg', ['-L', 'lectern'])
    const own = out.split('\n').filter((path) => /lectern/i.test(path))
    const { code, errors } = await apt('purge', 'lectern')
    expect(code, errors).toBe(0)
    expect(errors.split('\n').filter((line) => /warn|error/i.test(line))).toEqual([])
    expect(own.filter((path) => existsSync(path))).toEqual([])
    expect(readdirSync(join(library, 'content')).length).toBeGreaterThan(0)
    expect(existsSync(join(library, 'library.db'))).toBe(true)
  })
})

/** The system tells a pack by its name and by its bytes, and opens it with Lectern; where it has no such program, by our files. */
async function expectPackIsKnown(pack: string): Promise<void> {
  const type = 'application/vnd.lectern.pack+zip'
  if ((await run('which', ['xdg-mime'])).code === 0 && existsSync('/usr/share/mime/globs2')) {
    expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toContain(`${type}:*.lectern`)
    if (existsSync('/usr/share/applications/mimeinfo.cache'))
      expect((await run('xdg-mime', ['query', 'default', type])).out.trim()).toBe('lectern.desktop')
  }
  expect(readFileSync('/usr/share/mime/packages/community.lectern.Lectern.xml', 'utf8')).toContain(`type="${type}"`)
  expect(readFileSync(pack).toString('latin1', 30, 38 + type.length)).toBe(`mimetype${type}`)
}

async function waitUntil(isSo: () => Promise<boolean | undefined>, limitMs = 60_000): Promise<void> {
  for (const deadline = Date.now() + limitMs; !(await isSo().catch(() => false)); ) {
    if (Date.now() > deadline) throw new Error('It did not come about in time.')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

const listFiles = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))

async function copyTree(from: string, to: string): Promise<void> {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const target = join(to, path.slice(from.length))
    if (entry.isDirectory()) await mkdir(target, { recursive: true })
    else {
      await mkdir(join(target, '..'), { recursive: true })
      await writeFile(target, readFileSync(path))
    }
  }
}

async function waitFor<Value>(look: () => Value | undefined, limitMs = 30_000): Promise<Value> {
  for (const deadline = Date.now() + limitMs; ; ) {
    const value = look()
    if (value !== undefined) return value
    if (Date.now() > deadline) throw new Error('It did not come about in time.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
