import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appRoot } from '../helpers/launch-app'
import { makePdf } from '../helpers/make-pdf'
import { setMirror } from '../helpers/set-mirror'
import { startSlideServer } from '../helpers/slide-server'

const cli = join(appRoot, 'out/main/cli.js')
let home: string
let libraryDir: string

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-trouble-'))
  libraryDir = join(home, 'library')
})
test.afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs the built command to its end. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--library', libraryDir, '--json'], {
    encoding: 'utf8',
  })
  return { code: status, told: stderr, json: () => JSON.parse(stdout) }
}

/** Starts the built command, and kills it as a power cut would once it has told of this. */
const runAndKill = (args: readonly string[], sign: RegExp) =>
  new Promise<NodeJS.Signals | null>((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [cli, ...args, '--library', libraryDir, '--progress', 'json'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (sign.test(text)) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', (_, signal) => resolve(signal))
  })

const writePages = (count: number, filler = ''): string => {
  const dir = join(home, 'content')
  mkdirSync(join(dir, 'zh'), { recursive: true })
  for (let at = 0; at < count; at += 1)
    writeFileSync(join(dir, 'zh', `page-${at}.md`), `---\ntitle: 第 ${at} 页\n---\n\n正文 ${at} ${filler}\n`)
  return dir
}

test('an import that was killed midway leaves the library as it was, and the next one takes in everything', async () => {
  expect(run('import', 'builtin').code).toBe(0)
  const dir = writePages(400)
  expect(await runAndKill(['import', dir], /"phase":"reading","done":[1-9]/)).toBe('SIGKILL')
  expect(run('list', 'articles').json()).toMatchObject({ total: 0 })
  expect(run('doctor')).toMatchObject({ code: 0 })
  expect(run('import', dir).json()).toMatchObject({ added: 400, articles: 400 })
  expect(run('list', 'events').json()).toMatchObject({ total: 2 })
})

test('a download that was killed midway leaves a deck that can be fetched again', async () => {
  const pdf = makePdf({ pages: [['first'], ['second quokka']] })
  const server = await startSlideServer({ files: { '/deck.pdf': { bytes: pdf, mishap: 'stall' } } })
  try {
    await setMirror(libraryDir, server.url)
    const dir = join(home, 'content')
    mkdirSync(join(dir, 'zh/activities/one'), { recursive: true })
    writeFileSync(
      join(dir, 'zh/activities/one/index.md'),
      `---\ntitle: 一\n---\n\n- [《稿》](https://slides.example/deck.pdf)\n`,
    )
    expect(run('import', dir).code).toBe(0)
    expect(await runAndKill(['slides', 'fetch'], /"state":"downloading"/)).toBe('SIGKILL')
    expect(run('slides', 'status').json()).toMatchObject({ ready: 0, failed: 0, remote: 1 })
    server.serve('/deck.pdf', pdf)
    // This process serves the file, so it must not wait for the command.
    const fetched = await new Promise<number | null>((resolve) =>
      spawn(process.execPath, [cli, 'slides', 'fetch', '--library', libraryDir], { stdio: 'ignore' }).once(
        'exit',
        resolve,
      ),
    )
    expect(fetched).toBe(0)
    expect(run('search', 'quokka').json()).toMatchObject({ hits: [{ kind: 'slide', page: 2 }] })
  } finally {
    await server.close()
  }
})

/** A library of one event with slides of some megabytes, and the pack to write it to. */
function importLargeSlides(): string {
  const dir = join(home, 'content')
  mkdirSync(join(dir, 'zh/one'), { recursive: true })
  writeFileSync(join(dir, 'zh/one/index.md'), '---\ntitle: 一\n---\n\n- [《稿》](slides.pdf)\n')
  writeFileSync(join(dir, 'zh/one/slides.pdf'), makePdf({ pages: [['a quokka']], padding: 8_000_000 }))
  expect(run('import', dir).code).toBe(0)
  expect(run('slides', 'fetch').code).toBe(0)
  return join(home, 'packs', 'one.lectern')
}

test('an export that was killed midway leaves what stood there, and the next one clears up after it', async () => {
  const file = importLargeSlides()
  mkdirSync(join(home, 'packs'))
  writeFileSync(file, 'as it was')
  expect(await runAndKill(['export', file, '--all'], /"phase":"writing","done":[1-9]/)).toBe('SIGKILL')
  expect(readFileSync(file, 'utf8')).toBe('as it was')
  expect(run('export', file, '--all')).toMatchObject({ code: 0 })
  expect(readdirSync(join(home, 'packs'))).toEqual(['one.lectern'])
})

test('a pack whose import was killed midway is taken in by the next one, and nothing half is left', async () => {
  const file = importLargeSlides()
  mkdirSync(join(home, 'packs'))
  expect(run('export', file, '--all').code).toBe(0)
  libraryDir = join(home, 'other')
  for (const sign of [/"phase":"unpacking","done":[1-9]/, /"phase":"storing"/, /"phase":"slides"/]) {
    expect(await runAndKill(['import', file], sign)).toBe('SIGKILL')
    expect(run('doctor')).toMatchObject({ code: 0 })
    const { total, ready } = run('slides', 'status').json()
    expect([0, total]).toContain(ready)
    expect(readdirSync(join(libraryDir, 'incoming'))).toEqual([])
  }
  expect(run('import', file)).toMatchObject({ code: 0 })
  expect(run('slides', 'status').json()).toMatchObject({ total: 1, ready: 1 })
  expect(run('search', 'quokka').json()).toMatchObject({ total: 1 })
})

/** Runs steps of a shell in which the library, `$1`, lies on a disk of 3 MB. */
const inSmallDisk = (steps: string, place: string) => {
  const mount = 'mount -t tmpfs -o size=3m none "$1"'
  const line = ['-U', '-r', '-m', 'sh', '-c', `${mount} && { ${steps}; }`, 'sh', libraryDir, place]
  return spawnSync('unshare', line, { encoding: 'utf8' })
}

test('a pack that does not fit on the disk leaves nothing of itself', () => {
  const file = importLargeSlides()
  mkdirSync(join(home, 'packs'))
  expect(run('export', file, '--all').code).toBe(0)
  libraryDir = join(home, 'small')
  mkdirSync(libraryDir)
  test.skip(inSmallDisk('true', file).status !== 0, 'this system lets no ordinary user mount a file system')
  const lectern = `"${process.execPath}" "${cli}"`
  const steps = [
    `${lectern} import "$2" --library "$1"`,
    `${lectern} list sources --json --library "$1"`,
    'find "$1/incoming" "$1/content" -type f 2> /dev/null',
  ].join('; ')
  const { stdout, stderr } = inSmallDisk(steps, file)
  expect(stderr).toMatch(/^lectern: The disk is full /m)
  expect(JSON.parse(stdout)).toMatchObject({ total: 0 })
  expect(existsSync(file)).toBe(true)
})

test('a disk that fills up is said to be full, and what was stored before stays', () => {
  const dir = writePages(200, 'words that fill a small disk '.repeat(1000))
  mkdirSync(libraryDir)
  const canMount = inSmallDisk('true', dir).status === 0
  test.skip(!canMount, 'this system lets no ordinary user mount a file system')
  const lectern = `"${process.execPath}" "${cli}"`
  const steps = [
    `${lectern} import builtin --library "$1" > /dev/null`,
    `${lectern} import "$2" --library "$1"`,
    'echo "code $?"',
    `${lectern} list events --json --library "$1"`,
  ].join('; ')
  const { stdout, stderr } = inSmallDisk(steps, dir)
  expect(stderr).toMatch(/^lectern: The disk is full .* Free some space and try again\.$/m)
  const [code, ...answer] = stdout.split('\n')
  expect(code).toBe('code 1')
  expect(JSON.parse(answer.join('\n'))).toMatchObject({ total: 2 })
})
