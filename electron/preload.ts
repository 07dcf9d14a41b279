import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Result } from '../core/model/failure'
import { newsChannel, requestChannel } from './bridge/channels'
import { appRequestNames, type Bridge, libraryRequestNames, type NewsName, newsNames } from './bridge/contract'

type Listener = (value: unknown) => void

const listeners = new Map<NewsName, Set<Listener>>(newsNames.map((name) => [name, new Set()]))

ipcRenderer.on(newsChannel, (_event, name: NewsName, value: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(value)
})

async function ask(name: string, input?: unknown): Promise<Result<unknown>> {
  try {
    return await ipcRenderer.invoke(requestChannel, name, input)
  } catch (error) {
    return { failure: { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) } }
  }
}

function onNews(name: NewsName, listener: Listener): () => void {
  const heard = listeners.get(name)
  // The page may pass one function twice; each hears until it is taken off by itself.
  const each: Listener = (value) => listener(value)
  heard?.add(each)
  return () => heard?.delete(each)
}

const requests = Object.fromEntries(
  [...libraryRequestNames, ...appRequestNames].map((name) => [name, (input?: unknown) => ask(name, input)]),
)

const bridge = {
  ...requests,
  importDropped: (file: File) => ask('importDropped', { path: webUtils.getPathForFile(file) }),
  onNews,
  platform: process.platform,
}

// The loop above gives every name of the lists its function, which the type checker cannot follow.
contextBridge.exposeInMainWorld(
  'lectern',
  bridge satisfies Record<'importDropped' | 'onNews' | 'platform', unknown> as unknown as Bridge,
)
