import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from './files.mjs'
import { onDisplay, toEnvironment } from './launch.mjs'
import { toUnpackedProgram } from './packaging/config.mjs'
import { root, runInFront, runMain, say, tool } from './run.mjs'
import { prepareRuntime } from './setup.mjs'

const results = join(root, 'test-results')
/** With `--packed` windows are tried as they ship: in a package, with Electron's debugger left open for the tests alone. */
const isPacked = process.argv.includes('--packed')
const packed = join(results, 'packed')
const vitest = (project) =>
  tool(
    ...['vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, `${project}.json`)}`],
  )

const steps = [
  { name: 'format and lint', args: tool('@biomejs/biome/bin/biome', 'ci', '.') },
  { name: 'layers and cycles', args: ['build/check-layers.mjs'] },
  { name: 'types', args: tool('typescript/bin/tsc', '-b') },
  { name: 'unit tests', args: vitest('unit'), counts: 'unit' },
  { name: 'build', args: ['build/build.mjs'] },
  ...(isPacked
    ? [{ name: 'package', args: ['build/package.mjs', 'dir', '--inspectable', '--quick', '--output', packed] }]
    : []),
  { name: 'integration tests', args: vitest('integration'), counts: 'integration' },
  {
    name: 'end-to-end tests',
    args: tool('@playwright/test/cli.js', 'test', '--config', 'build/playwright.config.ts'),
    counts: 'e2e',
    needsDisplay: true,
  },
]

await runMain(async () => {
  const runtime = await prepareRuntime()
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const env = {
    ...toEnvironment(runtime),
    CI: '1',
    ...(isPacked ? { LECTERN_PACKED_PROGRAM: toUnpackedProgram(packed) } : {}),
  }
  for (const step of steps) {
    const seconds = await runStep(step, env)
    if (seconds !== undefined) continue
    say(`\nFailed: ${step.name}.`)
    report(step)
    return 1
  }
  report()
  return 0
})

/** Answers how many seconds the step took, or undefined when it failed. */
async function runStep(step, env) {
  const start = Date.now()
  say(`\n── ${step.name}`)
  const [command, args] = step.needsDisplay ? onDisplay(process.execPath, step.args) : [process.execPath, step.args]
  if ((await runInFront(command, args, { env })) !== 0) return undefined
  const seconds = (Date.now() - start) / 1000
  say(`── ${step.name}: done in ${seconds.toFixed(1)} s`)
  return seconds
}

/** Prints the sum over all test runners, alone on its line; a step that failed without a failed test counts as one. */
function report(failedStep) {
  const counts = steps.filter((step) => step.counts).map((step) => readCounts(step.counts))
  const sum = (of) => counts.reduce((total, count) => total + of(count), 0)
  const skipped = sum((count) => count.skipped)
  if (skipped > 0) process.stdout.write(`${skipped} skipped\n`)
  const failed = sum((count) => count.failed) || (failedStep ? 1 : 0)
  process.stdout.write(`${sum((count) => count.passed)} passed, ${failed} failed\n`)
}

function readCounts(name) {
  const path = join(results, `${name}.json`)
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 }
  const found = JSON.parse(readText(path))
  if (found.stats)
    return {
      passed: found.stats.expected,
      failed: found.stats.unexpected + found.stats.flaky,
      skipped: found.stats.skipped,
    }
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}
