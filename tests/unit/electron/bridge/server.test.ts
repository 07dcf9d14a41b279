import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../../core/model/default-settings'
import { fail, succeed } from '../../../../core/model/failure'
import { requestChannel } from '../../../../electron/bridge/channels'
import { type Handlers, serveBridge } from '../../../../electron/bridge/server'
import { isTrustedSender } from '../../../../electron/bridge/trusted-sender'

const origin = 'app://lectern'
const own = {} as WebContents
const other = {} as WebContents

type Answer = (event: IpcMainInvokeEvent, name: unknown, input?: unknown) => Promise<unknown>

let answer: Answer
let logged: string[]
let asked: unknown[]

/** As Electron tells where a message came from. */
function from(url: string, change: { sender?: WebContents; parent?: object | null } = {}): IpcMainInvokeEvent {
  const senderFrame = { url, parent: change.parent ?? null } as WebFrameMain
  return { sender: change.sender ?? own, senderFrame } as IpcMainInvokeEvent
}

beforeEach(() => {
  logged = []
  asked = []
  const handlers = {
    getSettings: () => succeed(defaultSettings),
    getDeck: (input: unknown) => {
      asked.push(input)
      return fail('not-found', 'no such deck')
    },
    search: () => {
      throw new TypeError('broken inside')
    },
  } as unknown as Handlers
  const ipcMain = {
    handle(channel: string, listener: Answer) {
      expect(channel).toBe(requestChannel)
      answer = listener
    },
  }
  serveBridge({
    ipcMain: ipcMain as never,
    ownContents: () => [own],
    origin,
    handlers,
    log: (line) => logged.push(line),
  })
})

describe('the bridge', () => {
  const page = from('app://lectern/index.html')

  it('answers the top frame of an own window on an own page', async () => {
    expect(await answer(page, 'getSettings')).toEqual({ ok: defaultSettings })
  })

  it.each([
    ['a page of the network', from('https://example.org/')],
    ['a page with a name alike', from('app://lectern.evil/index.html')],
    ['a file', from('file:///tmp/index.html')],
    ['a blank page', from('about:blank')],
    ['a frame inside an own page', from('app://lectern/index.html', { parent: {} })],
    ['a window that is not ours', from('app://lectern/index.html', { sender: other })],
    ['a frame that is gone', { sender: own, senderFrame: null } as IpcMainInvokeEvent],
  ])('refuses %s, and says so in the log', async (_title, event) => {
    expect(await answer(event, 'getSettings')).toMatchObject({ failure: { kind: 'denied' } })
    expect(logged).toHaveLength(1)
  })

  it.each(['close', 'importPath', 'constructor', '__proto__', '', 7, null])(
    'knows no request named %j',
    async (name) => {
      expect(await answer(page, name)).toMatchObject({ failure: { kind: 'invalid' } })
    },
  )

  it('asks no handler with an input that its schema refuses', async () => {
    expect(await answer(page, 'getDeck', { deckId: 1 })).toMatchObject({ failure: { kind: 'invalid' } })
    expect(asked).toEqual([])
  })

  it('passes on a failure with its fields', async () => {
    expect(await answer(page, 'getDeck', { deckId: 'd' })).toEqual(fail('not-found', 'no such deck'))
    expect(asked).toEqual([{ deckId: 'd' }])
  })

  it('turns a surprise into a failure, and logs where it came from', async () => {
    expect(await answer(page, 'search', { text: 'a' })).toEqual(fail('unexpected', 'broken inside'))
    expect(logged[0]).toContain('server.test.ts')
  })
})

describe('isTrustedSender', () => {
  const good = { url: 'app://lectern/index.html', isTopFrame: true, isOwnWindow: true }
  it.each([
    [good, true],
    [{ ...good, isTopFrame: false }, false],
    [{ ...good, isOwnWindow: false }, false],
    [{ ...good, url: null }, false],
    [{ ...good, url: 'app://lectern' }, false],
    [{ ...good, url: 'app://lectern@evil/' }, false],
    [{ ...good, url: 'data:text/html,app://lectern/' }, false],
  ])('says of %j: %j', (sender, expected) => {
    expect(isTrustedSender(sender, origin)).toBe(expected)
  })
})
