import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../../../electron/window/guards'

const page = 'app://lectern/index.html'

/** Contents that ask and are told, and show nothing. */
function guardNewContents() {
  const opened: string[] = []
  let openWindow: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' })
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler
    },
  })
  guardContents(contents as unknown as WebContents, { page, openExternal: (address) => opened.push(address) })
  const ask = (name: string, details: object = {}): 'refused' | 'allowed' => {
    let answer: 'refused' | 'allowed' = 'allowed'
    const preventDefault = () => {
      answer = 'refused'
    }
    contents.emit(name, { preventDefault, ...details })
    return answer
  }
  return { ask, opened, openWindow: (url: string) => openWindow({ url }).action }
}

describe('a window', () => {
  it.each([
    ['will-navigate', { url: 'app://lectern/other.html' }],
    ['will-navigate', { url: `${page}.html` }],
    ['will-navigate', { url: 'file:///etc/passwd' }],
    ['will-redirect', { url: page }],
    ['will-frame-navigate', { url: page, isMainFrame: false }],
    ['will-attach-webview', {}],
  ])('is refused %s %j', (name, details) => {
    const { ask, opened } = guardNewContents()
    expect(ask(name, details)).toBe('refused')
    expect(opened).toEqual([])
  })

  it('may move within its page, and nowhere else', () => {
    const { ask } = guardNewContents()
    expect(ask('will-navigate', { url: `${page}#item` })).toBe('allowed')
    expect(ask('will-frame-navigate', { url: page, isMainFrame: true })).toBe('allowed')
  })

  it('opens no other, and hands an https link to the system browser', () => {
    const { openWindow, opened } = guardNewContents()
    expect(['https://example.org/', 'http://example.org/', page].map(openWindow)).toEqual(['deny', 'deny', 'deny'])
    expect(opened).toEqual(['https://example.org/'])
  })
})

/** A session that asks, as Chromium would. */
function guardNewSession(devServer: string | null) {
  const handlers = new Map<string, (...asked: unknown[]) => unknown>()
  const settings = new Map<string, unknown>()
  const hold = (name: string) => (handler: (...asked: unknown[]) => unknown) => void handlers.set(name, handler)
  const set = (name: string) => (value: unknown) => void settings.set(name, value)
  let filter: readonly string[] = []
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: hold('request'),
    setPermissionCheckHandler: hold('check'),
    setDevicePermissionHandler: hold('device'),
    setSpellCheckerLanguages: set('languages'),
    setSpellCheckerEnabled: set('isSpellChecked'),
    webRequest: {
      onBeforeRequest: ({ urls }: { urls: readonly string[] }, handler: (...asked: unknown[]) => unknown) => {
        filter = urls
        handlers.set('before', handler)
      },
    },
  })
  guardSession(session as unknown as Session, devServer)
  const isCancelled = (url: string): unknown => {
    let cancelled: unknown
    handlers.get('before')?.({ url }, ({ cancel }: { cancel: unknown }) => {
      cancelled = cancel
    })
    return cancelled
  }
  return { session, handlers, settings, isCancelled, filter: () => filter }
}

describe('a session', () => {
  it('gives no permission, whether it is asked, checked or of a device', () => {
    const { handlers } = guardNewSession(null)
    let given: unknown
    handlers.get('request')?.(null, 'geolocation', (answer: unknown) => {
      given = answer
    })
    expect([given, handlers.get('check')?.(null, 'midi'), handlers.get('device')?.({ deviceType: 'usb' })]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('downloads nothing, and looks for no dictionary', () => {
    const { session, settings } = guardNewSession(null)
    let isRefused = false
    session.emit('will-download', {
      preventDefault: () => {
        isRefused = true
      },
    })
    expect(isRefused).toBe(true)
    expect(Object.fromEntries(settings)).toEqual({ languages: [], isSpellChecked: false })
  })

  it('reaches no network and no file, but for the development server when there is one', () => {
    const packed = guardNewSession(null)
    expect(packed.filter().map((url) => url.split(':')[0])).toEqual(['http', 'https', 'ws', 'wss', 'ftp', 'file'])
    expect(packed.isCancelled('https://example.org/')).toBe(true)
    const developed = guardNewSession('http://localhost:5173')
    expect(developed.isCancelled('ws://localhost:5173/')).toBe(false)
    expect(developed.isCancelled('http://localhost:5174/')).toBe(true)
    expect(developed.isCancelled('file:///etc/passwd')).toBe(true)
  })
})
