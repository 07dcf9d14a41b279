import { toCurrent } from '../state/history'
import { loading, toValue } from '../state/loadable'
import type { PackedItem, PackScope } from '../state/packing'
import { library, useLayout, useNavigation, usePacking } from '../state/stores'

/** Asks what goes into a pack: the item that is given, or else something that is chosen. */
export function beginPack(item: PackedItem | null, scope?: PackScope): void {
  usePacking.getState().begin(item)
  if (scope !== undefined) usePacking.getState().choose(scope)
  useLayout.getState().openDialog('pack')
}

/** Begins a pack of the page that is shown, or whose slides are read; where there is none, of what is chosen. */
export function beginPackOfShown(): void {
  const button = document.querySelector<HTMLElement>('#reading .item-actions .export-pack')
  if (button === null) beginPack(findRead())
  else button.click()
}

/** The event or article whose slides are read; the guide is none. */
function findRead(): PackedItem | null {
  const { place } = toCurrent(useNavigation.getState().history)
  if (place.view !== 'reader') return null
  const item = toValue(library.deck.getState().entries[place.deckId] ?? loading)?.item
  if (item === undefined || item.kind === 'guide') return null
  const { source, id, title } = item
  return { source, id, title }
}
