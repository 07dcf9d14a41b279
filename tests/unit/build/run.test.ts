import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findProgram, hasProgram } from '../../../build/run.mjs'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lectern-path-'))
  for (const name of ['first', 'second']) mkdirSync(join(dir, name))
  vi.stubEnv('PATH', ['', join(dir, 'first'), join(dir, 'second')].join(delimiter))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true, force: true })
})

describe('a program on the path', () => {
  it('is found where it lies, wherever that is', () => {
    const program = join(dir, 'second', 'lamp')
    writeFileSync(program, '')
    chmodSync(program, 0o755)
    expect(findProgram('lamp')).toBe(program)
    expect(hasProgram('lamp')).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('is none that cannot be run', () => {
    writeFileSync(join(dir, 'first', 'lamp'), '')
    chmodSync(join(dir, 'first', 'lamp'), 0o644)
    expect(hasProgram('lamp')).toBe(false)
    expect(findProgram('oil')).toBeUndefined()
  })
})
