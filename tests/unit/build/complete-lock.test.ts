import { expect, test } from 'vitest'
import { findLeftOut, readLock } from '../../../build/complete-lock.mjs'

test('the lock file names the packages of every platform (if not: node build/complete-lock.mjs)', () => {
  expect(Object.keys(findLeftOut(readLock().packages))).toEqual([])
})

test('a package left out is entered with its platform', () => {
  const tool = { dev: true, optionalDependencies: { '@example/tool-linux-x64-musl': '1.2.3', there: '1.0.0' } }
  expect(findLeftOut({ 'node_modules/@example/tool': tool, 'node_modules/there': {} })).toEqual({
    'node_modules/@example/tool-linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
  })
})
