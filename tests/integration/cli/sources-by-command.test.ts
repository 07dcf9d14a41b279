import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeTarGz, makeZip } from '../../helpers/make-archive-file'
import { runCommand } from '../../helpers/run-command'
import { setMirror } from '../../helpers/set-mirror'
import { type SlideServer, startSlideServer } from '../../helpers/slide-server'

const toPage = (title: string): string =>
  `---\ntitle: "${title}"\ndate: 2024-05-06\n---\n\n## 议程\n\n《${title}的实践》\n\n张三（花名：小三）\n`
const toEntries = (...titles: string[]) =>
  titles.map((title, at) => ({ name: `talks-main/content/zh/activities/event-${at}/index.md`, content: toPage(title) }))

let home = ''
let library = ''
let server: SlideServer
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-sources-'))
  library = join(home, 'library')
  server = await startSlideServer({ files: { '/talks.tar.gz': await makeTarGz(toEntries('第一场', '第二场')) } })
})
afterEach(async () => {
  await server.close()
  await rm(home, { recursive: true, force: true })
})

const run = (...line: string[]) => runCommand(line, { library, home })
const runJson = async (...line: string[]) => {
  const { code, json } = await run(...line, '--json')
  return { code, json: json() }
}
const toUrl = () => `${server.url}/talks.tar.gz`

