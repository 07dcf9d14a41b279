import './importing.css'
import { FolderInput } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useImporting } from '../../state/stores'
import { useStrings } from '../../strings/use-strings'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Takes folders and archive files dropped anywhere on the window, and says so while they are held over it. */
export const DropTarget = () => {
  const strings = useStrings()
  const [isOver, setIsOver] = useState(false)
  const depth = useRef(0)
  useEffect(() => {
    const count = (step: number) => {
      depth.current = Math.max(0, depth.current + step)
      setIsOver(depth.current > 0)
    }
    const listeners: Readonly<Record<string, (event: DragEvent) => void>> = {
      dragenter: (event) => hasFiles(event) && count(1),
      dragleave: (event) => hasFiles(event) && count(-1),
      // Without this the window would open what is dropped on it.
      dragover: (event) => event.preventDefault(),
      drop: (event) => {
        event.preventDefault()
        depth.current = 0
        setIsOver(false)
        for (const file of event.dataTransfer?.files ?? [])
          void useImporting.getState().start({ kind: 'dropped', file })
      },
    }
    const entries = Object.entries(listeners) as [keyof WindowEventMap, EventListener][]
    for (const [name, listener] of entries) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-target" role="status">
      <div className="drop-frame">
        <FolderInput size={44} strokeWidth={1.3} aria-hidden="true" />
        <p className="drop-title">{strings.import.drop}</p>
        <p>{strings.import.dropHint}</p>
      </div>
    </div>
  )
}
