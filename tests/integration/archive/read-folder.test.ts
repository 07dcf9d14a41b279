import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFailed } from '../../../core/model/failure'
import { maxPageBytes } from '../../../electron/archive/page-text'
import { type FolderEntry, readFolder } from '../../../electron/archive/read-folder'

let base: string
let dir: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'lectern-folder-'))
  dir = join(base, 'archive')
  await mkdir(dir)
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true })
  await writeFile(join(dir, path), content)
}

async function walk(): Promise<FolderEntry[]> {
  const entries = []
  for await (const entry of readFolder(dir)) entries.push(entry)
  return entries
}

const pathsOf = (entries: readonly FolderEntry[]): string[] =>
  entries.flatMap((entry) => ('read' in entry ? entry.path : []))

const skippedOf = (entries: readonly FolderEntry[]): Record<string, string> =>
  Object.fromEntries(entries.flatMap((entry) => ('skipped' in entry ? [[entry.path, entry.skipped.detail ?? '']] : [])))

const failureOf = (entries: readonly FolderEntry[]): string | undefined => {
  const last = entries.at(-1)
  return last !== undefined && 'failure' in last ? last.failure.kind : undefined
}

async function readOnly(entries: readonly FolderEntry[]): Promise<string> {
  const [entry] = entries
  if (entry === undefined || !('read' in entry)) throw new Error('no page')
  const text = await entry.read()
  return isFailed(text) ? `${text.failure.kind}: ${text.failure.detail}` : text.ok
}

describe('the pages of a folder', () => {
  it('are found in order, with their size, and nothing else is', async () => {
    await write('zh/b/index.md', '# 乙')
    await write('zh/a/index.markdown', '# 甲')
    await write('zh/a/cover.png', 'png')
    await write('json.txt', '{\n  "title": "J"\n}\n')
    await write('notes.txt', '---\ntitle: Notes\n---\n')
    await write('toml.txt', '\uFEFF+++\ntitle = "T"\n+++\n')
    await write('wide.txt', Buffer.from('\uFEFF---\ntitle: W\n---\n', 'utf16le'))
    await write('plain.txt', 'no front matter')
    await write('.git/x.md', '# hidden')
    await write('node_modules/x/readme.md', '# code')
    const entries = await walk()
    expect(pathsOf(entries)).toEqual([
      'json.txt',
      'notes.txt',
      'toml.txt',
      'wide.txt',
      'zh/a/index.markdown',
      'zh/b/index.md',
    ])
    expect(entries[5]).toMatchObject({ size: 5 })
    expect(failureOf(entries)).toBeUndefined()
    expect(skippedOf(entries)).toEqual({})
  })

  it.each(['a (1) [新].md', `${'长'.repeat(84)}.md`, "it's 100% & more.md"])('may be named %s', async (name) => {
    await write(name, 'x')
    expect(pathsOf(await walk())).toEqual([name])
  })

  it('are told apart by the case of their names where the disk does so', async () => {
    await write('zh/a.md', 'x')
    await write('zh/A.md', 'x')
    expect(pathsOf(await walk())).toHaveLength(process.platform === 'linux' ? 2 : 1)
  })

  it('have NFC paths, whatever the disk says', async () => {
    await write('e\u0301te\u0301.md', 'x')
    expect(pathsOf(await walk())).toEqual(['été.md'])
  })

  it('are one where two names differ only in their codes for accents', async () => {
    await write('été.md', 'x')
    await write('e\u0301te\u0301.md', 'y')
    expect(pathsOf(await walk())).toEqual(['été.md'])
  })

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('网格'), '网格'],
    ['UTF-8 with its mark', Buffer.from('\uFEFF网格'), '网格'],
    ['UTF-16 LE', Buffer.from('\uFEFF网格', 'utf16le'), '网格'],
    ['UTF-16 BE', Buffer.from('\uFEFF网格', 'utf16le').swap16(), '网格'],
    ['GB18030', Buffer.from([0xcd, 0xf8, 0xb8, 0xf1, 0xd6, 0xae, 0xd2, 0xb9]), '网格之夜'],
    [
      'UTF-8 with one lost byte',
      Buffer.concat([Buffer.from('网格之夜网格之夜网格'), Buffer.from([0xe7, 0xbd])]),
      '网格之夜网格之夜网格\uFFFD',
    ],
    ['Latin-1', Buffer.from('caf\u00e9 \u00e0 la carte', 'latin1'), 'caf\uFFFD \uFFFD la carte'],
  ])('are read as %s', async (_, bytes, text) => {
    await write('a.md', bytes)
    expect(await readOnly(await walk())).toBe(text)
  })
})

