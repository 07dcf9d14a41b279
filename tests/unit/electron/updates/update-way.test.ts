import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findUpdateWay } from '../../../../electron/updates/update-way'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-way-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test.each([
  ['an AppImage', 'linux', { APPIMAGE: '/home/ada/Lectern.AppImage' }, {}, 'itself'],
  // Packages of one run are made from one folder, so an AppImage may hold the file of a .deb.
  [
    'an AppImage that holds what a .deb says of itself',
    'linux',
    { APPIMAGE: '/a' },
    { 'package-type': 'deb' },
    'itself',
  ],
  ['a .deb', 'linux', {}, { 'package-type': 'deb\n' }, 'deb'],
  ['an .rpm', 'linux', {}, { 'package-type': 'rpm\n' }, 'rpm'],
  ['a package nobody knows', 'linux', {}, { 'package-type': '../../deb' }, 'hand'],
  ['an unpacked copy', 'linux', {}, {}, 'hand'],
  ['what was installed on Windows', 'win32', {}, { 'Uninstall Lectern.exe': '' }, 'itself'],
  ['a copy on Windows that was not installed', 'win32', {}, {}, 'hand'],
  [
    'a portable copy on Windows',
    'win32',
    { PORTABLE_EXECUTABLE_FILE: 'D:\\Lectern.exe' },
    { 'Uninstall Lectern.exe': '' },
    'hand',
  ],
  ['an app on macOS', 'darwin', {}, {}, 'itself'],
])('%s gets its new version as its kind does', (_, platform, env, files, way) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  expect(findUpdateWay({ platform, env, dir })).toBe(way)
})
