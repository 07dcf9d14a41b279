import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type LaunchedApp, launchApp } from './launch-app'

/** Chromium's own words for asking a name server, and for reaching out by TCP or UDP. */
const chromiumAttempts = /^(?:HOST_RESOLVER_MANAGER_(?:REQUEST|JOB)|TCP_CONNECT_ATTEMPT|UDP_CONNECT|QUIC_SESSION)$/
/** What Node says of each connection it is asked for, in every process and thread. */
const nodeAttempts = /^(?:NET|HTTP|HTTPS) \d+: .*connect.*$/gim

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: unknown }[]
}

export interface WatchedApp extends LaunchedApp {
  /** Closes the app and tells every connection it tried to make since its start, failed ones and name look-ups, too. */
  closeAndTell(): Promise<string[]>
}

/** Starts the app on a new library and writes down what Chromium and Node ask of any network from its first moment on. */
export async function launchWatched(): Promise<WatchedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-net-'))
  const [netLog, said, wrapper] = ['net.json', 'said.txt', 'wrapper.sh'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const program = process.env.LECTERN_PACKED_PROGRAM ?? String(createRequire(import.meta.url)('electron'))
  writeFileSync(wrapper, `#!/bin/bash\nexec '${program}' "$@" 2> >(exec tee '${said}' >&2)\n`, { mode: 0o700 })
  const launched = await launchApp({
    wrapper,
    env: { NODE_DEBUG: 'net,http,https' },
    switches: [`--log-net-log=${netLog}`],
  })
  return {
    ...launched,
    async closeAndTell() {
      await launched.close()
      const byChromium = findChromiumAttempts(JSON.parse(readFileSync(netLog, 'utf8')) as NetLog)
      const byNode = stripVTControlCharacters(readFileSync(said, 'utf8')).match(nodeAttempts) ?? []
      rmSync(folder, { recursive: true, force: true })
      return [...byChromium, ...byNode]
    },
  }
}

function findChromiumAttempts({ constants, events }: NetLog): string[] {
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  return events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? ''
    return chromiumAttempts.test(name) ? [`${name} ${JSON.stringify(params)}`] : []
  })
}
