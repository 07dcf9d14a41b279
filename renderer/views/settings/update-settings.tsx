import { useEffect } from 'react'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { Switch } from '../../components/switch'
import { useSettings, useUpdates } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** Whether new versions of Lectern are looked for by themselves, where this copy has somebody to ask. */
export const UpdateSettings = () => {
  const { settings: words, updates } = useStrings()
  const isOn = useSettings((state) => state.settings.looksForUpdates)
  const change = useSettings((state) => state.change)
  const { update, load } = useUpdates()
  useEffect(() => void load(), [load])
  return (
    <section className="settings-section">
      <div className="setting">
        <h3>{updates.title}</h3>
        <Button onClick={() => runCommand('help.updates')}>{words.lookForUpdate}</Button>
      </div>
      {update?.canAsk && (
        <Switch
          label={words.looksForUpdates}
          hint={words.looksForUpdatesHint}
          isOn={isOn}
          onChange={(looksForUpdates) => void change({ looksForUpdates })}
        />
      )}
    </section>
  )
}
