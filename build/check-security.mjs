import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readJson } from './files.mjs'
import { root, runMain, say } from './run.mjs'
import { findLockProblems, judgeElectron } from './security.mjs'

/** Not a dependency: it brings an old compiler and 300 packages, and is asked before releases only. */
const electronegativity = '@doyensec/electronegativity@1.10.3'

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

/** Every finding is explained in SECURITY.md by its name. */
function checkSource() {
  const explained = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  return ['electron', 'out']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => {
      const found = findByElectronegativity(folder)
      if (found === undefined) {
        say(`Electronegativity could not be run on ${folder}/: it comes by npx from the registry.`)
        return []
      }
      const open = found.filter(({ ruleId }) => !explained.includes(`\`${ruleId}\``))
      say(`Electronegativity on ${folder}/: ${found.length} findings, ${open.length} of them not explained`)
      return open.map(({ ruleId, message }) => `${ruleId} in ${folder}/: ${message.text}`)
    })
}

function findByElectronegativity(folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-security-'))
  const report = join(temporary, 'report.sarif')
  try {
    const args = ['--yes', electronegativity, '--relative', '--input', join(root, folder), '--output', report]
    spawnSync('npx', args, { cwd: temporary, stdio: 'ignore', shell: process.platform === 'win32' })
    return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).runs[0].results : undefined
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function checkAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const found = parseOrUndefined(stdout)?.vulnerabilities
  if (found === undefined) {
    say('npm audit: this registry does not answer it; ask another one before a release.')
    return []
  }
  say(`npm audit: ${Object.keys(found).length} advisories for what ships`)
  return Object.values(found).map(({ name, severity }) => `${name}: an advisory of severity ${severity}`)
}

function parseOrUndefined(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
