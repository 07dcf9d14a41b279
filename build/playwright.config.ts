import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export default defineConfig({
  testDir: inRoot('tests/e2e'),
  outputDir: inRoot('test-results/e2e'),
  tsconfig: inRoot('tests/tsconfig.json'),
  // One window at a time: windows of several tests would take the focus from each other.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  use: { trace: 'retain-on-failure' },
  reporter: [['list'], ['json', { outputFile: inRoot('test-results/e2e.json') }]],
})
