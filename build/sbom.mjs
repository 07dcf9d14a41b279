import { spawnSync } from 'node:child_process'
import { readJson } from './files.mjs'
import { root, runMain, SetupError } from './run.mjs'

/**
 * `npm run sbom` prints a bill of materials (CycloneDX) of all that ships: the packages of `dependencies` with all of
 * theirs, as the lock file has them, and Electron, which is a tool to npm but part of every package.
 */
await runMain(() => {
  const done = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev', '--package-lock-only'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' },
  )
  if (done.status !== 0) throw new SetupError('npm could not list the packages: run npm sbom to see why.')
  const bill = JSON.parse(done.stdout)
  bill.metadata.component.name = 'lectern'
  bill.components.push(toElectron())
  process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`)
})

function toElectron() {
  const { packages } = readJson('package-lock.json')
  const { version, license } = packages['node_modules/electron']
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ license: { id: license } }],
  }
}
