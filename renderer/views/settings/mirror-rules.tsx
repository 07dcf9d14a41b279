import { useState } from 'react'
import type { Failure } from '../../../core/model/failure'
import { Button } from '../../components/button'
import { useSettings } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

type Words = ReturnType<typeof useStrings>['settings']

const toRefusal = (failure: Failure, words: Words) => {
  const line = failure.detail?.match(/\bline (\d+)/)?.[1]
  return line === undefined ? `${words.mirrorsInvalid} ${failure.detail ?? ''}` : words.mirrorsInvalidLine(Number(line))
}

/** Rules that rewrite where decks are fetched from; a rule that makes no sense is refused with its reason. */
export const MirrorRules = () => {
  const { settings: words } = useStrings()
  const stored = useSettings((state) => state.settings.mirrorRules)
  const change = useSettings((state) => state.change)
  const [text, setText] = useState(stored)
  const [outcome, setOutcome] = useState<Failure | 'saved' | null>(null)
  const failure = outcome === 'saved' ? null : outcome
  const write = (next: string) => {
    setText(next)
    setOutcome(null)
  }
  const save = async () => setOutcome((await change({ mirrorRules: text })) ?? 'saved')
  return (
    <section className="settings-section">
      <h3 id="mirror-rules">{words.mirrors}</h3>
      <p id="mirror-hint" className="settings-hint">
        {words.mirrorsHint}
      </p>
      <textarea
        className="mirror-rules selectable"
        aria-labelledby="mirror-rules"
        aria-describedby="mirror-hint mirror-outcome"
        aria-invalid={failure !== null}
        rows={3}
        spellCheck={false}
        wrap="off"
        placeholder={words.mirrorsExample}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <div className="mirror-foot">
        <p id="mirror-outcome" role="status" className={failure === null ? 'settings-hint' : 'mirror-failure'}>
          {failure !== null && toRefusal(failure, words)}
          {outcome === 'saved' && words.saved}
        </p>
        <Button disabled={text === stored} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}
