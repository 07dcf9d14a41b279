import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { chromium } from 'playwright'

/** Chromium refuses its sandbox to root. */
export const sandboxArgs = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** How long anything is waited for. */
export const patienceMs = 20_000

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits for a promise no longer than that, then fails and says for what. */
export async function bounded(what, promise) {
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come within ${patienceMs / 1000} s`)), patienceMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Starts a program whose page can be used as a reader uses it. */
export async function startWithDevTools(executable, args) {
  const port = await findFreePort()
  const child = spawn(executable, [`--remote-debugging-port=${port}`, ...sandboxArgs, ...args], { stdio: 'ignore' })
  try {
    const browser = await connect(port, child)
    const page = await firstPage(browser)
    page.setDefaultTimeout(patienceMs)
    return {
      page,
      async stop() {
        await Promise.race([browser.close().catch(() => undefined), pause(2000)])
        await end(child)
      },
    }
  } catch (error) {
    await end(child)
    throw error
  }
}

/** Ends a program politely, and after five seconds by force. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(forced)
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
  const deadline = Date.now() + patienceMs
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode} before it could be measured`)
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: patienceMs })
    } catch (error) {
      if (Date.now() > deadline) throw error
      await pause(100)
    }
  }
}

async function firstPage(browser) {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith('app:'))
    if (page) return page
    await pause(50)
  }
  throw new Error(`no window within ${patienceMs / 1000} s`)
}

/** Proportional memory of a process and all its children, in MB; 0 where the system does not tell it. */
export function readTreeMemory(rootPid) {
  if (process.platform !== 'linux') return 0
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
