import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { chromium } from 'playwright'

/** Starts a program whose page can be asked over the DevTools protocol; `startedAt` is epoch milliseconds. */
export async function startWithDevTools(executable, args, env) {
  const port = await findFreePort()
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, [`--remote-debugging-port=${port}`, ...args], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const browser = await connect(port, child)
  const page = await firstPage(browser)
  return {
    startedAt,
    page,
    pid: child.pid,
    async stop() {
      await browser.close().catch(() => {})
      child.kill('SIGTERM')
      const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      clearTimeout(forced)
    },
  }
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

async function connect(port, child) {
  const deadline = Date.now() + 30_000
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode} before it could be measured`)
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await pause(50)
    }
  }
}

async function firstPage(browser) {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const page = browser.contexts().flatMap((context) => context.pages())[0]
    if (page) return page
    await pause(20)
  }
  throw new Error('no window within 30 seconds')
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Proportional memory of a process and all its children, in MB; 0 where /proc is missing. */
export function readTreeMemory(rootPid) {
  const parents = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = readOrNothing(`/proc/${name}/stat`)
    if (status) parents.set(Number(name), Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const isInTree = (pid) => pid === rootPid || (parents.has(pid) && pid > 1 && isInTree(parents.get(pid)))
  const kilobytes = [...parents.keys()]
    .filter(isInTree)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024)
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

export function toFigures(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: round(at(0.5)), p95: round(at(0.95)), worst: round(sorted.at(-1) ?? 0), runs: sorted.length }
}

export const round = (value) => Math.round(value * 100) / 100
