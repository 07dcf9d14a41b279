import { type KeyboardEvent, useState } from 'react'
import type { DeckViewer } from '../../viewer/deck-viewer'
import { useViewerState } from './use-deck-viewer'
import { useReaderStrings } from './use-reader-strings'

/** Which slide is shown, of how many; a number typed here goes to its slide. */
export const PageField = ({ viewer }: { readonly viewer: DeckViewer }) => {
  const words = useReaderStrings()
  const { page, pageCount } = useViewerState(viewer)
  const [draft, setDraft] = useState<string>()

  const commit = () => {
    const wanted = Number.parseInt(draft ?? '', 10)
    setDraft(undefined)
    if (wanted > 0) viewer.goToPage(wanted)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit()
    else if (event.key === 'Escape') setDraft(undefined)
    else return
    event.stopPropagation()
    event.currentTarget.blur()
  }
  return (
    <div className="page-field">
      <input
        type="text"
        inputMode="numeric"
        aria-label={words.pageInput(pageCount)}
        value={draft ?? String(page)}
        style={{ width: `${String(pageCount).length + 2}ch` }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.target.value.replace(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <span aria-hidden>/ {pageCount}</span>
      <span className="visually-hidden" aria-live="polite">
        {words.pageStatus(page, pageCount)}
      </span>
    </div>
  )
}
