import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    name: 'package',
    include: ['tests/package/**/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 60_000,
    // Each step stands on the one before.
    bail: 1,
    fileParallelism: false,
  },
})
