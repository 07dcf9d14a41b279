import './styles/tokens.css'
import './styles/reset.css'
import './styles/typography.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isFailed } from '../core/model/failure'
import { bridge } from './bridge'
import { runCommand } from './commands/commands'
import { listenToKeys } from './commands/listen-to-keys'
import { listenToClosing, listenToNews, platform, useLibrary, useSettings } from './state/stores'
import { AppView } from './views/app/app-view'

/** Milliseconds of calm after the start before what will be wanted next is fetched: slides, and pages as they were written. */
const warmUpDelay = 2500

const warmUp = () =>
  requestIdleCallback(() => {
    void import('./viewer/page-picture')
    void import('./views/reader/reader-view')
    void import('./views/event/page-body')
  })

const start = async () => {
  document.documentElement.dataset.platform = platform
  listenToNews((id) => void runCommand(id))
  listenToKeys(platform)
  listenToClosing()
  void useLibrary.getState().load()
  const settings = await bridge.getSettings()
  if (!isFailed(settings)) useSettings.getState().take(settings.ok)
  const root = document.querySelector('#root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <AppView />
    </StrictMode>,
  )
  setTimeout(warmUp, warmUpDelay)
}

void start()
