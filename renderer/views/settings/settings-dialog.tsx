import './settings.css'
import type { ReactNode } from 'react'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Dialog } from '../../components/dialog'
import { Switch } from '../../components/switch'
import { useLayout, useLibrary, useSettings } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { KeptSearchSettings } from './kept-search-settings'
import { MirrorRules } from './mirror-rules'
import { UpdateSettings } from './update-settings'

const languages = ['system', 'zh', 'en'] as const
const themes = ['system', 'light', 'dark'] as const

/** The reader's choices, the sources of the library, and what this is. */
export const SettingsDialog = () => {
  const { settings: words } = useStrings()
  const close = useLayout((state) => state.closeDialog)
  const settings = useSettings((state) => state.settings)
  const change = useSettings((state) => state.change)
  return (
    <Dialog title={words.title} closeLabel={words.close} width={600} onClose={close}>
      <Setting name={words.language}>
        <Choice
          label={words.language}
          value={settings.language}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(language) => void change({ language })}
        />
      </Setting>
      <Setting name={words.theme}>
        <Choice
          label={words.theme}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(theme) => void change({ theme })}
        />
      </Setting>
      <Sources />
      <MirrorRules />
      <KeptSearchSettings />
      <UpdateSettings />
      <section className="settings-section">
        <h3>{words.about}</h3>
        <p className="settings-hint">{words.aboutText}</p>
      </section>
    </Dialog>
  )
}

const Setting = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="setting">
    <h3>{name}</h3>
    {children}
  </div>
)

const Sources = () => {
  const { settings: words } = useStrings()
  const sources = useLibrary((state) => state.overview?.sources) ?? []
  const present = sources.filter(({ removedAt }) => removedAt === undefined)
  const isOn = useSettings((state) => state.settings.refreshesSources)
  const change = useSettings((state) => state.change)
  return (
    <section className="settings-section">
      <div className="setting">
        <h3>{words.sources}</h3>
        <Button onClick={() => runCommand('sources.open')}>{words.manageSources}</Button>
      </div>
      <p className="settings-hint">
        {words.sourcesSummary(
          present.length,
          present.reduce((sum, { pages }) => sum + pages, 0),
        )}
      </p>
      <Switch
        label={words.refreshes}
        hint={words.refreshesHint}
        isOn={isOn}
        onChange={(refreshesSources) => void change({ refreshesSources })}
      />
    </section>
  )
}
