import './key-caps.css'

interface KeyCapsProps {
  readonly caps: readonly string[]
  /** One cap for keys pressed together, where there is little room. */
  readonly isJoined?: boolean
}

/** Keys, drawn as caps; read aloud as text. */
export const KeyCaps = ({ caps, isJoined = false }: KeyCapsProps) => (
  <span className="key-caps">
    {(isJoined ? [caps.join(' ')] : caps).map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
)
