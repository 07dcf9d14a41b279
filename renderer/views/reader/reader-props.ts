/** What the reading window is asked to show. */
export interface ReaderViewProps {
  readonly deckId: string
  /** The slide to open at, from 1. */
  readonly page: number
  /** Words to mark. */
  readonly terms: readonly string[]
  onBack(): void
}