describe('sources by command', () => {
  test('an archive file is imported by its path', async () => {
    await writeFile(join(home, 'talks.zip'), makeZip(toEntries('第一场', '第二场')))
    const { code, json } = await runJson('import', join(home, 'talks.zip'))
    expect({ code, json }).toMatchObject({ code: 0, json: { source: 'talks', events: 2, added: 2, skipped: [] } })
  })

  test('an address without its scheme is understood where no such path is', async () => {
    await setMirror(library, server.url)
    expect(await runJson('import', 'slides.example/talks.tar.gz')).toMatchObject({ code: 0, json: { events: 2 } })
    server.serve('/ada/talks', await makeTarGz(toEntries('第三场')))
    expect(await runJson('import', 'git@slides.example:ada/talks')).toMatchObject({ code: 0, json: { events: 1 } })
    expect(await runJson('import', 'none/talks.tar.gz')).toMatchObject({ json: { failure: { kind: 'not-found' } } })
    expect(await runJson('import', 'package.json/talks')).toMatchObject({ json: { failure: { kind: 'not-found' } } })
  })

  test('an archive on a server is imported by its address, and refreshed', async () => {
    expect(await runJson('import', toUrl())).toMatchObject({ code: 0, json: { events: 2, added: 2 } })
    const { source } = (await runJson('import', toUrl())).json
    expect(await runJson('refresh')).toMatchObject({
      code: 0,
      json: { sources: [{ source, report: { added: 0, unchanged: 2 } }] },
    })
    expect(server.requests.map(({ status }) => status)).toEqual([200, 304, 304])
    server.serve('/talks.tar.gz', await makeTarGz(toEntries('第一场')))
    const { out } = await run('refresh', source)
    expect(out).toContain('1 removed')
    expect(out).toContain('1 page not in the archive any more: kept, and marked')
    expect((await runJson('list', 'sources')).json).toMatchObject({
      items: [{ id: source, kind: 'url', location: toUrl(), pages: 2, vanished: 1, checkedAt: expect.any(String) }],
    })
    const { json } = await runJson('show', 'event-1')
    expect(json).toMatchObject({ title: '第二场', vanishedAt: expect.any(String), images: [], pictures: {} })
    expect((await run('show', 'event-1')).out).toMatch(/gone since +\d{4}-\d\d-\d\d/)
    expect((await run('list', 'events')).out).toMatch(/第二场 \(its source has it no more\)/)
  })

  test('a refresh that fails in part names what failed, and keeps it', async () => {
    await run('import', toUrl())
    await writeFile(join(home, 'local.zip'), makeZip(toEntries('本地一场')))
    await run('import', join(home, 'local.zip'))
    server.serve('/talks.tar.gz', { bytes: new Uint8Array(), mishap: 'html' })
    const { code, json } = await runJson('refresh')
    expect(code).toBe(1)
    expect(json.sources).toHaveLength(2)
    expect(json.sources).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ failure: { kind: 'not-an-archive', message: expect.any(String) } }),
        expect.objectContaining({ source: 'local', report: expect.objectContaining({ unchanged: 1 }) }),
      ]),
    )
    expect((await runJson('list', 'events')).json.total).toBe(3)
    expect((await run('list', 'sources')).out).toContain('not an archive')
    expect(await runJson('refresh', 'nowhere')).toMatchObject({
      code: 1,
      json: { sources: [{ source: 'nowhere', failure: { kind: 'not-found' } }] },
    })
  })

  test('a source is renamed, removed, and comes back', async () => {
    await writeFile(join(home, 'talks.zip'), makeZip(toEntries('第一场')))
    await run('import', join(home, 'talks.zip'))
    expect(await runJson('rename', 'talks', '示例社区')).toMatchObject({ code: 0 })
    expect((await runJson('list', 'sources')).json.items).toMatchObject([{ id: 'talks', title: '示例社区' }])
    expect((await run('rename', 'talks', ' ')).code).toBe(2)
    expect(await runJson('remove', 'talks')).toEqual({ code: 0, json: { source: 'talks', kept: 0 } })
    expect((await run('remove', 'talks')).code).toBe(1)
    expect((await runJson('list', 'events')).json.total).toBe(0)
    expect(await runJson('refresh', 'talks')).toMatchObject({ code: 0, json: { sources: [{ report: { events: 1 } }] } })
    expect((await runJson('list', 'sources')).json.items).toMatchObject([{ id: 'talks', title: '示例社区' }])
  })

  test('what cannot be imported says why, and leaves nothing behind', async () => {
    expect(await runJson('import', `${server.url}/none.zip`)).toMatchObject({
      code: 1,
      json: { failure: { kind: 'http' } },
    })
    expect(await runJson('import', 'ftp://example.org/talks.zip')).toMatchObject({
      code: 1,
      json: { failure: { kind: 'invalid' } },
    })
    expect(await runJson('import', 'preset:none')).toMatchObject({ code: 1, json: { failure: { kind: 'not-found' } } })
    expect((await runJson('list', 'sources')).json.total).toBe(0)
    expect((await runJson('list', 'presets')).json.items).toMatchObject([{ id: 'sofastack' }])
  })

  test('an archive that would write elsewhere is refused whole, and what was read of it before stays', async () => {
    const file = join(home, 'talks.zip')
    await writeFile(file, makeZip([...toEntries('第一场'), { name: '../../escaped.md', content: '# 逃走' }]))
    const refused = { kind: 'unsafe', message: expect.stringContaining('../../escaped.md: Its path leads out') }
    expect(await runJson('import', file)).toMatchObject({ code: 1, json: { failure: refused } })
    expect((await runJson('list', 'sources')).json.total).toBe(0)
    await writeFile(file, makeZip(toEntries('第一场')))
    await run('import', file)
    await writeFile(file, makeZip([...toEntries('换掉了'), { name: '/etc/escaped.md', content: '# 逃走' }]))
    expect(await runJson('refresh')).toMatchObject({ code: 1, json: { sources: [{ failure: { kind: 'unsafe' } }] } })
    expect((await runJson('list', 'events')).json.items).toMatchObject([{ title: '第一场' }])
  })

  test('Ctrl-C while an archive comes leaves the library as it was', async () => {
    await run('import', toUrl())
    server.serve('/talks.tar.gz', { bytes: await makeTarGz(toEntries('别的')), mishap: 'stall' })
    const stopping = new AbortController()
    const line = ['refresh', '--json', '--progress', 'json']
    const refreshing = runCommand(line, { library, home, signal: stopping.signal })
    await expect.poll(() => server.requests.length).toBe(2)
    stopping.abort()
    const { code } = await refreshing
    expect(code).toBe(1)
    expect((await runJson('list', 'events')).json.total).toBe(2)
    expect((await runJson('list', 'sources')).json.items[0]).not.toHaveProperty('trouble')
    expect(await readdir(join(library, 'incoming'))).toEqual([])
  })
})

