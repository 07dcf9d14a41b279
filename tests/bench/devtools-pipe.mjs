import { spawn } from 'node:child_process'
import { bounded, end } from './processes.mjs'

/**
 * Starts a program and talks the DevTools protocol with it over two pipes: unlike a client that follows every target,
 * this adds next to nothing to the start that it measures. `startedAt` is epoch milliseconds.
 */
export function startOnPipe(executable, args, env = {}) {
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, ['--remote-debugging-pipe', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const protocol = createProtocol(child.stdio[3], child.stdio[4])
  let session
  return {
    startedAt,
    pid: child.pid,
    /** Runs a function in the first page whose address begins so, and answers what it promises. */
    async evaluate(address, run, ...values) {
      session ??= attach(protocol, address)
      const sessionId = await bounded('the window', session)
      const expression = `(${run})(...${JSON.stringify(values)})`
      return bounded('an answer of the window', ask(protocol, sessionId, expression))
    },
    stop: () => end(child),
  }
}

async function attach(protocol, address) {
  const found = protocol.onEvent(({ method, params }) => {
    const { targetInfo } = params ?? {}
    const isTold = method === 'Target.targetCreated' || method === 'Target.targetInfoChanged'
    return isTold && targetInfo.type === 'page' && targetInfo.url.startsWith(address) ? targetInfo.targetId : undefined
  })
  await protocol.send('Target.setDiscoverTargets', { discover: true })
  const targetId = await found
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
  return sessionId
}

async function ask(protocol, sessionId, expression) {
  for (;;) {
    try {
      const params = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', params, sessionId)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    } catch (error) {
      // The page was asked while it still was the blank one that every window begins with.
      if (!/context was destroyed|navigated or closed/.test(error.message)) throw error
    }
  }
}

/** Messages are JSON, parted by zero bytes. */
function createProtocol(input, output) {
  const pending = new Map()
  const listeners = new Set()
  let nextId = 1
  let rest = Buffer.alloc(0)
  const hear = (message) => {
    for (const listener of listeners) listener(message)
    const waiting = pending.get(message.id)
    if (!waiting) return
    pending.delete(message.id)
    if (message.error) waiting.reject(new Error(message.error.message))
    else waiting.resolve(message.result)
  }
  input.on('error', () => {})
  output.on('error', () => {})
  output.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      hear(JSON.parse(rest.subarray(0, at).toString('utf8')))
      rest = rest.subarray(at + 1)
    }
  })
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        pending.set(id, { resolve, reject })
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
    onEvent: (choose) =>
      new Promise((resolve) => {
        const listener = (message) => {
          const chosen = choose(message)
          if (chosen === undefined) return
          listeners.delete(listener)
          resolve(chosen)
        }
        listeners.add(listener)
      }),
  }
}
