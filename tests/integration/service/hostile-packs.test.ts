import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PackManifest } from '../../../core/packs/pack-manifest'
import { openPack, packLimits } from '../../../electron/archive/open-pack'
import type { LibraryService } from '../../../electron/library-service'
import { makeZip, type ZipEntry } from '../../helpers/make-archive-file'
import { makePdf } from '../../helpers/make-pdf'
import { createServiceBench, need, type ServiceBench, toEventPage } from './open-service'

let bench: ServiceBench
let library: LibraryService
let file: string
/** The entries of an honest pack, by name. */
let honest: Record<string, Uint8Array>
beforeEach(async () => {
  bench = createServiceBench()
  const sender = createServiceBench()
  const sending = await sender.open()
  need(
    await sending.importPath({
      path: sender.write({
        'boatyard/content/zh/one/index.md': toEventPage({ title: '港口之夜', deck: 'slides.pdf', cover: 'cover.png' }),
        'boatyard/content/zh/one/slides.pdf': makePdf({ pages: [['ropes and anchors']] }),
        'boatyard/content/zh/one/cover.png': Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1'),
      }),
    }),
  )
  need(await sending.fetchDecks({ scope: 'all' }))
  const talk = need(await sending.getItem({ source: 'boatyard', id: 'one' })).talks[0]
  need(await sending.correct({ kind: 'talk', source: 'boatyard', id: 'one', talkId: talk?.id ?? '', title: '改过的' }))
  file = join(bench.dir, 'pack.lectern')
  need(await sending.exportPack({ path: file, choice: { scope: 'all' } }))
  honest = unzipSync(new Uint8Array(readFileSync(file)))
  await sender.dispose()
  library = await bench.open()
})
afterEach(() => bench.dispose())

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
const toEntries = (entries: Readonly<Record<string, string | Uint8Array>>): ZipEntry[] =>
  Object.entries(entries).map(([name, content]) => ({ name, content, isStored: true }))
const readManifest = (): PackManifest => JSON.parse(Buffer.from(honest['lectern.json'] ?? []).toString())
const withManifest = (change: (manifest: PackManifest) => object): Record<string, string | Uint8Array> => ({
  ...honest,
  'lectern.json': JSON.stringify(change(readManifest())),
})
const findEntry = (start: string): string => Object.keys(honest).find((name) => name.startsWith(start)) ?? ''

/** Another file in the place of one of the pack, which its manifest admits to. */
function replace(kind: 'slides' | 'pictures', content: string | Uint8Array) {
  const entry = findEntry(`${kind}/`)
  const old = /[0-9a-f]{64}/.exec(entry)?.[0] ?? ''
  const { [entry]: _, ...rest } = honest
  const text = JSON.stringify(readManifest()).replaceAll(old, hashOf(content))
  const manifest: PackManifest = JSON.parse(text)
  const sized = { ...manifest, [kind]: manifest[kind].map((one) => ({ ...one, bytes: Buffer.from(content).length })) }
  return { ...rest, [entry.replace(old, hashOf(content))]: content, 'lectern.json': JSON.stringify(sized) }
}

const inLibrary = (name: string): string[] => {
  const dir = join(bench.dir, 'library', name)
  return existsSync(dir) ? readdirSync(dir) : []
}

async function expectRefused(kind: string, detail: RegExp): Promise<void> {
  expect(await library.importPath({ path: file })).toMatchObject({
    failure: { kind, detail: expect.stringMatching(detail) },
  })
  expect(need(await library.listSources())).toEqual([])
  expect(need(await library.listItems({}))).toEqual([])
  expect(need(await library.listCorrections())).toEqual([])
  expect([inLibrary('content'), inLibrary('incoming')]).toEqual([[], []])
}

it('an honest pack that was packed anew by another program is taken', async () => {
  writeFileSync(
    file,
    makeZip(
      Object.entries(honest)
        .map(([name, content]) => ({ name, content }))
        .toReversed(),
    ),
  )
  expect(need(await library.importPath({ path: file }))).toMatchObject({ events: 1, decks: 1 })
  expect(need(await library.search({ text: 'anchors' })).total).toBe(1)
})

