import { FailureDetail } from '../failure/failure-detail'
import './importing.css'
import type { Failure } from '../../../core/model/failure'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { isShown } from '../../state/importing'
import { useImporting, useLayout } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { toImportFailureWords } from '../../strings/failure-words'
import { useStrings } from '../../strings/use-strings'
import { ImportProgressLine, toDoing, toPhase } from './import-progress'
import { ReportDialog } from './report-dialog'

/** An import as it runs, wherever the reader is, and as it ended. */
export const ImportPanel = () => {
  const shown = useLayout((state) => state.shownImport)
  return (
    <>
      <RunningImport />
      {shown !== null && ('report' in shown ? <ReportDialog {...shown} /> : <FailedImport failure={shown.failure} />)}
    </>
  )
}

const RunningImport = () => {
  const strings = useStrings()
  const { place } = useEntry()
  const running = useImporting((state) => state.running)
  const waiting = useImporting((state) => state.waiting.length)
  const cancel = useImporting((state) => state.cancel)
  const isRunning = isShown(running)
  const doing = isRunning ? toDoing(running.task, running.progress, strings) : ''
  const phase = isRunning && running.task.kind !== 'refresh' ? toPhase(running.progress, strings) : ''
  return (
    <>
      <p className="visually-hidden" role="status">
        {[doing, phase].filter((words) => words !== '').join(strings.separator)}
      </p>
      {/* The screen of sources shows it itself, in its place. */}
      {isRunning && place.view !== 'sources' && (
        <aside className="import-running" aria-label={doing}>
          <p className="import-doing">{doing}</p>
          <ImportProgressLine label={doing} progress={running.progress} />
          <div className="import-running-foot">
            <span>{waiting > 0 && strings.import.waiting(waiting)}</span>
            <Button look="plain" onClick={() => void cancel()}>
              {running.task.kind === 'refresh' ? strings.sources.cancel : strings.import.cancel}
            </Button>
          </div>
        </aside>
      )}
    </>
  )
}

const FailedImport = ({ failure }: { readonly failure: Failure }) => {
  const strings = useStrings()
  const close = useLayout((state) => state.closeImport)
  const words = toImportFailureWords(failure, strings)
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
        <FailureDetail failure={failure} />
      </div>
    </Dialog>
  )
}
