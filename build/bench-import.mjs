import { runInFront, runMain } from './run.mjs'
import { prepareBuild } from './setup.mjs'

await runMain(async () => {
  await prepareBuild()
  return runInFront(process.execPath, ['tests/bench/import-bench.mjs', ...process.argv.slice(2)])
})
