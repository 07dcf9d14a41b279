import type { Source } from '../../../core/model/library'
import { Button } from '../../components/button'
import { isShown } from '../../state/importing'
import { useImporting } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'
import { ImportProgressLine, toDoing } from '../importing/import-progress'

/** What is being added and has no row of its own yet. */
export const AddingCard = ({ present }: { readonly present: readonly Source[] }) => {
  const strings = useStrings()
  const running = useImporting((state) => state.running)
  const cancel = useImporting((state) => state.cancel)
  if (!isShown(running)) return null
  const { task, progress } = running
  const id = task.kind === 'refresh' ? task.source : progress?.source?.id
  if (present.some((source) => source.id === id)) return null
  const doing = toDoing(task, progress, strings)
  return (
    <section className="card source-card source-adding" aria-label={doing}>
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
