import { FileArchive, Folder, Globe, type LucideIcon, Package, Pencil, RefreshCw, Trash2 } from 'lucide-react'
import type { Source, SourceKind } from '../../../core/model/library'
import { Button } from '../../components/button'
import { IconButton } from '../../components/icon-button'
import { KeyCaps } from '../../components/key-caps'
import { toShownAddress } from '../../state/archive-address'
import { toTurn } from '../../state/importing'
import { useImporting } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { ReportLinks } from './report-links'
import { SourceName } from './source-name'
import { SourceState } from './source-state'

const icons: Readonly<Record<SourceKind, LucideIcon>> = {
  builtin: Package,
  folder: Folder,
  file: FileArchive,
  url: Globe,
}

/** The picture of a source's kind; its name stands beside it in words. */
export const SourceIcon = ({ kind }: { readonly kind: SourceKind }) => {
  const Icon = icons[kind]
  return <Icon className="source-icon" size={20} strokeWidth={1.6} aria-hidden="true" />
}

interface SourceRowProps {
  readonly source: Source
  readonly rowId: string
  readonly isRenamed: boolean
  onRename(): void
  onRenamed(): void
  onRemove(): void
}

/** A source: its name, where it comes from, how it stands, and what can be done with it. */
export const SourceRow = ({ source, rowId, isRenamed, onRename, onRenamed, onRemove }: SourceRowProps) => {
  const { sources: words } = useStrings()
  const { title } = source
  return (
    <>
      <SourceIcon kind={source.kind} />
      <SourceName source={source} id={`${rowId}-name`} isRenamed={isRenamed} onRenamed={onRenamed} />
      <div className="source-actions">
        <RefreshButton source={source} />
        <IconButton
          label={words.renameNamed(title)}
          hint={<KeyCaps caps={['F2']} />}
          icon={<Pencil size={16} aria-hidden="true" />}
          onClick={onRename}
        />
        <IconButton
          label={words.removeNamed(title)}
          hint={<KeyCaps caps={['Del']} />}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
      <div className="source-words">
        <SourcePlace source={source} />
        <SourceState source={source} id={`${rowId}-state`} />
        <ReportLinks source={source} />
      </div>
    </>
  )
}

const SourcePlace = ({ source: { kind, location, pages } }: { readonly source: Source }) => {
  const { sources: words } = useStrings()
  const shown = kind === 'url' ? toShownAddress(location) : location
  return (
    <p className="source-place">
      <span className="source-kind">
        {kind === 'builtin' ? words.builtin : words.kinds[kind]} · {words.pages(pages)}
      </span>
      {kind !== 'builtin' && (
        <span className="source-location selectable" title={location}>
          {shown}
        </span>
      )}
    </p>
  )
}

const RefreshButton = ({ source: { id, title, trouble } }: { readonly source: Source }) => {
  const { sources: words } = useStrings()
  const turn = useImporting((state) => toTurn(state, id).turn)
  const start = useImporting((state) => state.start)
  return (
    <Button
      className="source-refresh"
      icon={<RefreshCw size={15} aria-hidden="true" />}
      aria-label={trouble === undefined ? words.refreshNamed(title) : words.retryNamed(title)}
      isBusy={turn !== 'none'}
      onClick={() => void start({ kind: 'refresh', source: id, title })}
    >
      {trouble === undefined ? words.refresh : words.retry}
    </Button>
  )
}
