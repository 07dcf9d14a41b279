import './importing.css'
import type { ImportProgress } from '../../../core/model/library'
import { ProgressBar } from '../../components/progress-bar'
import type { ImportTask } from '../../state/importing'
import type { Format } from '../../strings/format'
import { useFormat, useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'

/** The source that an import is about, as far as it is known. */
export const toTaskTitle = (task: ImportTask, progress: ImportProgress | null): string => {
  if (progress?.source !== undefined) return progress.source.title
  if (task.kind === 'refresh' || task.kind === 'preset') return task.title
  if (task.kind === 'dropped') return task.file.name
  if (task.kind === 'opened') return task.name
  return task.kind === 'url' ? task.url : ''
}

/** What an import does, in a few words, without counts: those change too often to be read aloud. */
export const toDoing = (task: ImportTask, progress: ImportProgress | null, { import: words }: Strings): string => {
  const title = toTaskTitle(task, progress)
  const what = task.kind === 'refresh' ? words.refreshing : words.running
  return title === '' ? what : words.named(what, title)
}

/** What is done just now; before the first word of it arrives, only that it begins. */
export const toPhase = (progress: ImportProgress | null, { import: words }: Strings): string =>
  progress === null ? words.beginning : words.phases[progress.phase]

const toAmount = (progress: ImportProgress, { import: words }: Strings, format: Format): string => {
  const { phase, done, total } = progress
  if (phase === 'downloading' || phase === 'unpacking') return words.received(done, total)
  return hasTotal(progress) ? words.progress(done, total) : format.count(done)
}

// While pages are still being found, the total is only how many there are so far.
const hasTotal = ({ phase, total }: ImportProgress) => total > 0 && phase !== 'reading'

/** How far an import has come: its phase, its count, a bar. */
export const ImportProgressLine = ({
  label,
  progress,
}: {
  readonly label: string
  readonly progress: ImportProgress | null
}) => {
  const strings = useStrings()
  const format = useFormat()
  return (
    <div className="import-line">
      <p className="import-phase">{toPhase(progress, strings)}</p>
      <p className="import-amount">{progress === null ? '' : toAmount(progress, strings, format)}</p>
      <ProgressBar
        label={label}
        done={progress?.done ?? 0}
        total={progress !== null && hasTotal(progress) ? progress.total : undefined}
      />
    </div>
  )
}
