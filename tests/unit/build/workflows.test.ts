import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(root, '.github/workflows')
const names = readdirSync(folder)
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[]
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const readJobs = (name: string) => Object.values(parse(read(name)).jobs) as Job[]
const steps = names.flatMap((name) => readJobs(name).flatMap((job) => job.steps ?? []))

/** What GitHub's own parser says of a workflow: its schema, its expressions, and what its jobs need of each other. */
async function findMistakes(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

test.each(names)('GitHub understands every word of %s', async (name) => {
  expect(await findMistakes(name, read(name))).toEqual([])
})

test.each([
  ['an unknown key of a step', /- run: npm ci --ignore-scripts/g, '- runs: npm ci --ignore-scripts', /'runs'/],
  ['an unknown name in an expression', 'matrix.os }}', 'matrices.os }}', /matrices/],
  ['a job that is not there', 'needs: package', 'needs: packages', /packages/],
  ['a permission that is not there', 'attestations: write', 'attestation: write', /attestation/],
])('%s would be noticed', async (_, from, to, message) => {
  const content = read('release.yml').replace(from, to)
  expect(content).not.toBe(read('release.yml'))
  expect((await findMistakes('release.yml', content)).join('\n')).toMatch(message)
})

test('every script that a workflow runs is there', () => {
  const called = steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(\w+))/g)].map(([, script, word]) => script ?? word ?? ''),
  )
  const own = called.filter((name) => name !== 'ci')
  expect(own).toEqual(expect.arrayContaining(['test', 'package', 'sbom', 'release:check', 'release:notes']))
  expect(own.filter((name) => !(name in scripts))).toEqual([])
})

test('no release is made while a check for weaknesses could not be made', () => {
  expect(steps.map(({ run }) => run)).toContain('npm run --silent check:security -- --release')
})

test('every action is pinned to a commit and says which version that is', () => {
  const used = names.flatMap((name) => [...read(name).matchAll(/uses: (.*)$/gm)].map(([, what]) => what ?? ''))
  const others = used.filter((what) => !what.startsWith('./'))
  expect(others.length).toBeGreaterThan(0)
  expect(others.filter((what) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([])
})

test('only the job that makes the draft may write, and it runs nothing of ours', () => {
  for (const name of names) {
    const { permissions } = parse(read(name))
    expect(Object.values(permissions).filter((value) => value !== 'read')).toEqual([])
  }
  const writers = names
    .flatMap(readJobs)
    .filter(({ permissions }) => Object.values(permissions ?? {}).includes('write'))
  expect(writers).toHaveLength(1)
  expect(JSON.stringify(writers[0]?.steps)).not.toMatch(/npm |actions\/checkout/)
})

test('nothing of a tag or branch is put into a command', () => {
  const outside = /\$\{\{[^}]*(?:github\.(?:ref_name|head_ref|event)|inputs\.)/
  expect(steps.filter(({ run }) => outside.test(run ?? ''))).toEqual([])
})