describe('corrections by command', () => {
  test('are made, listed, carried to another library, and taken back', async () => {
    await run('import', toUrl())
    const { talks } = (await runJson('show', 'event-0')).json
    const id = talks[0].id
    await run('correct', 'talk', 'event-0', id, '--title', '改过的题目')
    await run('correct', 'talk', 'event-0', id, '--speaker', '李四/小四/示例公司')
    await run('correct', 'talk', 'event-0', 'mine', '--add', '--title', '漏掉的议题')
    const talksOf = async () => (await runJson('show', 'event-0')).json.talks
    expect(await talksOf()).toMatchObject([
      {
        id,
        title: '改过的题目',
        speakers: [{ name: '李四', nickname: '小四', affiliation: '示例公司' }],
        confidence: 1,
        isCorrected: true,
      },
      { id: 'mine', title: '漏掉的议题' },
    ])
    const { json } = await runJson('corrections', 'list')
    expect(json).toMatchObject({ total: 2, items: [{ applies: true }, { applies: true }] })

    const file = join(home, 'patch.json')
    expect(await runJson('corrections', 'export', file)).toEqual({ code: 0, json: { file, count: 2 } })
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'lectern-corrections', version: 1 })
    for (const { id: kept } of json.items) expect((await run('corrections', 'drop', kept)).code).toBe(0)
    expect(await talksOf()).toEqual(talks)
    expect(await runJson('corrections', 'import', file)).toEqual({ code: 0, json: { count: 2, applied: 2 } })
    expect(await talksOf()).toHaveLength(2)

    expect((await run('correct', 'talk', 'event-0', 'none', '--drop')).code).toBe(1)
    expect((await run('correct', 'match', 'event-0', 'none')).code).toBe(1)
    expect((await run('corrections', 'drop', 'none')).code).toBe(1)
    expect((await run('correct', 'talk', 'event-0', 'mine')).code).toBe(2)
    expect((await run('correct', 'speaker', 'someone')).code).toBe(2)
    expect((await run('correct', 'talk', 'event-0', 'mine', '--speaker', '/小四')).code).toBe(1)
    expect((await runJson('corrections', 'list')).json.total).toBe(2)
    expect((await run('corrections', 'import', join(home, 'none.json'))).code).toBe(1)
  })

  test('of a talk that is gone are told, and put on another', async () => {
    const dir = join(home, 'night')
    const toPage = (...talks: string[]) =>
      `# 木船之夜\n\n## 议程\n\n${talks.map((talk) => `### 《${talk}》\n\n讲师：${talk}师傅甲\n`).join('\n')}`
    await mkdir(join(dir, 'activities'), { recursive: true })
    await writeFile(join(dir, 'activities/night.md'), toPage('怎样造一艘木船', '帆与风'))
    await run('import', dir)
    const talks = (await runJson('show', 'night')).json.talks
    await run('correct', 'talk', 'night', talks[1].id, '--title', '扬帆', '--takeaway', '风从哪里来')
    await writeFile(join(dir, 'activities/night.md'), toPage('怎样造一艘木船'))
    await run('refresh', 'night')
    const [kept] = (await runJson('corrections', 'list')).json.items
    expect(kept).toMatchObject({ applies: false, lost: 'talk', subject: '帆与风' })
    const { out: stdout } = await run('corrections', 'list')
    expect(stdout).toContain('帆与风 (has no effect: its talk cannot be told on the page any more)')
    expect(stdout).toContain('title: 扬帆')
    expect(stdout).toContain(`lectern corrections move ${kept.id} <talk-id>`)
    await run('correct', 'talk', 'night', talks[0].id, '--abstract', '从龙骨说起')
    expect((await run('corrections', 'move', kept.id, 'activities/night#none')).code).toBe(1)
    expect((await run('corrections', 'move', kept.id, talks[0].id)).code).toBe(0)
    expect((await runJson('show', 'night')).json.talks).toMatchObject([
      { title: '扬帆', takeaways: ['风从哪里来'], abstract: '从龙骨说起' },
    ])
    expect((await runJson('corrections', 'list')).json.total).toBe(1)
  })

  test('of a speaker hold wherever they speak', async () => {
    await run('import', toUrl())
    const [{ id }] = (await runJson('list', 'speakers')).json.items
    expect((await run('correct', 'speaker', id, '--name', '张三丰')).code).toBe(0)
    expect((await runJson('list', 'speakers')).json.items).toMatchObject([{ id, name: '张三丰', talks: 2 }])
    expect((await run('list', 'talks')).out).toContain('张三丰')
  })
})
