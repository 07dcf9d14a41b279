import type { IpcMainInvokeEvent, WebContents } from 'electron'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { appRequestNames, libraryRequestNames } from '../../../../electron/bridge/contract'
import { requestSchemas } from '../../../../electron/bridge/schemas'
import { type Handlers, serveBridge } from '../../../../electron/bridge/server'
import { rightRequests } from '../../../helpers/right-requests'
import { toWrongInputs } from '../../../helpers/wrong-input'

type Answer = (event: IpcMainInvokeEvent, name: unknown, input?: unknown) => Promise<unknown>

const names = [...libraryRequestNames, ...appRequestNames]
const own = {} as WebContents
const page = { sender: own, senderFrame: { url: 'app://lectern/index.html', parent: null } } as IpcMainInvokeEvent

let answer: Answer
let logged: string[]
let asked: string[]

beforeEach(() => {
  logged = []
  asked = []
  const handlers = Object.fromEntries(names.map((name) => [name, () => void asked.push(name)]))
  const ipcMain = {
    handle(_channel: string, listener: Answer) {
      answer = listener
    },
  }
  serveBridge({
    ipcMain: ipcMain as never,
    ownContents: () => [own],
    origin: 'app://lectern',
    handlers: handlers as unknown as Handlers,
    log: (line) => logged.push(line),
  })
})

async function expectRefused(kind: 'invalid' | 'denied', event: IpcMainInvokeEvent, name: unknown, input: unknown) {
  const answered = (await answer(event, name, input)) as { failure?: { kind: string; detail: string } }
  if (answered.failure?.kind !== kind) throw new Error(`${String(name)} was answered ${JSON.stringify(answered)}`)
  if (answered.failure.detail.length > 300) throw new Error('The answer carries the input back.')
}

describe('each request, asked with a thousand wrong inputs,', () => {
  test.each(names)('%s refuses every one as invalid, asks no handler and logs nothing', async (name) => {
    const right = rightRequests.flatMap(([asks, input]) => (asks === name ? [input] : []))
    await fc.assert(
      fc.asyncProperty(toWrongInputs(right), (input) => expectRefused('invalid', page, name, input)),
      { numRuns: 1_000 },
    )
    expect({ asked, logged }).toEqual({ asked: [], logged: [] })
  })
})

test('names that are no request are refused, whatever they are', async () => {
  const name = fc.oneof(
    fc.string().filter((text) => !Object.hasOwn(requestSchemas, text)),
    fc.constantFrom('constructor', '__proto__', 'toString', 'close', 'importPath', ['getOverview'], { name: 'search' }),
    fc.anything().filter((value) => typeof value !== 'string'),
  )
  await fc.assert(
    fc.asyncProperty(name, (wrong) => expectRefused('invalid', page, wrong, undefined)),
    { numRuns: 1_000 },
  )
  expect({ asked, logged }).toEqual({ asked: [], logged: [] })
})

const top = { parent: null }
const gone = () => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed')
}
const strangers: [string, object][] = [
  ['a page of the network', { sender: own, senderFrame: { url: 'https://example.org/index.html', ...top } }],
  ['a page of another host of the scheme', { sender: own, senderFrame: { url: 'app://other/index.html', ...top } }],
  ['a stored slide', { sender: own, senderFrame: { url: `slide://${'0'.repeat(64)}/`, ...top } }],
  ['a blank page', { sender: own, senderFrame: { url: 'about:blank', ...top } }],
  ['a frame within an own page', { sender: own, senderFrame: { url: 'app://lectern/index.html', parent: {} } }],
  ['another window', { sender: {}, senderFrame: { url: 'app://lectern/index.html', ...top } }],
  ['a frame that is gone', { sender: own, senderFrame: null }],
  [
    'a frame that was taken away',
    { sender: own, senderFrame: Object.defineProperty({ ...top }, 'url', { get: gone }) },
  ],
  ['a window that was destroyed', Object.defineProperty({ sender: {} }, 'senderFrame', { get: gone })],
]

describe('right requests', () => {
  it.each(strangers)('of %s are denied, every one', async (_who, event) => {
    for (const [name, input] of rightRequests) await expectRefused('denied', event as IpcMainInvokeEvent, name, input)
    expect(asked).toEqual([])
    expect(logged).toHaveLength(rightRequests.length)
  })

  it('of an own page are answered, every one', async () => {
    for (const [name, input] of rightRequests) await answer(page, name, input)
    expect(asked).toEqual(rightRequests.map(([name]) => name))
  })
})
