import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breakLines } from '../../../build/packaging/fpm-stand-in/break-lines.mjs'
import { hasProgram } from '../../../build/run.mjs'

const standIn = fileURLToPath(new URL('../../../build/packaging/fpm-stand-in/fpm.mjs', import.meta.url))
const longLine = 'A lamp for boats that come in at night, with a wick, a spare wick, and a hook to hang it on.'
let dir: string

const read = (command: string, ...args: readonly string[]) => execFileSync(command, args, { encoding: 'utf8' })
/** Makes a package of a small tree as electron-builder would have it made. */
const make = (kind: string, ...more: readonly string[]) => {
  const file = join(dir, `lamp.${kind}`)
  const about = ['--name', 'lamp', '--version', '1.2.0~beta', '--architecture', 'amd64', '--package', file]
  const others = ['--maintainer', 'A <a@b.invalid>', '--vendor', 'A', '--url', 'https://b.invalid/', '--license', 'MIT']
  const scripts = ['--after-install', join(dir, 'script'), '--after-remove', join(dir, 'script')]
  const places = [`${join(dir, 'from')}/=/opt/Lamp`, `${join(dir, 'script')}=/usr/bin/lamp`]
  const args = ['-s', 'dir', '--force', '-t', kind, '-d', 'oil', ...about, ...others, ...scripts, ...more, ...places]
  return { file, ...spawnSync(process.execPath, [standIn, ...args], { encoding: 'utf8' }) }
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-fpm-test-'))
  mkdirSync(join(dir, 'from/menu'), { recursive: true })
  for (const path of ['from/wick 1', 'from/menu/entry']) writeFileSync(join(dir, path), path, { mode: 0o600 })
  writeFileSync(join(dir, 'script'), '#!/bin/sh\necho 100%\n')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('breaks descriptions where a terminal would', () => {
  const lines = breakLines(longLine)
  expect(lines.every((line: string) => line.length < 80)).toBe(true)
  expect(lines.join(' ')).toBe(longLine)
})

it('says what it cannot make', () => {
  expect(make('pacman')).toMatchObject({ status: 1, stderr: 'fpm stand-in: can make deb and rpm, not pacman\n' })
})

describe.skipIf(!hasProgram('dpkg-deb'))('a .deb', () => {
  it('holds what it is given, readable for everybody, but for what is left out', () => {
    const given = ['--description', `A lamp\n ${longLine}`, '--exclude', 'opt/Lamp/menu', '--deb-compression', 'gz']
    const { file, status, stderr } = make('deb', ...given)
    expect(status, stderr).toBe(0)
    expect(read('dpkg-deb', '-f', file, 'Version', 'Architecture', 'Depends')).toBe(
      'Version: 1.2.0~beta\nArchitecture: amd64\nDepends: oil\n',
    )
    const files = read('dpkg-deb', '-c', file).split('\n')
    expect(files.flatMap((line) => /^(-\S+) (\S+) .* \.(\/.*)$/.exec(line)?.slice(1).join(' ') ?? [])).toEqual([
      '-rw-r--r-- root/root /opt/Lamp/wick 1',
      '-rwxr-xr-x root/root /usr/bin/lamp',
    ])
    expect(read('dpkg-deb', '-I', file, 'md5sums')).toMatch(/^[\da-f]{32} {2}opt\/Lamp\/wick 1\n[\da-f]{32} {2}usr/)
  })
})

describe.skipIf(!hasProgram('rpmbuild'))('an .rpm', () => {
  it('holds the same, and owns the folders that are its own', () => {
    const summary = ['--description', longLine, '--rpm-summary', '100% lamp', '--rpm-tag', 'Recommends: wicks']
    const { file, status, stderr } = make('rpm', ...summary, '--exclude', 'opt/Lamp/menu', '--rpm-compression', 'gzip')
    expect(status, stderr).toBe(0)
    const query = (format: string) => read('rpm', '-qp', '--qf', format, file)
    expect(query('%{version} %{arch} %{summary} %{buildhost}')).toBe('1.2.0~beta x86_64 100% lamp localhost')
    expect(query('[%{filemodes:perms} %{fileusername} %{filenames}\n]').split('\n').slice(0, -1)).toEqual([
      'drwxr-xr-x root /opt/Lamp',
      '-rw-r--r-- root /opt/Lamp/wick 1',
      '-rwxr-xr-x root /usr/bin/lamp',
    ])
    expect(query('[%{requires}\n]')).toContain('oil\n')
    expect(query('%{recommends}')).toBe('wicks')
    expect(query('%{postin}')).toContain('echo 100%')
  })
})
