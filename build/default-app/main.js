// Stands in for Electron's own default app, which the fallback runtime lacks: `electron [-r file] <folder> …` opens the folder.
import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { folder, preloads } = parseArguments(process.argv.slice(1))
if (preloads.length > 0) Module._preloadModules(preloads)
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
await openFolder(resolve(folder))

function parseArguments(args) {
  const preloads = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '-r' || arg === '--require') preloads.push(args[++at])
    else if (!arg.startsWith('-')) return { folder: arg, preloads }
  }
  return { folder: '.', preloads }
}

async function openFolder(path) {
  const about = readPackage(path)
  if (about !== undefined) {
    app.setName(about.productName ?? about.name ?? 'Electron')
    app.setVersion(about.version ?? '0.0.0')
    app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`)
  }
  app.setAppPath(about === undefined ? resolve(path, '..') : path)
  await import(pathToFileURL(about === undefined ? path : resolve(path, about.main ?? 'index.js')).href)
}

function readPackage(path) {
  try {
    return JSON.parse(readFileSync(resolve(path, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}