describe('what cannot be a page', () => {
  it('is left out with a reason that says what to do', async () => {
    await write('empty.md', '')
    await write('huge.md', 'x')
    await truncate(join(dir, 'huge.md'), maxPageBytes + 1)
    await write('good.md', 'x')
    const entries = await walk()
    expect(pathsOf(entries)).toEqual(['good.md'])
    expect(skippedOf(entries)).toEqual({
      'empty.md': expect.stringMatching(/empty.*remove/),
      'huge.md': expect.stringMatching(/8\.0 MB.*8 MB.*split/),
    })
  })

  it.each<[string, Uint8Array, RegExp]>([
    ['a picture named .md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /^invalid: .*not a text file.*UTF-8/],
    ['a file of blanks', Buffer.from(' \n\t\n'), /^empty: .*empty/],
  ])('is told when it is read: %s', async (_, bytes, message) => {
    await write('a.md', bytes)
    expect(await readOnly(await walk())).toMatch(message)
  })

  it('is told when it is read: a file that vanished', async () => {
    await write('a.md', 'x')
    const entries = await walk()
    await rm(join(dir, 'a.md'))
    expect(await readOnly(entries)).toMatch(/^unexpected: .*disappeared.*import again/)
  })

  it.skipIf(process.getuid?.() === 0)('is told when reading is not permitted', async () => {
    await write('a.md', 'x')
    await chmod(join(dir, 'a.md'), 0)
    expect(await readOnly(await walk())).toMatch(/^denied: .*permissions/)
  })

  it('includes links out of the folder, a linked folder as one, but not links within it', async () => {
    await writeFile(join(base, 'secret.md'), 'secret')
    await mkdir(join(base, 'outside'))
    await writeFile(join(base, 'outside', 'x.md'), 'secret')
    await write('a.md', 'x')
    await symlink(join(base, 'secret.md'), join(dir, 'out.md'))
    await symlink(join(base, 'outside'), join(dir, 'folder'))
    await symlink(join(dir, 'a.md'), join(dir, 'in.md'))
    await symlink(join(base, 'outside'), join(dir, 'folder.md'))
    await symlink(join(base, 'outside'), join(dir, 'node_modules'))
    await symlink(dir, join(dir, 'loop'))
    await write('deep/b.md', 'x')
    await symlink(join(dir, 'deep'), join(dir, 'to-deep'))
    await writeFile(join(base, 'picture.png'), 'png')
    await symlink(join(base, 'picture.png'), join(dir, 'picture.png'))
    await symlink(join(base, 'nowhere.png'), join(dir, 'lost.png'))
    const entries = await walk()
    expect(pathsOf(entries)).toEqual(['a.md', 'in.md', 'deep/b.md'])
    const linkedFolder = expect.stringMatching(/link to a folder outside.*Import that folder/)
    expect(skippedOf(entries)).toEqual({
      'out.md': expect.stringMatching(/outside the folder/),
      folder: linkedFolder,
      'folder.md': linkedFolder,
    })
  })

  it('is told when links to folders are all there is', async () => {
    await mkdir(join(base, 'outside'))
    await symlink(join(base, 'outside'), join(dir, 'folder'))
    const entries = await walk()
    expect(entries.at(-1)).toMatchObject({
      failure: { kind: 'empty', detail: expect.stringMatching(/no Markdown page.*links to folders/) },
    })
  })
})

describe.skipIf(process.platform === 'win32')('what would never end, or leads nowhere', () => {
  it('is listed: pipes, also behind a link, and links in a circle', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe.md'), join(dir, 'pipe.txt')])
    await symlink(join(dir, 'pipe.md'), join(dir, 'to-pipe.md'))
    await symlink(join(dir, 'circle.md'), join(dir, 'circle.md'))
    await symlink(join(dir, 'gone.md'), join(dir, 'dangling.md'))
    await mkdir(join(dir, 'folder.md'))
    await write('a.md', 'x')
    const entries = await walk()
    expect(pathsOf(entries)).toEqual(['a.md'])
    expect(skippedOf(entries)).toEqual({
      'circle.md': expect.stringMatching(/leads nowhere/),
      'dangling.md': expect.stringMatching(/leads nowhere/),
      'pipe.md': expect.stringMatching(/pipe/),
      'pipe.txt': expect.stringMatching(/pipe/),
      'to-pipe.md': expect.stringMatching(/pipe/),
    })
  })

  it('is not waited for, when a page has become a pipe', async () => {
    await write('a.md', 'x')
    const entries = await walk()
    await rm(join(dir, 'a.md'))
    execFileSync('mkfifo', [join(dir, 'a.md')])
    expect(await readOnly(entries)).toMatch(/^empty|^unexpected/)
  })

  it.skipIf(process.getuid?.() === 0)('is a folder that may not be listed', async () => {
    await write('a.md', 'x')
    await write('locked/b.md', 'x')
    await chmod(join(dir, 'locked'), 0)
    const entries = await walk()
    await chmod(join(dir, 'locked'), 0o755)
    expect(pathsOf(entries)).toEqual(['a.md'])
    expect(skippedOf(entries)).toEqual({ locked: expect.stringMatching(/permissions/) })
  })
})

