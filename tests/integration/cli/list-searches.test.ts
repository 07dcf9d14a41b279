import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '../../../electron/library/library'
import { runCommand } from '../../helpers/run-command'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'lectern-cli-searches-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const run = (...line: string[]) => runCommand(line, { library: join(home, 'library'), home })

test('searches that the window keeps are listed, saved ones first', async () => {
  const opened = openLibrary({ dir: join(home, 'library') })
  if ('failure' in opened) throw new Error(opened.failure.kind)
  const { searches, close } = opened.ok
  const mesh = { text: '服务网格', filters: { year: ['2022', '2023'] }, order: 'date', kinds: ['slide'] } as const
  searches.save(mesh)
  searches.note({ text: 'registry', filters: {}, order: 'relevance', kinds: [] })
  close()

  const { code, json } = await run('list', 'searches', '--json')
  expect(code).toBe(0)
  expect(json()).toMatchObject({
    items: [
      { ...mesh, isSaved: true },
      { text: 'registry', isSaved: false },
    ],
    total: 2,
  })
  const { out } = await run('list', 'searches')
  expect(out).toMatch(/^saved +服务网格 +kind:slide year:2022,2023 newest first\nrecent +registry/)
})

test('a library in which nothing was searched for says so', async () => {
  const { code, errors } = await run('list', 'searches')
  expect(code).toBe(0)
  expect(errors).toContain('No search is kept yet.')
})
