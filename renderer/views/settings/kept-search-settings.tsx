import { useEffect, useState } from 'react'
import type { KeptSearch } from '../../../core/model/search'
import { Button } from '../../components/button'
import { Switch } from '../../components/switch'
import { useKeptSearches, useSettings } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

/** What is remembered of searches, and how to be rid of it. */
export const KeptSearchSettings = () => {
  const { settings: words } = useStrings()
  const { recent, saved, load, forget } = useKeptSearches()
  const isOn = useSettings((state) => state.settings.keepsSearches)
  const change = useSettings((state) => state.change)
  const [cleared, setCleared] = useState<readonly KeptSearch[]>([])
  useEffect(() => void load(), [load])
  const clear = (searches: readonly KeptSearch[]) => {
    setCleared(searches)
    void forget(searches)
  }
  return (
    <section className="settings-section">
      <h3>{words.searches}</h3>
      <Switch
        label={words.keepsSearches}
        hint={words.keepsSearchesHint}
        isOn={isOn}
        onChange={(keepsSearches) => void change({ keepsSearches })}
      />
      <div className="settings-buttons">
        <Button isBusy={recent.length === 0} onClick={() => clear(recent)}>
          {words.clearRecent(recent.length)}
        </Button>
        <Button isBusy={saved.length === 0} onClick={() => clear(saved)}>
          {words.clearSaved(saved.length)}
        </Button>
        <Undo cleared={cleared} />
      </div>
    </section>
  )
}

/** Notes at the foot of the window are out of reach while the dialog is open: what was cleared comes back from here. */
const Undo = ({ cleared }: { readonly cleared: readonly KeptSearch[] }) => {
  const { searches: words, toasts } = useStrings()
  const { recent, saved, restore } = useKeptSearches()
  const there = new Set([...recent, ...saved].map(({ id }) => id))
  const isGone = cleared.some(({ id }) => !there.has(id))
  const told = (cleared[0]?.isSaved === true ? words.droppedMany : words.forgottenMany)(cleared.length)
  return (
    <>
      <span className="visually-hidden" role="status">
        {isGone ? told : ''}
      </span>
      {isGone && (
        <Button
          look="plain"
          onClick={({ currentTarget }) => {
            // It goes with what it undid.
            currentTarget.parentElement?.querySelector('button')?.focus()
            void restore(cleared)
          }}
        >
          {toasts.undo}
        </Button>
      )}
    </>
  )
}
