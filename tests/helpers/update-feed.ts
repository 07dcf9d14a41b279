import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { signFeed } from '../../build/packaging/updates.mjs'

/** A folder of new versions on 127.0.0.1, and what a copy of Lectern that asks it has among its resources. */
export interface UpdateFeed {
  /** For `LECTERN_UPDATE_RESOURCES`. */
  readonly resourcesDir: string
  /** Paths that were asked for, oldest first, with their headers. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  /** Offers a version; `change` spoils what was signed, and `bytes` are sent instead of what was promised. */
  offer(version: string, options?: OfferOptions): void
  /** Answers the list of versions with this text. */
  say(list: string): void
  /** From here on packages come without end, a little at a time. */
  stall(): void
  close(): Promise<void>
}

interface OfferOptions {
  readonly notes?: string
  readonly key?: KeyObject
  readonly bytes?: string
}

/** What a new AppImage is here: a program that says who it is. */
export const toNewProgram = (version: string) => `#!/bin/sh\necho "Lectern ${version}"\n`

/** Starts a feed whose files lie in `dir`. */
export async function startUpdateFeed(dir: string): Promise<UpdateFeed> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const asked: { path: string; headers: IncomingHttpHeaders }[] = []
  let list = ''
  let program = ''
  let isStalled = false
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname
    asked.push({ path, headers: request.headers })
    if (path === '/latest-linux.yml' && list !== '') response.end(list)
    else if (path.endsWith('.AppImage')) isStalled ? drip(response) : response.end(program)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const resourcesDir = join(dir, 'resources')
  mkdirSync(resourcesDir, { recursive: true })
  const { port } = server.address() as AddressInfo
  writeFileSync(
    join(resourcesDir, 'app-update.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}\nupdaterCacheDirName: lectern-updater\n`,
  )
  writeFileSync(join(resourcesDir, 'update-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
  return {
    resourcesDir,
    asked,
    offer(version, { notes = '', key = privateKey, bytes } = {}) {
      const promised = toNewProgram(version)
      program = bytes ?? promised
      const path = join(dir, 'latest-linux.yml')
      const name = `Lectern-${version}.AppImage`
      const sha512 = createHash('sha512').update(promised).digest('base64')
      const said = { version, files: [{ url: name, sha512, size: promised.length }], path: name, sha512 }
      // JSON is YAML, too; the signature goes on a line of its own.
      const lines = Object.entries({ ...said, releaseNotes: notes }).map(
        ([at, value]) => `${at}: ${JSON.stringify(value)}`,
      )
      writeFileSync(path, `${lines.join('\n')}\n`)
      signFeed(path, key)
      list = readFileSync(path, 'utf8')
    },
    say(text) {
      list = text
    },
    stall() {
      isStalled = true
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000000' })
  const timer = setInterval(() => response.write('slow '), 50)
  response.on('close', () => clearInterval(timer))
}
