import './importing.css'
import type { ImportProgress, ImportReport } from '../../../core/model/library'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ProgressBar } from '../../components/progress-bar'
import { useImporting, useToasts } from '../../state/stores'
import { toFailureWords } from '../../strings/failure-words'
import { useFormat, useStrings } from '../../strings/use-strings'
import { copyText } from './copy-text'

/** An import as it runs and as it ended. */
export const ImportPanel = () => {
  const phase = useImporting((state) => state.phase)
  const report = useImporting((state) => state.report)
  const progress = useImporting((state) => state.progress)
  if (phase === 'running') return <RunningImport progress={progress} />
  if (phase === 'done' && report !== null) return <DoneImport report={report} />
  if (phase === 'failed') return <FailedImport />
  return null
}

const RunningImport = ({ progress }: { readonly progress: ImportProgress | null }) => {
  const { import: words } = useStrings()
  const format = useFormat()
  const cancel = useImporting((state) => state.cancel)
  const phase = words.phases[progress?.phase ?? 'reading']
  // While pages are still being found, the total is only how many there are so far.
  const hasTotal = progress !== null && progress.total > 0 && progress.phase !== 'reading'
  const found = progress === null ? '' : format.count(progress.done)
  return (
    <aside className="import-running" aria-label={words.running}>
      <p className="import-phase">{phase}</p>
      <p className="import-progress">{hasTotal ? words.progress(progress.done, progress.total) : found}</p>
      <ProgressBar label={words.running} done={progress?.done ?? 0} total={hasTotal ? progress.total : undefined} />
      <Button look="plain" onClick={() => void cancel()}>
        {words.cancel}
      </Button>
    </aside>
  )
}

const counted = ['added', 'updated', 'unchanged', 'removed'] as const

const DoneImport = ({ report }: { readonly report: ImportReport }) => {
  const { import: words } = useStrings()
  const format = useFormat()
  const close = useImporting((state) => state.close)
  const isSame = report.added + report.updated + report.removed === 0
  const counts = [
    ...counted.map((name) => ({ name, value: report[name] })),
    { name: 'skipped' as const, value: report.skipped.length },
    ...(report.repaired.length > 0 ? [{ name: 'repaired' as const, value: report.repaired.length }] : []),
  ]
  return (
    <Dialog
      title={words.doneTitle}
      closeLabel={words.close}
      width={620}
      onClose={close}
      footer={
        <Button look="main" onClick={close}>
          {words.close}
        </Button>
      }
    >
      <p>{isSame ? words.nothingNew : words.holds(report.events, report.articles, report.talks, report.decks)}</p>
      <dl className="import-counts">
        {counts.map(({ name, value }) => (
          <div key={name}>
            <dt>{words.counts[name]}</dt>
            <dd>{format.count(value)}</dd>
          </div>
        ))}
      </dl>
      <FileList
        title={words.skippedTitle(report.skipped.length)}
        files={report.skipped.map(({ path, kind, reason }) => ({ path, reason: words.reasons[kind] ?? reason }))}
      />
      <FileList
        title={words.warningsTitle(report.warnings.length)}
        files={report.warnings.map(({ path }) => ({ path, reason: words.brokenHead }))}
      />
      <FileList
        title={words.repairedTitle(report.repaired.length)}
        files={report.repaired.map(({ path, restored, unsure }) => ({
          path,
          reason: words.repaired(restored, unsure),
        }))}
      />
    </Dialog>
  )
}

interface FileListProps {
  readonly title: string
  readonly files: readonly { readonly path: string; readonly reason: string }[]
}

const FileList = ({ title, files }: FileListProps) => {
  const { import: words } = useStrings()
  const show = useToasts((state) => state.show)
  if (files.length === 0) return null
  const copy = () => {
    if (copyText(files.map(({ path, reason }) => `${path}\t${reason}`).join('\n'))) show({ kind: 'copied' })
  }
  return (
    <section className="import-files">
      <div className="import-files-top">
        <h3>{title}</h3>
        <Button look="plain" onClick={copy}>
          {words.copy}
        </Button>
      </div>
      <ul className="selectable">
        {files.map(({ path, reason }) => (
          <li key={path}>
            <span className="import-path">{path}</span>
            <span className="import-reason">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FailedImport = () => {
  const strings = useStrings()
  const failure = useImporting((state) => state.failure)
  const close = useImporting((state) => state.close)
  if (failure === null) return null
  const words = toFailureWords(failure, strings)
  return (
    <Dialog
      title={strings.import.failedTitle}
      closeLabel={strings.settings.close}
      width={480}
      onClose={close}
      footer={
        <Button look="main" onClick={close}>
          {strings.settings.close}
        </Button>
      }
    >
      <div className="import-failed">
        <p className="failure-what">{words.what}</p>
        <p>{words.meaning}</p>
        <p>{words.todo}</p>
        <p className="settings-hint">{strings.import.kept}</p>
        {failure.detail !== undefined && (
          <p className="failure-detail selectable" lang="en">
            {failure.detail}
          </p>
        )}
      </div>
    </Dialog>
  )
}
