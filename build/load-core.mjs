import { build } from 'vite'
import { root } from './run.mjs'

/** The exports of a TypeScript file of `core/`, for scripts that run in plain Node. */
export async function loadCore(file) {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: file, write: false, minify: false, rollupOptions: { output: { codeSplitting: false } } },
  })
  const code = built.output[0].code
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
}
