import { useEffect, useRef } from 'react'
import type { ImportProgress, Source } from '../../../core/model/library'
import { Button } from '../../components/button'
import { type ImportTask, isShown } from '../../state/importing'
import { useImporting } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { ImportProgressLine, toDoing } from '../importing/import-progress'

/** What is being added and has no row of its own yet; null when there is no such thing. */
export const useAdding = (present: readonly Source[]): AddingCardProps | null => {
  const running = useImporting((state) => state.running)
  if (!isShown(running)) return null
  const id = running.task.kind === 'refresh' ? running.task.source : running.progress?.source?.id
  return present.some((source) => source.id === id) ? null : running
}

interface AddingCardProps {
  readonly task: ImportTask
  readonly progress: ImportProgress | null
}

/** An addition as it runs, at the end of the list, where nothing moves when it becomes a row or goes. */
export const AddingCard = ({ task, progress }: AddingCardProps) => {
  const strings = useStrings()
  const cancel = useImporting((state) => state.cancel)
  const card = useRef<HTMLElement>(null)
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), [])
  const doing = toDoing(task, progress, strings)
  return (
    <section ref={card} className="card source-card source-adding" aria-label={doing}>
      <h2 className="source-name">{doing}</h2>
      <ImportProgressLine label={doing} progress={progress} />
      <Button
        look="plain"
        onClick={() => {
          document.getElementById('sources-title')?.focus()
          void cancel()
        }}
      >
        {strings.import.cancel}
      </Button>
    </section>
  )
}
