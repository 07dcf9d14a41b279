import './updates.css'
import type { NewVersion, UpdateState } from '../../../core/model/update'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { PlainText } from '../../components/plain-text'
import { ProgressBar } from '../../components/progress-bar'
import { useLayout, useUpdates } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** Whether there is a newer Lectern, what is new in it, and how it comes onto this machine. */
export const UpdateDialog = () => {
  const { updates: words } = useStrings()
  const close = useLayout((state) => state.closeDialog)
  const update = useUpdates((state) => state.update)
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={close}>
      {update !== null && (
        <>
          <p>{words.running(update.running)}</p>
          <div role="status">
            <Told update={update} />
          </div>
          <Step update={update} />
          {update.way !== 'itself' && <p className="update-hint">{words.ways[update.way]}</p>}
        </>
      )}
    </Dialog>
  )
}

/** Where things stand, in a sentence. */
const Told = ({ update: { canAsk, step } }: { readonly update: UpdateState }) => {
  const { updates: words } = useStrings()
  const { isLooking, failure } = useUpdates()
  if (!canAsk) return <p>{words.nobodyToAsk}</p>
  if (isLooking) return <p>{words.looking}</p>
  if (failure !== null) return <p className="update-failure">{words.failures[failure.kind] ?? words.failed}</p>
  if (step.kind === 'unasked') return <p>{words.unasked}</p>
  if (step.kind === 'current') return <p>{words.current}</p>
  if (step.kind === 'ready') return <p>{words.ready(step.found.version)}</p>
  return <p>{words.found(step.found.version)}</p>
}

const Step = ({ update: { canAsk, way, step } }: { readonly update: UpdateState }) => {
  const { updates: words } = useStrings()
  const { isLooking, look, fetch, cancel } = useUpdates()
  if (!canAsk) return null
  if (step.kind === 'unasked' || step.kind === 'current') {
    return (
      <Button look="main" className="update-look" isBusy={isLooking} onClick={() => void look()}>
        {words.look}
      </Button>
    )
  }
  return (
    <>
      <Notes found={step.found} />
      {step.kind === 'found' && way === 'itself' && (
        <Button look="main" onClick={() => void fetch()}>
          {words.fetch}
        </Button>
      )}
      {step.kind === 'fetching' && (
        <div className="update-progress">
          <ProgressBar label={words.fetching(step.found.version)} done={step.done} total={step.total} />
          <Button onClick={() => void cancel()}>{words.cancel}</Button>
        </div>
      )}
    </>
  )
}

const Notes = ({ found: { notes } }: { readonly found: NewVersion }) => {
  const { updates: words } = useStrings()
  if (notes === '') return null
  return (
    <>
      <h3 className="update-heading">{words.whatIsNew}</h3>
      <PlainText className="update-notes">{notes}</PlainText>
    </>
  )
}
