import { setFlagsFromString } from 'node:v8'
import type { ParentPort } from 'electron'
import { isFailed, type Result, succeed } from '../core/model/failure'
import { type HostHandlers, serveLibrary } from './bridge/library-server'
import type { HostMessage, HostQuestion } from './bridge/library-wire'
import { createLibraryService } from './library-service'
import { makePrivateFiles } from './platform/private-files'
import { toReaderLanguage } from './platform/reader-language'
import { readSettings } from './platform/settings-file'

/** What the main process starts the library process with, as its one argument in JSON. */
export interface HostOptions {
  readonly dir: string
  readonly builtinDir: string
  /** The system's languages, best first. */
  readonly systemLanguages: readonly string[]
  /** Of the app. */
  readonly version: string
}

const { dir, builtinDir, systemLanguages, version }: HostOptions = JSON.parse(process.argv[2] ?? '{}')
const minute = 60_000
/** Late enough that no start waits for it, and often enough for archives that change once a week. */
const refreshIntervals = { firstMs: 2 * minute, everyMs: 6 * 60 * minute }
const port: ParentPort = process.parentPort
const log = (message: string): void => {
  process.stderr.write(`library: ${message}\n`)
}
const post = (message: HostMessage) => port.postMessage(message)

/** By then the first list is drawn, and most of what runs once has run. */
const firstListMs = 1_500
/** V8's compilers for code that runs often: at a start they take a sixth of the processor, which draws the window by then. */
const optimisers = ['opt', 'maglev']

for (const name of optimisers) setFlagsFromString(`--no-${name}`)
setTimeout(() => {
  for (const name of optimisers) setFlagsFromString(`--${name}`)
}, firstListMs)

makePrivateFiles()

async function open(setAsideDamaged: boolean): Promise<Result<HostHandlers>> {
  const created = await createLibraryService({
    dir,
    builtinDir,
    version,
    setAsideDamaged,
    waitsForIndex: false,
    refreshIntervals,
    onSurprise: (error) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    readSettings: () => {
      const settings = readSettings(dir)
      return { ...settings, language: toReaderLanguage(settings.language, systemLanguages) }
    },
    onNews: (news, value) => post({ news, value } as HostMessage),
  })
  if (isFailed(created)) return created
  return succeed(created.ok)
}

const hear = serveLibrary({
  open,
  post,
  onClosed: () => process.exit(0),
  log,
})
port.on('message', ({ data }: { data: HostQuestion }) => hear(data))
