import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { readJson } from './files.mjs'
import { root, runMain, SetupError, say } from './run.mjs'
import { findLockProblems, judgeElectron } from './security.mjs'

/** Not a dependency: it brings an old compiler and 300 packages, and is asked before releases only. */
const electronegativity = '@doyensec/electronegativity@1.10.3'

/** Before a release, what could not be asked is a problem, too. */
const isRelease = process.argv.includes('--release')
const isWindows = process.platform === 'win32'

await runMain(() => {
  const problems = [...checkLock(), ...checkElectron(), ...checkSource(), ...checkAdvisories()]
  for (const problem of problems) say(`  ${problem}`)
  say(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} to look at.`)
  return problems.length === 0 ? 0 : 1
})

function checkLock() {
  const lock = readJson('package-lock.json')
  say(`Lock file: ${Object.keys(lock.packages).length - 1} packages`)
  return findLockProblems(lock)
}

function checkElectron() {
  const { version } = readJson('package-lock.json').packages['node_modules/electron']
  const today = new Date().toISOString().slice(0, 10)
  const { isSupported, says } = judgeElectron(version, readJson('build/electron-releases.json'), today)
  say(says)
  return isSupported ? [] : [says]
}

/** Looks at the source, and at the code as it is packed: every finding is explained in SECURITY.md by its name. */
function checkSource() {
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-security-'))
  try {
    return [join(root, 'electron'), pack(temporary)].flatMap((input) => checkCode(input, temporary))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Makes the package's `app.asar` in a folder; answers its path. */
function pack(folder) {
  const { status } = spawnSync(process.execPath, ['build/package.mjs', 'dir', '--quick', '--output', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  const file = readdirSync(folder, { recursive: true }).find((path) => basename(path) === 'app.asar')
  if (status !== 0 || file === undefined) throw new SetupError('The package to look at could not be made; see above.')
  return join(folder, file)
}

function checkCode(input, temporary) {
  const name = basename(input)
  const found = findByElectronegativity(input, join(temporary, 'report.sarif'))
  if (found === undefined)
    return tellUnasked(`Electronegativity could not be run on ${name}: it comes by npx from the registry.`)
  const explained = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const open = found.filter(({ ruleId }) => !explained.includes(`\`${ruleId}\``))
  say(`Electronegativity on ${name}: ${found.length} findings, ${open.length} of them not explained`)
  return open.map(({ ruleId, message }) => `${ruleId} in ${name}: ${message.text}`)
}

function findByElectronegativity(input, report) {
  rmSync(report, { force: true })
  const { version } = readJson('package-lock.json').packages['node_modules/electron']
  const args = ['--yes', electronegativity, '--relative', '--electron-version', version, '--input', input]
  spawnSync('npx', [...args, '--output', report], { cwd: dirname(report), stdio: 'ignore', shell: isWindows })
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).runs[0].results : undefined
}

function checkAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
  })
  const found = parseOrUndefined(stdout)?.vulnerabilities
  if (found === undefined)
    return tellUnasked('npm audit: this registry does not answer it; ask another one before a release.')
  say(`npm audit: ${Object.keys(found).length} advisories for what ships`)
  return Object.values(found).map(({ name, severity }) => `${name}: an advisory of severity ${severity}`)
}

function tellUnasked(says) {
  if (isRelease) return [says]
  say(says)
  return []
}

function parseOrUndefined(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
