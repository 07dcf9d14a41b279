import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findLockProblems, judgeElectron } from '../../../build/security.mjs'

const readJson = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
const sound = { version: '1.2.3', integrity: 'sha512-abc' }
const lockOf = (entry: object) => ({ packages: { '': {}, 'node_modules/a/node_modules/@b/c': entry } })

test('every package of the lock file is from the registry with its checksum, and none but the named run scripts', () => {
  expect(findLockProblems(readJson('package-lock.json'))).toEqual([])
})

test.each([
  ['from git', { ...sound, resolved: 'git+ssh://git@example.org/b/c.git#1' }, 'does not come from the registry'],
  ['from a web address', { ...sound, resolved: 'http://example.org/c.tgz' }, 'does not come from the registry'],
  ['linked from a folder', { ...sound, link: true }, 'does not come from the registry'],
  ['of no version', { integrity: 'sha512-abc' }, 'has no version of the registry'],
  ['without a checksum', { version: '1.2.3' }, 'has no checksum'],
  ['with a script', { ...sound, hasInstallScript: true }, 'runs a script when it is installed'],
])('a package %s is told', (_what, entry, problem) => {
  expect(findLockProblems(lockOf(entry))).toEqual([`@b/c ${problem}`])
})

test('a dependency that is no exact version is told', () => {
  const lock = { packages: { '': { dependencies: { a: '^1.2.3' }, devDependencies: { b: '1.2.3' } } } }
  expect(findLockProblems(lock)).toEqual(['a is wanted as ^1.2.3, not as one exact version'])
})

const releases = { stable: { 45: '2026-10-21', 46: '2026-12-15', 47: '2027-02-09', 48: '2027-04-06' } }

test.each([
  ['45.4.1', '2027-04-05', true],
  ['45.4.1', '2027-04-06', false],
  // The third major after it is not known yet: eight weeks each.
  ['46.0.0', '2027-05-31', true],
  ['46.0.0', '2027-06-01', false],
  ['44.0.0', '2026-11-01', false],
])('Electron %s on %s is supported: %s', (version, today, isSupported) => {
  expect(judgeElectron(version, releases, today)).toMatchObject({ isSupported })
})

test('the Electron that ships is one that the table knows', () => {
  const { version } = readJson('package-lock.json').packages['node_modules/electron']
  expect(Object.keys(readJson('build/electron-releases.json').stable)).toContain(version.split('.')[0])
})
