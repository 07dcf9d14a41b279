import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './files.mjs'
import { findRelease } from './release-notes.mjs'
import { root, runMain, SetupError } from './run.mjs'

/**
 * `npm run release:check -- v1.2.3` fails unless the tag names the version of package.json and CHANGELOG.md tells of it;
 * `npm run release:notes` prints what it tells.
 */
await runMain(() => {
  const { version } = readJson('package.json')
  const [task, tag] = process.argv.slice(2)
  if (task === 'check' && tag !== `v${version}`) {
    throw new SetupError(
      `The tag is ${tag ?? 'missing'}, but package.json says version ${version}: tag it v${version}.`,
    )
  }
  const release = findRelease(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (release === undefined) throw new SetupError(`CHANGELOG.md has no section “## ${version}”.`)
  if (task === 'notes') process.stdout.write(`${release.all}\n`)
})
