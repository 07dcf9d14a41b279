import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '../../../../electron/platform/window-state'

const main = { x: 0, y: 24, width: 1920, height: 1056 }
const right = { x: 1920, y: 0, width: 1280, height: 1024 }
const at = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
})

describe('placeWindow', () => {
  it.each([
    ['stands in the middle the first time', null, [main], at(320, 152, 1280, 800)],
    [
      'shrinks to a small display the first time',
      null,
      [{ x: 0, y: 0, width: 1024, height: 700 }],
      at(0, 0, 1024, 700),
    ],
    ['stays where it stood', at(100, 100, 1000, 700), [main], at(100, 100, 1000, 700)],
    ['stays on the second display', at(2000, 50, 1000, 700), [main, right], at(2000, 50, 1000, 700)],
    ['comes back when its display is gone', at(2000, 50, 1000, 700), [main], at(460, 202, 1000, 700)],
    ['comes back when only a sliver shows', at(1900, 100, 1000, 700), [main], at(460, 202, 1000, 700)],
    ['comes back when its title bar is above the display', at(100, -50, 1000, 700), [main], at(460, 202, 1000, 700)],
    ['shrinks to a display that became smaller', at(0, 24, 3000, 2000), [main], at(0, 24, 1920, 1056)],
    ['grows to the least size', at(100, 100, 10, 10), [main], at(600, 312, 720, 480)],
    ['opens even when no display is known', null, [], at(0, 0, 1280, 800)],
  ])('%s', (_title, saved, areas, expected) => {
    expect(placeWindow(saved, areas)).toEqual(expected)
  })
})

describe('the window state file', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'lectern-window-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('gives back what was written', async () => {
    const state = { ...at(1, 2, 800, 600), isMaximized: true }
    await writeWindowState(dir, state)
    expect(readWindowState(dir)).toEqual(state)
  })

  it.each(['{', '{}', '{"bounds":{"x":1,"y":2,"width":1e999,"height":3},"isMaximized":false}'])(
    'forgets a file that holds %s',
    (text) => {
      writeFileSync(join(dir, 'window.json'), text)
      expect(readWindowState(dir)).toBeNull()
    },
  )
})
