#!/usr/bin/env node
// Stands in for fpm, which comes from GitHub: takes the arguments that electron-builder gives, and makes a .deb with dpkg-deb
// or an .rpm with rpmbuild. What fpm's options mean: https://fpm.readthedocs.io/en/latest/cli-reference.html
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDeb } from './deb.mjs'
import { makeRpm } from './rpm.mjs'
import { makeTree } from './tree.mjs'

const makers = { deb: makeDeb, rpm: makeRpm }
const flags = new Set(['force', 'debug', 'rpm-autoreq'])

const { options, places } = parseArguments(process.argv.slice(2))
const kind = options.t?.[0]
const work = mkdtempSync(join(tmpdir(), 'lectern-fpm-'))
// Also where it fails: the tree is as large as the program.
process.once('exit', () => rmSync(work, { recursive: true, force: true }))
try {
  if (!(kind in makers)) throw new Error(`can make ${Object.keys(makers).join(' and ')}, not ${kind}`)
  const tree = join(work, 'tree')
  makeTree(tree, places, options.exclude)
  makers[kind](tree, options, work)
} catch (error) {
  process.stderr.write(`fpm stand-in: ${error.message}\n`)
  process.exitCode = 1
}

/** Options by name, each with all of its values, and the places `from=to`. */
function parseArguments(args) {
  const options = {}
  const places = []
  for (let at = 0; at < args.length; at++) {
    const name = /^--?(.+)$/.exec(args[at])?.[1]
    if (name === undefined) places.push(args[at].split('='))
    else {
      options[name] ??= []
      options[name].push(flags.has(name) ? 'true' : args[++at])
    }
  }
  return { options, places }
}
