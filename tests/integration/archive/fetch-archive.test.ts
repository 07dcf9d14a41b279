import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFailed } from '../../../core/model/failure'
import { type FetchArchiveOptions, fetchArchive, fetchLimits } from '../../../electron/archive/fetch-archive'
import { type ArchiveServer, startArchiveServer } from '../../helpers/archive-server'
import { makeTarGz, makeZip } from '../../helpers/make-archive-file'

let dir: string
let server: ArchiveServer
const zip = makeZip([
  { name: 'a.md', content: 'a page' },
  { name: 'b.bin', content: Buffer.alloc(3000, 'b'), isStored: true },
])

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lectern-fetch-'))
  server = await startArchiveServer({ '/a.zip': zip })
})
afterEach(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
})

const quick = { ...fetchLimits, connectMs: 300, stallMs: 300 }

const fetchFrom = (path: string, options: Partial<FetchArchiveOptions> = {}) =>
  fetchArchive(path.includes('://') ? path : server.url + path, {
    into: join(dir, 'archive'),
    limits: quick,
    signal: new AbortController().signal,
    ...options,
  })

const failureOf = async (...given: Parameters<typeof fetchFrom>): Promise<string> => {
  const fetched = await fetchFrom(...given)
  return isFailed(fetched) ? fetched.failure.kind : fetched.ok.kind
}

