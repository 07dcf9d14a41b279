import { ChevronRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Item } from '../../../core/model/library'
import { useStrings } from '../../strings/use-strings'

// Markdown and its sanitiser are not needed to draw the first screen.
const PageBody = lazy(async () => ({ default: (await import('./page-body')).PageBody }))

interface PageSectionProps {
  readonly item: Item
  /** Whether what led here stands in it; asked once. */
  readonly isAsked: () => boolean
}

/** The page as it was written. Folded away where the talks above already tell it. */
export const PageSection = ({ item, isAsked }: PageSectionProps) => {
  const strings = useStrings()
  const isTold = item.talks.length > 0
  const [isOpen, setIsOpen] = useState(() => !isTold || isAsked())
  if (item.body.trim() === '') return null
  const body = (
    <Suspense fallback={null}>
      <PageBody item={item} topLevel={isTold ? 3 : 2} />
    </Suspense>
  )
  if (!isTold) return <div className="page-section">{body}</div>
  return (
    <section className="page-section">
      <h2 className="page-toggle">
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <ChevronRight size={16} aria-hidden="true" />
          {strings.reading.pageText}
        </button>
      </h2>
      {isOpen && body}
    </section>
  )
}
