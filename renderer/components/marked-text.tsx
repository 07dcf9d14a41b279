interface MarkedTextProps {
  readonly parts: readonly { readonly text: string; readonly hit: boolean }[]
}

/** Text with the words that were searched for marked in it. */
export const MarkedText = ({ parts }: MarkedTextProps) =>
  parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity, and are replaced as a whole
    part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  )
