import './styles/tokens.css'
import './styles/reset.css'
import './styles/typography.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isFailed } from '../core/model/failure'
import { bridge } from './bridge'
import { runCommand } from './commands/commands'
import { listenToKeys } from './commands/listen-to-keys'
import { listenToNews, platform, useLibrary, useSettings } from './state/stores'
import { AppView } from './views/app/app-view'

const start = async () => {
  listenToNews((id) => void runCommand(id))
  listenToKeys(platform)
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
}

void start()