describe('an archive is fetched', () => {
  it('into its file, with what the next fetch asks by', async () => {
    const told: (readonly [number, number | undefined])[] = []
    const fetched = await fetchFrom('/a.zip', { onProgress: (received, total) => told.push([received, total]) })
    expect(fetched).toEqual({
      ok: {
        kind: 'fetched',
        file: join(dir, 'archive'),
        bytes: zip.length,
        etag: expect.stringMatching(/^W\/"/),
        lastModified: 'Fri, 01 Mar 2024 08:00:00 GMT',
        finalUrl: `${server.url}/a.zip`,
      },
    })
    expect(told.at(-1)).toEqual([zip.length, zip.length])
    expect(await readFile(join(dir, 'archive'))).toEqual(zip)
    expect(await readdir(dir)).toEqual(['archive'])
  })

  it('also when it is a tar.gz, has no length, or comes by a redirect', async () => {
    server.serve('/b', await makeTarGz([{ name: 'a.md', content: 'x' }]))
    server.serve('/c', { bytes: zip, mishap: 'no-length' })
    server.serve('/d', { bytes: zip, redirect: '/c?token=1' })
    for (const path of ['/b', '/c', '/d']) expect(await failureOf(path)).toBe('fetched')
    const redirected = await fetchFrom('/d')
    expect(redirected).toMatchObject({ ok: { finalUrl: `${server.url}/c?token=1` } })
  })

  it('without cookies and passwords', async () => {
    const secret = server.url.replace('//', '//ada:secret@')
    expect(await failureOf(`${secret}/a.zip`)).toBe('fetched')
    const [request] = server.requests
    expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })

  it('over the one before, which stays when the fetch fails', async () => {
    await writeFile(join(dir, 'archive'), 'before')
    server.serve('/b', { bytes: zip, mishap: 'breaks' })
    expect(await failureOf('/b')).toBe('truncated')
    expect(await readFile(join(dir, 'archive'), 'utf8')).toBe('before')
    expect(await failureOf('/a.zip')).toBe('fetched')
    expect(await readFile(join(dir, 'archive'))).toEqual(zip)
  })
})

describe('an archive that has not changed', () => {
  it.each([
    ['a server that knows tags', undefined, 304],
    ['a server that ignores conditions', 'ignores-conditions', 200],
    ['a server that knows dates only', 'only-dates', 304],
  ] as const)('is not fetched again from %s', async (_, mishap, status) => {
    server.serve('/a.zip', { bytes: zip, ...(mishap === undefined ? {} : { mishap }) })
    const first = await fetchFrom('/a.zip')
    if (isFailed(first) || first.ok.kind !== 'fetched') throw new Error('not fetched')
    const { etag, lastModified } = first.ok
    await rm(join(dir, 'archive'))
    expect(await fetchFrom('/a.zip', { etag, lastModified })).toEqual({ ok: { kind: 'unchanged' } })
    expect(server.requests.at(-1)?.status).toBe(status)
    expect(await readdir(dir)).toEqual([])
  })

  it('is asked for by its tag also behind a redirect, and fetched once it has changed', async () => {
    server.serve('/moved', { bytes: zip, redirect: '/a.zip' })
    const first = await fetchFrom('/moved')
    if (isFailed(first) || first.ok.kind !== 'fetched') throw new Error('not fetched')
    expect(await failureOf('/moved', { etag: first.ok.etag })).toBe('unchanged')
    server.serve('/a.zip', makeZip([{ name: 'a.md', content: 'another page' }]))
    expect(await failureOf('/moved', { etag: first.ok.etag })).toBe('fetched')
  })

  it('is fetched again where the server tells nothing', async () => {
    server.serve('/a.zip', { bytes: zip, mishap: 'no-validators' })
    const first = await fetchFrom('/a.zip')
    expect(first).toEqual({
      ok: { kind: 'fetched', file: expect.any(String), bytes: zip.length, finalUrl: `${server.url}/a.zip` },
    })
  })
})

describe('a fetch fails, and leaves nothing behind', () => {
  afterEach(async () => expect(await readdir(dir)).toEqual([]))

  it.each([
    ['html', 'not-an-archive'],
    ['error', 'http'],
    ['drops', 'offline'],
    ['hangs', 'timeout'],
    ['stalls', 'timeout'],
    ['breaks', 'truncated'],
    ['long-length', 'truncated'],
    ['short-length', 'truncated'],
    ['endless', 'too-large'],
  ] as const)('when the server %s: %s', async (mishap, kind) => {
    server.serve('/b', { bytes: zip, mishap })
    expect(await failureOf('/b', { limits: { ...quick, bytes: 1 << 20 } })).toBe(kind)
  })

  it('when it drips on and on', async () => {
    server.serve('/b', { bytes: Buffer.concat([zip, Buffer.alloc(100_000)]), mishap: 'drips' })
    expect(await failureOf('/b', { limits: { ...quick, totalMs: 200 } })).toBe('timeout')
  })

  it('when it is too large by what the server says, before it is received', async () => {
    expect(await failureOf('/a.zip', { limits: { ...quick, bytes: 1000 } })).toBe('too-large')
  })

  it('when nothing is there, nobody answers, or it is no http address', async () => {
    expect(await fetchFrom('/gone.zip')).toMatchObject({ failure: { kind: 'http', status: 404 } })
    expect(await failureOf('file:///etc/hostname')).toBe('invalid')
    const { url } = server
    await server.close()
    expect(await fetchFrom(`${url}/a.zip?token=secret`)).toEqual({
      failure: { kind: 'offline', detail: url.replace('http://', '') },
    })
    server = await startArchiveServer()
  })

  it('when it is cancelled, before and while it comes', async () => {
    server.serve('/b', { bytes: zip, mishap: 'stalls' })
    const stop = new AbortController()
    expect(await failureOf('/b', { signal: stop.signal, onProgress: () => stop.abort() })).toBe('cancelled')
    expect(await failureOf('/b', { signal: stop.signal })).toBe('cancelled')
  })

  it('when it redirects for ever', async () => {
    server.serve('/b', { bytes: zip, redirect: '/b' })
    expect(await fetchFrom('/b')).toMatchObject({ failure: { kind: 'http', detail: expect.stringMatching(/circle/) } })
    expect(server.requests).toHaveLength(6)
  })

  it.each([
    'http://192.168.1.1/a.zip',
    'http://10.0.0.1/a.zip',
    'http://172.16.0.1/a.zip',
    'http://100.64.0.1/a.zip',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0:1/a.zip',
    'http://[fd00::1]/a.zip',
    'http://[fe80::1]/a.zip',
    'http://[::ffff:c0a8:101]/a.zip',
    'http://0xa9fea9fe/a.zip',
    'http://printer.local/a.zip',
    'http://metadata.google.internal/a.zip',
    'file:///etc/hostname',
    'data:application/zip,PK',
  ])('when it redirects to %s', async (redirect) => {
    server.serve('/b', { bytes: zip, redirect })
    expect(await failureOf('/b')).toBe('unsafe')
  })
})
