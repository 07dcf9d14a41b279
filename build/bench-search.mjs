import { onDisplay, toEnvironment } from './launch.mjs'
import { runInFront, runMain } from './run.mjs'
import { prepareBuild, prepareRuntime } from './setup.mjs'

await runMain(async () => {
  const runtime = await prepareRuntime()
  await prepareBuild()
  const args = ['tests/bench/search-bench.mjs', '--electron', runtime.executable, ...process.argv.slice(2)]
  const [command, all] = onDisplay(process.execPath, args)
  return runInFront(command, all, { env: toEnvironment(runtime) })
})
