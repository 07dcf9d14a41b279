import './title.css'
import { Fragment } from 'react'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const isHan = (char: string | undefined) => char !== undefined && /\p{Script=Han}/u.test(char)

/** Pieces of a title between which a line may break: whole words, where Chinese writes none apart. */
export const toTitlePieces = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    const canBreak = last !== undefined && isHan(last.at(-1)) && isHan(segment.at(0))
    if (last !== undefined && !canBreak) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** A title whose lines break between words, in Chinese too, where the browser would break between any two characters. */
export const Title = ({ text }: { readonly text: string }) => (
  <span className="title">
    {toTitlePieces(text).map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {piece}
      </Fragment>
    ))}
  </span>
)
