import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readJson } from '../files.mjs'
import { findRelease } from '../release-notes.mjs'
import { root, SetupError, say } from '../run.mjs'

/**
 * How the packages in `output` renew themselves: `LECTERN_UPDATE_URL` is the folder that holds the newest packages, and
 * `LECTERN_UPDATE_KEY` an Ed25519 key (PEM) that signs what that folder says. Without both of them they ask nobody.
 */
export function readUpdates({ LECTERN_UPDATE_URL: url, LECTERN_UPDATE_KEY: pem }, output) {
  if (!url && !pem) {
    say('These packages do not look for new versions: LECTERN_UPDATE_URL and LECTERN_UPDATE_KEY say where and by whom.')
    return undefined
  }
  if (!url || !pem) throw new SetupError('LECTERN_UPDATE_URL and LECTERN_UPDATE_KEY are only of use together.')
  if (!isSafe(url)) throw new SetupError('LECTERN_UPDATE_URL is no https address.')
  const key = readKey(pem)
  const publicKeyFile = join(output, 'update-key.pem')
  writeFileSync(publicKeyFile, createPublicKey(key).export({ type: 'spki', format: 'pem' }))
  return { url, publicKeyFile, notes: readNotes(), sign: () => signFeeds(output, key) }
}

/** On this machine itself, for tests, there is nothing to listen in on. */
function isSafe(url) {
  return URL.canParse(url) && (new URL(url).protocol === 'https:' || new URL(url).hostname === '127.0.0.1')
}

function readKey(pem) {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Its text stays out of the message.
  }
  throw new SetupError('LECTERN_UPDATE_KEY is no Ed25519 key in PEM: openssl genpkey -algorithm ed25519 makes one.')
}

function readNotes() {
  const { version } = readJson('package.json')
  return findRelease(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)?.forReaders ?? ''
}

function signFeeds(dir, key) {
  for (const name of readdirSync(dir).filter((each) => /^latest.*\.yml$/.test(each))) signFeed(join(dir, name), key)
}

/**
 * Adds a line to a list of versions that signs everything above it, so that nobody else can offer one; it takes the place of
 * such a line that is there.
 */
export function signFeed(path, key) {
  const unsigned = readFileSync(path, 'utf8').replace(/^signature: .*\n/m, '')
  const signature = sign(null, Buffer.from(JSON.stringify(parse(unsigned))), key).toString('base64')
  writeFileSync(path, `${unsigned}signature: ${signature}\n`)
}
