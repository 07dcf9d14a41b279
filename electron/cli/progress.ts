import type { DeckState } from '../../core/model/deck'
import type { ImportProgress } from '../../core/model/library'
import type { PackProgress } from '../../core/model/pack'
import type { News } from '../bridge/contract'
import { toStateJson } from './json'
import type { TextStream } from './output'
import { toSize } from './text-table'

/** Shows how a long task gets on. */
export interface Progress {
  hear<Name extends keyof News>(name: Name, value: News[Name]): void
  /** Takes the bar away before other text is written. */
  clear(): void
}

const silent: Progress = { hear: () => undefined, clear: () => undefined }

/** One line of JSON for each change when `json` was asked for; a bar on a terminal; otherwise nothing. */
export const createProgress = (stderr: TextStream, asked: string | undefined): Progress => {
  if (asked === 'json') return createJsonLines(stderr)
  return stderr.isTTY ? createBar(stderr) : silent
}

const createJsonLines = (stderr: TextStream): Progress => ({
  hear: (name, value) => {
    const line = toChange(name, value)
    if (line !== undefined) stderr.write(`${JSON.stringify(line)}\n`)
  },
  clear: () => undefined,
})

const toChange = (name: keyof News, value: News[keyof News]): object | undefined => {
  if (name === 'importProgress') return value as ImportProgress
  if (name === 'packProgress') return { phase: 'writing', ...(value as PackProgress) }
  if (name !== 'deckChanged') return undefined
  const { deckId, state } = value as News['deckChanged']
  return { deckId, ...toStateJson(state) }
}

const barEveryMs = 100

const createBar = (stderr: TextStream): Progress => {
  const decks = new Map<string, DeckState>()
  let drawnAt = 0
  let isDrawn = false
  const draw = (label: string, done: number, total: number, isLast: boolean): void => {
    if (!isLast && Date.now() - drawnAt < barEveryMs) return
    drawnAt = Date.now()
    isDrawn = true
    const width = Math.max(10, Math.min(40, (stderr.columns ?? 80) - 50))
    const filled = total === 0 ? 0 : Math.round((width * done) / total)
    stderr.write(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${label}`)
  }
  return {
    hear: (name, value) => {
      if (name === 'importProgress') {
        const { phase, done, total } = value as ImportProgress
        const toText = phase === 'downloading' || phase === 'unpacking' ? toSize : String
        draw(`${phase} ${toText(done)}${total === 0 ? '' : ` of ${toText(total)}`}`, done, total, phase === 'done')
      }
      if (name === 'packProgress') {
        const { done, total } = value as PackProgress
        draw(`writing ${toSize(done)} of ${toSize(total)}`, done, total, done === total)
      }
      if (name === 'deckChanged') {
        const { deckId, state } = value as News['deckChanged']
        decks.set(deckId, state)
        const { ended, bytes } = toTotals([...decks.values()])
        draw(`slides ${ended} of ${decks.size}, ${toSize(bytes)}`, ended, decks.size, ended === decks.size)
      }
    },
    clear: () => {
      if (isDrawn) stderr.write('\r\x1b[K')
      isDrawn = false
    },
  }
}

const toTotals = (states: readonly DeckState[]): { ended: number; bytes: number } => ({
  ended: states.filter(({ state }) => state !== 'queued' && state !== 'downloading').length,
  bytes: states.reduce(
    (sum, state) => sum + (state.state === 'ready' ? state.bytes : state.state === 'downloading' ? state.received : 0),
    0,
  ),
})
