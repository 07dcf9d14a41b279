import { FileArchive, FolderPlus } from 'lucide-react'
import type { Preset, Source } from '../../../core/model/library'
import { runCommand } from '../../commands/commands'
import { Button } from '../../components/button'
import { toShownAddress } from '../../state/archive-address'
import { toValue } from '../../state/loadable'
import { useQuery } from '../../state/query-store'
import { isAdded } from '../../state/sources'
import { sources, useImporting } from '../../state/stores'
import { useLanguage, useStrings } from '../../strings/use-strings'
import { AddressForm } from './address-form'

/** Every way to add a source: a folder, an archive file, a web address, a community that Lectern knows. */
export const AddSource = ({ present }: { readonly present: readonly Source[] }) => {
  const { sources: words } = useStrings()
  const isBusy = useImporting((state) => state.running !== null)
  return (
    <aside className="add-source" aria-labelledby="add-source-title">
      <h2 id="add-source-title">{words.addTitle}</h2>
      <div className="add-files">
        <Button
          look="main"
          icon={<FolderPlus size={16} aria-hidden="true" />}
          isBusy={isBusy}
          onClick={() => runCommand('import.folder')}
        >
          {words.addFolder}
        </Button>
        <Button
          icon={<FileArchive size={16} aria-hidden="true" />}
          title={words.addFileHint}
          isBusy={isBusy}
          onClick={() => runCommand('import.file')}
        >
          {words.addFile}
        </Button>
      </div>
      <p className="add-hint">{words.dropHint}</p>
      <AddressForm />
      <Presets present={present} />
    </aside>
  )
}

const Presets = ({ present }: { readonly present: readonly Source[] }) => {
  const { sources: words } = useStrings()
  const presets = toValue(useQuery(sources.presets, null, 'all')) ?? []
  if (presets.length === 0) return null
  return (
    <section className="presets">
      <h3>{words.presetsTitle}</h3>
      <ul>
        {presets.map((preset) => (
          <PresetCard key={preset.id} preset={preset} isAdded={isAdded(preset, present)} />
        ))}
      </ul>
    </section>
  )
}

const PresetCard = ({ preset, isAdded: isThere }: { readonly preset: Preset; readonly isAdded: boolean }) => {
  const { sources: words } = useStrings()
  const language = useLanguage()
  const { id, title } = preset
  const start = useImporting((state) => state.start)
  const isAsked = useImporting((state) =>
    [state.running?.task, ...state.waiting].some((task) => task?.kind === 'preset' && task.id === id),
  )
  return (
    <li className="preset-card">
      <h4 className="preset-title">{title}</h4>
      <p className="preset-about">{preset.about[language]}</p>
      <p className="preset-url selectable" title={preset.url}>
        {toShownAddress(preset.url)}
      </p>
      <Button
        aria-label={isThere ? undefined : words.addNamed(title)}
        isBusy={isThere || isAsked}
        onClick={() => void start({ kind: 'preset', id, title })}
      >
        {isThere ? words.added : words.add}
      </Button>
    </li>
  )
}
