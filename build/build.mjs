import { runMain } from './run.mjs'
import { checkNode, prepareBuild, prepareDependencies } from './setup.mjs'

/** Builds `out/` when it is missing or older than its sources. */
await runMain(async () => {
  checkNode()
  prepareDependencies()
  await prepareBuild()
})