it('a page that grew since it was listed is read whole, and one that grew too large is told', async () => {
  await write('a.md', 'x')
  const entries = await walk()
  await write('a.md', 'grown to this')
  expect(await readOnly(entries)).toBe('grown to this')
  await truncate(join(dir, 'a.md'), maxPageBytes + 1)
  expect(await readOnly(entries)).toMatch(/^too-large/)
})

describe('the whole walk fails', () => {
  it.each(['missing', 'file'])('as not-found when the folder is a %s', async (what) => {
    await rm(dir, { recursive: true })
    if (what === 'file') await writeFile(dir, 'x')
    expect(failureOf(await walk())).toBe('not-found')
  })

  it('as empty when no page is in it', async () => {
    await write('a.png', 'x')
    expect(failureOf(await walk())).toBe('empty')
  })

  it('as not-found when the folder vanishes midway, also for the pages found before', async () => {
    await write('a/a.md', 'x')
    await write('b/b.md', 'x')
    const entries: FolderEntry[] = []
    for await (const entry of readFolder(dir)) {
      entries.push(entry)
      await rm(dir, { recursive: true, force: true })
    }
    expect(pathsOf(entries)).toEqual(['a/a.md'])
    expect(failureOf(entries)).toBe('not-found')
    expect(await readOnly(entries)).toMatch(/^not-found/)
  })

  it.runIf(process.platform === 'linux')(
    'not, when a name of other bytes than UTF-8 is told for what it is',
    async () => {
      await write('a.md', 'x')
      // 甲.md and 乙/ in GBK.
      await writeFile(Buffer.concat([Buffer.from(`${dir}/`), Buffer.of(0xbc, 0xd7), Buffer.from('.md')]), 'x')
      await mkdir(Buffer.concat([Buffer.from(`${dir}/`), Buffer.of(0xd2, 0xd2)]))
      const entries = await walk()
      expect(pathsOf(entries)).toEqual(['a.md'])
      const skipped = skippedOf(entries)
      expect(Object.keys(skipped).sort()).toEqual(['\uFFFD\uFFFD', '\uFFFD\uFFFD.md'].sort())
      for (const reason of Object.values(skipped)) expect(reason).toMatch(/^Its name is not written in UTF-8/)
    },
  )

  it('as cancelled when its signal aborts', async () => {
    await write('a.md', 'x')
    await write('b.md', 'x')
    const stop = new AbortController()
    const entries: FolderEntry[] = []
    for await (const entry of readFolder(dir, { signal: stop.signal })) {
      entries.push(entry)
      stop.abort()
    }
    expect(pathsOf(entries)).toEqual(['a.md'])
    expect(failureOf(entries)).toBe('cancelled')
  })
})
