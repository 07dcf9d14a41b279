import { dirname } from 'node:path'
import { app } from 'electron'
import { succeed } from '../../core/model/failure'
import type { UpdateState } from '../../core/model/update'
import { readFeed } from './feed'
import { createLookByItself } from './look-by-itself'
import { openUpdater } from './open-updater'
import { findUpdateWay } from './update-way'
import { createUpdates } from './updates'

const intervals = { firstMs: 30_000, everyMs: 24 * 60 * 60 * 1000 }

interface StartOptions {
  /** Whether the reader wants new versions to be looked for by themselves. */
  readonly isOn: () => boolean
  readonly onChange: (state: UpdateState) => void
  readonly log: (message: string) => void
}

/**
 * Answers what the window asks about new versions of this program, and looks for them by itself if that is wanted. A checkout
 * asks nobody, unless `LECTERN_UPDATE_RESOURCES` names a folder with what a package has among its resources.
 */
export function startUpdates({ isOn, onChange, log }: StartOptions) {
  const feed = readFeed(app.isPackaged ? process.resourcesPath : process.env.LECTERN_UPDATE_RESOURCES)
  const updates = createUpdates({
    running: app.getVersion(),
    way: findUpdateWay({ platform: process.platform, env: process.env, dir: dirname(process.execPath) }),
    open: feed && (() => openUpdater(feed, log)),
    onChange,
  })
  const { reconsider } = createLookByItself({ ...intervals, isOn: () => feed !== null && isOn(), look: updates.look })
  reconsider()
  return {
    /** To be called when what is wanted may have changed. */
    reconsider,
    handlers: {
      getUpdate: () => succeed(updates.state()),
      lookForUpdate: updates.look,
      fetchUpdate: updates.fetch,
      cancelUpdate() {
        updates.cancel()
        return succeed(null)
      },
    },
  }
}
