import { NotebookPen, Star } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Keepsake } from '../../../core/model/keepsake'
import { Button } from '../../components/button'
import { useKeepsakes } from '../../state/stores'
import { useFormat, useStrings } from '../../strings/use-strings'
import type { Strings } from '../../strings/zh'
import { findNextButton } from '../browse/next-button'
import { openKeepsake, openPageOfKeepsake } from './open-keepsake'

const toTargetWord = ({ target, subject }: Keepsake, { keepsakes: words }: Strings): string =>
  target.kind === 'slide'
    ? words.slide(target.page)
    : words.targets[target.kind === 'item' ? subject.itemKind : target.kind]

/** A favourite or a note: what it is of, where and when that was, what was written, and the way to let go of it. */
export const KeepsakeRow = ({ kept }: { readonly kept: Keepsake }) => {
  const strings = useStrings()
  const { keepsakes: words } = strings
  const { kind, subject, text, lost } = kept
  const drop = async (button: HTMLElement) => {
    const next = findNextButton(button, '.keepsake-drop')
    await useKeepsakes.getState().drop([kept])
    requestAnimationFrame(() => next?.focus())
  }
  const Sign = kind === 'favourite' ? Star : NotebookPen
  return (
    <li className="keepsake-row" data-kind={kind}>
      <Sign className="keepsake-sign" size={17} role="img" aria-label={words.kinds[kind]} />
      <div className="keepsake-words">
        {lost === undefined ? (
          <button
            type="button"
            className="text-link keepsake-title"
            lang={subject.language}
            onClick={() => openKeepsake(kept)}
          >
            {subject.title}
          </button>
        ) : (
          <span className="keepsake-title selectable" lang={subject.language}>
            {subject.title}
          </span>
        )}
        <Context kept={kept} />
        <Marks kept={kept} />
        {text !== undefined && <Text text={text} />}
      </div>
      <Button
        look="quiet"
        className="keepsake-drop"
        aria-label={words.dropNamed[kind](subject.title)}
        onClick={(event) => void drop(event.currentTarget)}
      >
        {words.drop}
      </Button>
    </li>
  )
}

/** What was written: its first lines, and the rest once it is asked for. */
const Text = ({ text }: { readonly text: string }) => {
  const { keepsakes: words } = useStrings()
  const id = useId()
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [isWhole, setIsWhole] = useState(false)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const { current } = paragraph
    if (current === null || isWhole) return
    const watch = new ResizeObserver(() => setIsLong(current.scrollHeight > current.clientHeight + 1))
    watch.observe(current)
    return () => watch.disconnect()
  }, [isWhole])
  return (
    <>
      <p id={id} ref={paragraph} className="keepsake-text selectable" data-whole={isWhole}>
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          className="text-link keepsake-more"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? words.fold : words.unfold}
        </button>
      )}
    </>
  )
}

const Context = ({ kept }: { readonly kept: Keepsake }) => {
  const strings = useStrings()
  const { keepsakes: words } = strings
  const format = useFormat()
  const { target, subject, lost, changedAt } = kept
  const isPart = target.kind !== 'item' && subject.itemTitle !== subject.title
  return (
    <p className="own-note">
      <span>{toTargetWord(kept, strings)}</span>
      {isPart && lost === 'item' && <span lang={subject.language}>{subject.itemTitle}</span>}
      {isPart && lost !== 'item' && (
        <button
          type="button"
          className="text-link"
          lang={subject.language}
          aria-label={words.openPage(subject.itemTitle)}
          onClick={() => openPageOfKeepsake(kept)}
        >
          {subject.itemTitle}
        </button>
      )}
      {subject.speakers.length > 0 && <span lang={subject.language}>{subject.speakers.join(strings.separator)}</span>}
      {subject.date !== undefined && <time dateTime={subject.date}>{format.shortDay(subject.date)}</time>}
      <time dateTime={changedAt}>{words.savedAt(format.when(changedAt))}</time>
    </p>
  )
}

/** What of it is gone. */
const Marks = ({ kept }: { readonly kept: Keepsake }) => {
  const { keepsakes: words } = useStrings()
  const { lost, isSourceRemoved, vanishedAt, subject } = kept
  return (
    <>
      {isSourceRemoved && <p className="own-mark">{words.sourceRemoved(subject.sourceTitle)}</p>}
      {vanishedAt !== undefined && !isSourceRemoved && <p className="own-mark">{words.vanished}</p>}
      {lost !== undefined && !(lost === 'item' && isSourceRemoved) && <p className="own-mark">{words.lost[lost]}</p>}
    </>
  )
}
