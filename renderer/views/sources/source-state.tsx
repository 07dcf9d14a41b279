import { CircleAlert } from 'lucide-react'
import type { Failure } from '../../../core/model/failure'
import type { ImportProgress, Source } from '../../../core/model/library'
import { Button } from '../../components/button'
import { toTurn } from '../../state/importing'
import { useImporting } from '../../state/stores'
import { toImportFailureWords } from '../../strings/failure-words'
import { useFormat, useStrings } from '../../strings/use-strings'
import { ImportProgressLine } from '../importing/import-progress'

/** How a source stands: up to date, waiting, being refreshed, or in trouble with what to do about it. */
export const SourceState = ({ source, id }: { readonly source: Source; readonly id: string }) => {
  const { sources: words } = useStrings()
  const format = useFormat()
  const running = useImporting((state) => state.running)
  const waiting = useImporting((state) => state.waiting)
  const background = useImporting((state) => state.background)
  const turn = toTurn({ running, waiting, background }, source.id)
  if (turn.turn === 'running') return <Refreshing source={source} id={id} progress={turn.progress} />
  if (turn.turn === 'waiting') return <Waiting source={source} id={id} />
  if (source.trouble !== undefined) return <Trouble source={source} id={id} failure={source.trouble} />
  return (
    <p id={id} className="source-state">
      {words.upToDate(format.when(source.checkedAt))}
    </p>
  )
}

interface StateProps {
  readonly source: Source
  readonly id: string
}

/** What is cancelled takes its button away: the keyboard goes on from the row. */
const focusRow = (button: HTMLElement) => button.closest<HTMLElement>('.source-card')?.focus()

const Refreshing = ({ source, id, progress }: StateProps & { readonly progress: ImportProgress | null }) => {
  const strings = useStrings()
  const { sources: words } = strings
  const cancel = useImporting((state) => state.cancel)
  return (
    <div id={id} className="source-progress">
      <ImportProgressLine label={strings.import.named(strings.import.refreshing, source.title)} progress={progress} />
      <Button
        look="plain"
        aria-label={words.cancelNamed(source.title)}
        onClick={({ currentTarget }) => {
          focusRow(currentTarget)
          void cancel()
        }}
      >
        {words.cancel}
      </Button>
    </div>
  )
}

const Waiting = ({ source, id }: StateProps) => {
  const { sources: words } = useStrings()
  const forget = useImporting((state) => state.forget)
  return (
    <p id={id} className="source-state">
      {words.waiting}
      <Button
        look="plain"
        aria-label={words.cancelNamed(source.title)}
        onClick={({ currentTarget }) => {
          focusRow(currentTarget)
          forget(source.id)
        }}
      >
        {words.cancel}
      </Button>
    </p>
  )
}

const Trouble = ({ source, id, failure }: StateProps & { readonly failure: Failure }) => {
  const strings = useStrings()
  const format = useFormat()
  const words = toImportFailureWords(failure, strings)
  return (
    <div id={id} className="source-trouble">
      <CircleAlert size={16} aria-hidden="true" />
      <div>
        <p className="source-trouble-what">{strings.sources.trouble(format.when(source.checkedAt), words.what)}</p>
        <p>{words.meaning}</p>
        <p>{words.todo}</p>
      </div>
    </div>
  )
}
