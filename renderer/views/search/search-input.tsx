import { CircleHelp, Search as SearchIcon, X } from 'lucide-react'
import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { type Hit, longestQuery } from '../../../core/model/search'
import { runCommand, toShownKey } from '../../commands/commands'
import { IconButton } from '../../components/icon-button'
import { KeyCaps } from '../../components/key-caps'
import { toCurrent } from '../../state/history'
import { toGroups } from '../../state/search'
import { useNavigation, useSearch } from '../../state/stores'
import { useEntry } from '../../state/use-place'
import { whenAnswered } from '../../state/when-answered'
import { useStrings } from '../../strings/use-strings'
import { FoldedTools } from '../browse/folded-tools'
import { CommandKeys } from '../help/command-keys'
import { CompletionList, completionListId, toCompletionId } from './completion-list'
import { CopySearchLink } from './copy-search-link'
import { toHitId } from './hit-id'
import { focusFirstKept } from './kept-focus'
import { openHit } from './open-hit'
import { SaveSearch } from './save-search'
import { type Completing, useCompletion } from './use-completion'

/** The DOM id of the search box. */
export const searchInputId = 'search-input'

/** Puts the caret into the search box, with the words as they are. */
export const focusSearchInput = (): void => document.querySelector<HTMLInputElement>(`#${searchInputId}`)?.focus()

const findPicked = (): Hit | undefined => {
  const { answer, kind, pickedKey } = useSearch.getState()
  const shown = toGroups(answer, kind).flatMap((group) => group.hits)
  return shown.find((hit) => hit.key === pickedKey) ?? (pickedKey === null ? shown[0] : undefined)
}

const isShown = () => toCurrent(useNavigation.getState().history).place.view === 'search'

let giveUpOpening = (): void => undefined

/** Who types and presses Enter at once means what the words find, not what stood there before. */
const openPicked = () => {
  giveUpOpening()
  giveUpOpening = whenAnswered(useSearch, () => {
    const hit = findPicked()
    if (hit !== undefined && isShown()) openHit(hit)
  })
}

/** Hits that a key for pages goes on by: about as many as a window shows. */
const hitsOfPage = 6

const keyActions: ReadonlyMap<string, () => void> = new Map([
  ['ArrowDown', () => focusFirstKept() || useSearch.getState().move(1)],
  ['ArrowUp', () => useSearch.getState().move(-1)],
  ['PageDown', () => useSearch.getState().move(hitsOfPage)],
  ['PageUp', () => useSearch.getState().move(-hitsOfPage)],
  ['Escape', () => useNavigation.getState().back()],
  ['Enter', openPicked],
])

let lastShownEntry = -1

/** The box has the focus; its words are chosen, to be typed over, unless one comes back to them. */
const useFirstFocus = (input: RefObject<HTMLInputElement | null>) => {
  const { id } = useEntry()
  useEffect(() => {
    input.current?.focus()
    if (id !== lastShownEntry) input.current?.select()
    lastShownEntry = id
    return giveUpOpening
  }, [id, input])
}

/** What assistive technology hears of the box: where its options are, and which of them is chosen. */
const useComboboxState = ({ options, active }: Completing) => {
  const pickedKey = useSearch((state) => state.pickedKey)
  const hasHits = useSearch((state) => (state.answer?.hits.length ?? 0) > 0)
  const isCompleting = options.length > 0
  const picked = pickedKey === null ? undefined : toHitId(pickedKey)
  const chosen = active < 0 ? undefined : toCompletionId(active)
  return {
    isExpanded: isCompleting || hasHits,
    listId: isCompleting ? completionListId : 'search-results',
    chosenId: isCompleting ? chosen : picked,
  }
}

/** The search box: arrow keys walk completions and hits, and the focus stays in it all the time. */
export const SearchInput = () => {
  const strings = useStrings()
  const text = useSearch((state) => state.text)
  const { setText, clear } = useSearch.getState()
  const input = useRef<HTMLInputElement>(null)
  const completing = useCompletion(input)
  const { isExpanded, listId, chosenId } = useComboboxState(completing)
  const isCompleting = completing.options.length > 0
  useFirstFocus(input)

  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
    if (isComposing) completing.close()
    else completing.onType(target.value, target.selectionStart)
    setText(target.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const isTaken = completing.onKey(event)
    const action = isTaken ? undefined : keyActions.get(event.key)
    if (!isTaken && action === undefined) return
    event.preventDefault()
    action?.()
  }

  return (
    <div className="search-top">
      <FoldedTools hasSearch={false} />
      <div className="search-box">
        <SearchIcon size={20} aria-hidden="true" />
        <input
          ref={input}
          id={searchInputId}
          type="text"
          role="combobox"
          aria-label={strings.search.label}
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={listId}
          aria-activedescendant={chosenId}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder={strings.search.placeholder}
          value={text}
          onChange={onChange}
          onKeyDown={onKeyDown}
          onBlur={completing.close}
        />
        {isCompleting && <CompletionList completing={completing} input={input} />}
        <span className="visually-hidden" role="status">
          {isCompleting ? strings.search.completionCount(completing.options.length) : ''}
        </span>
        {text !== '' && (
          <IconButton
            label={strings.search.clear}
            icon={<X size={17} aria-hidden="true" />}
            onClick={() => {
              clear()
              input.current?.focus()
            }}
          />
        )}
        <SaveSearch />
        {text.trim() !== '' && <CopySearchLink />}
        <IconButton
          label={strings.search.help.open}
          hint={<CommandKeys name={toShownKey('search.help')} />}
          icon={<CircleHelp size={17} aria-hidden="true" />}
          onClick={() => runCommand('search.help')}
        />
        <button type="button" className="search-escape" onClick={() => useNavigation.getState().back()}>
          <KeyCaps caps={['Esc']} />
          <span className="visually-hidden">{strings.search.escape}</span>
        </button>
      </div>
    </div>
  )
}
