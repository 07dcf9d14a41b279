import { describe, expect, it } from 'vitest'
import { defaultLibraryDir, toLibraryOption } from '../../../../electron/platform/library-dir'

describe('defaultLibraryDir', () => {
  it.each([
    ['linux', {}, '/home/ada', '/home/ada/.local/share/lectern'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/lectern'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada', '/home/ada/.local/share/lectern'],
    ['linux', { LECTERN_LIBRARY: '/srv/talks' }, '/home/ada', '/srv/talks'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Lectern'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
      'C:\\Users\\ada',
      'C:\\Users\\ada\\AppData\\Local\\Lectern',
    ],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\Lectern'],
  ])('on %s with %j is the place of that system', (platform, env, home, expected) => {
    expect(defaultLibraryDir(platform, env, home)).toBe(expected)
  })
})

describe('toLibraryOption', () => {
  it.each([
    [['app', '--library', '/srv/talks'], '/srv/talks'],
    [['app', '--library=/srv/talks', '--other'], '/srv/talks'],
    [['app', '--library'], undefined],
    [['app', '--library='], undefined],
    [['app', '--libraryx', 'y'], undefined],
  ])('reads %j as %j', (args, expected) => {
    expect(toLibraryOption(args)).toBe(expected)
  })
})
