import './rest-list.css'
import { type ReactNode, useState } from 'react'
import { RestButton } from '../../components/rest-button'
import { useStrings } from '../../strings/use-strings'

interface RestListProps<Thing> {
  readonly name: string
  readonly things: readonly Thing[]
  /** How many are drawn before one asks for the rest. */
  readonly atFirst: number
  readonly className?: string
  toKey(thing: Thing): string
  render(thing: Thing): ReactNode
}

/** A named group with how many it holds, the first of them at once and the rest when asked for. */
export const RestList = <Thing,>({ name, things, atFirst, className = '', toKey, render }: RestListProps<Thing>) => {
  const { reading: words } = useStrings()
  const [isWhole, setIsWhole] = useState(false)
  if (things.length === 0) return null
  // A rest of one or two is no longer than the button that would stand for it.
  const shown = isWhole || things.length <= atFirst + 2 ? things : things.slice(0, atFirst)
  return (
    <section className="rest-list">
      <h2 className="section-label">{words.groupCount(name, things.length)}</h2>
      <ul className={className}>
        {shown.map((thing) => (
          <li key={toKey(thing)}>{render(thing)}</li>
        ))}
      </ul>
      {shown.length < things.length && (
        <RestButton onClick={() => setIsWhole(true)}>{words.showRest(things.length - shown.length)}</RestButton>
      )}
    </section>
  )
}
