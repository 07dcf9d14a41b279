import type { ItemKind } from '../../../core/model/item'
import { useLibrary } from '../../state/stores'

/** The name of the source a page came from, once there are several: two of them may hold the same page. */
export const useSourceTitle = (item: { readonly source: string; readonly kind: ItemKind }): string | undefined => {
  const sources = useLibrary((state) => state.overview?.sources) ?? []
  return sources.length < 2 || item.kind === 'guide' ? undefined : sources.find(({ id }) => id === item.source)?.title
}