describe('a pack is refused as a whole, and nothing of it stays,', () => {
  it.each([
    ['that leads out', { name: 'pages/../../escaped.md', content: 'x' }, 'unsafe', /leads out/],
    ['with an absolute path', { name: '/etc/escaped', content: 'x' }, 'unsafe', /absolute/],
    ['with a path of Windows', { name: 'pages\\..\\x.md', content: 'x' }, 'unsafe', /pages/],
    ['with a link', { name: 'pages/link.md', content: '/etc/passwd', mode: 0o120777 }, 'unsafe', /link/],
    ['with a device', { name: 'pages/device.md', mode: 0o020666 }, 'unsafe', /device/],
    ['with a name twice', { name: 'lectern.json', content: '{}' }, 'unsafe', /twice/],
    ['with more than it lists', { name: 'pages/more.md', content: 'x' }, 'corrupt', /does not name/],
    ['with a password', { name: 'pages/locked.md', content: 'x', flags: 0x801 }, 'encrypted', /./],
  ] as const)('%s', async (_, entry, kind, detail) => {
    writeFileSync(file, makeZip([...toEntries(honest), entry]))
    await expectRefused(kind, detail)
  })

  it.each([
    [
      'lists what is not there',
      (m: PackManifest) => ({ ...m, slides: [{ ...m.slides[0], sha256: hashOf('x') }] }),
      /not in it/,
    ],
    ['lists it twice', (m: PackManifest) => ({ ...m, items: [...m.items, ...m.items] }), /twice/],
    [
      'says another size',
      (m: PackManifest) => ({ ...m, slides: m.slides.map((one) => ({ ...one, bytes: 7 })) }),
      /another size/,
    ],
    ['has a field that means something else', (m: PackManifest) => ({ ...m, runs: 'x' }), /not what it should be/],
    ['says nothing', () => ({ ...{} }), /no pack/],
    [
      'has a name of several lines',
      (m: PackManifest) => ({ ...m, name: `${m.name}\n\u001b[2Jother  1 page` }),
      /name has line breaks/,
    ],
    [
      'leads out',
      (m: PackManifest) => JSON.parse(JSON.stringify(m).replaceAll('content/zh/one', '../../zh/one')),
      /not in it|leads out/,
    ],
    [
      'gives slides the address of a file',
      (m: PackManifest) => ({ ...m, slides: m.slides.map((one) => ({ ...one, addresses: ['file:///etc/passwd'] })) }),
      /addresses/,
    ],
  ])('whose manifest %s', async (_, change, detail) => {
    writeFileSync(file, makeZip(toEntries(withManifest(change))))
    await expectRefused('corrupt', detail)
  })

  it.each(['pages/', 'slides/', 'pictures/', 'corrections.json'])(
    'whose manifest gives another hash to %s',
    async (start) => {
      const entry = findEntry(start)
      const content = Uint8Array.from(honest[entry] ?? [])
      content[0] = (content[0] ?? 0) ^ 1
      writeFileSync(file, makeZip(toEntries({ ...honest, [entry]: content })))
      await expectRefused('corrupt', /is not what its manifest says/)
    },
  )

  it.each([
    ['whose slides are a program', 'slides', 'MZ and so on', 'not-a-pdf', /no PDF/],
    ['whose slides have no end', 'slides', '%PDF-1.7 and no end', 'truncated', /no end/],
    ['whose picture is a page', 'pictures', '<script>', 'corrupt', /no picture/],
  ] as const)('%s', async (_, kind, content, failure, detail) => {
    writeFileSync(file, makeZip(toEntries(replace(kind, content))))
    await expectRefused(failure, detail)
  })

  it('whose corrections are none', async () => {
    const text = '{"format":"lectern-corrections","version":1,"corrections":[{"kind":"script"}]}'
    const corrections = { sha256: hashOf(text), bytes: text.length }
    writeFileSync(
      file,
      makeZip(toEntries({ ...withManifest((m) => ({ ...m, corrections })), 'corrections.json': text })),
    )
    await expectRefused('corrupt', /corrections/)
  })

  it('whose picture is larger than any', async () => {
    const content = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(9 * 1024 * 1024)])
    writeFileSync(file, makeZip(toEntries(replace('pictures', content))))
    await expectRefused('pack-too-large', /pictures\/.* is larger than it may be/)
  })

  it('whose corrections are larger than any', async () => {
    const text = ' '.repeat(17 * 1024 * 1024)
    const corrections = { sha256: hashOf(text), bytes: text.length }
    writeFileSync(
      file,
      makeZip(toEntries({ ...withManifest((m) => ({ ...m, corrections })), 'corrections.json': text })),
    )
    await expectRefused('pack-too-large', /corrections\.json is larger than it may be/)
  })

  it('that a newer Lectern made', async () => {
    writeFileSync(file, makeZip(toEntries(withManifest((m) => ({ ...m, version: 2, dances: true })))))
    await expectRefused('newer', /newer Lectern/)
  })

  it('that was cut off, wherever that was', async () => {
    const whole = readFileSync(file)
    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * part)))
      await expectRefused('truncated', /no end/)
    }
  })

  it.each([
    ['text', 'hello', /not a pack/],
    ['a PDF', makePdf({ pages: [['x']] }), /not a pack/],
    ['nothing at all', '', /not a pack/],
    ['another zip', makeZip([{ name: 'one.md', content: '# One' }]), /no pack/],
  ])('that is %s', async (_, content, detail) => {
    writeFileSync(file, content)
    await expectRefused('not-an-archive', detail)
  })

  it('that is a folder', async () => {
    const { path } = { path: join(bench.dir, 'sources', 'folder.lectern') }
    mkdirSync(path, { recursive: true })
    expect(await library.importPath({ path })).toMatchObject({ failure: { kind: 'empty' } })
  })

  it('that unpacks to nothing but repetition', async () => {
    const bomb = Buffer.alloc(300 * 1024 * 1024)
    const entries = replace('slides', bomb)
    writeFileSync(file, makeZip(Object.entries(entries).map(([name, content]) => ({ name, content }))))
    await expectRefused('pack-too-large', /bomb/)
  })

  it('that unpacks to more than it says', async () => {
    const entry = findEntry('slides/')
    const size = honest[entry]?.length ?? 0
    const content = Buffer.concat([honest[entry] ?? Buffer.alloc(0), Buffer.alloc(5000, 'x')])
    const { [entry]: _, ...rest } = honest
    writeFileSync(file, makeZip([...toEntries(rest), { name: entry, content, size }]))
    await expectRefused('pack-too-large', /larger than/)
  })

  it('that holds more files than any pack', async () => {
    expect(await openPack(file, { limits: { ...packLimits, entries: 3 } })).toMatchObject({
      failure: { kind: 'pack-too-large' },
    })
  })
})

it('what a killed program left of a pack is swept when the library is opened', async () => {
  const left = join(bench.dir, 'library', 'incoming', '999999999-left.archive')
  mkdirSync(left, { recursive: true })
  writeFileSync(join(left, '3'), 'half')
  await library.close()
  await bench.open()
  expect(inLibrary('incoming')).toEqual([])
})
