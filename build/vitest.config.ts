import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { pdfjsAliases } from './pdfjs-aliases.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve: { alias: pdfjsAliases },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // It imports JSON as only bundlers do.
          deps: { optimizer: { ssr: { enabled: true, include: ['@actions/workflow-parser'] } } },
          testTimeout: 20_000,
        },
      },
      {
        root,
        resolve: { alias: pdfjsAliases },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
