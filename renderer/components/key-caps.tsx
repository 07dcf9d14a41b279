import './key-caps.css'

/** Keys, drawn as caps; read aloud as text. */
export const KeyCaps = ({ caps }: { readonly caps: readonly string[] }) => (
  <span className="key-caps">
    {caps.map((cap) => (
      <kbd key={cap}>{cap}</kbd>
    ))}
  </span>
)
