import './skeleton.css'
import { useEffect, useState } from 'react'

/** Milliseconds before a wait is drawn: shorter ones would only flicker. */
const patience = 200

/** Grey lines where text will be, only once the wait is long enough to notice. */
export const Skeleton = ({ lines, label }: { readonly lines: number; readonly label: string }) => {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <div key={line} style={{ inlineSize: `${[62, 90, 78, 46][line % 4]}%` }} />
      ))}
    </div>
  )
}
