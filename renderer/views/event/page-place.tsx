import type { ItemSummary } from '../../../core/model/library'
import { toPageFolder } from './page-folder'
import { useSourceTitles } from './source-title'

/** Tells undated pages of one name apart: the folder each stands in, and its source once there are several. */
export const PagePlace = ({ item }: { readonly item: ItemSummary }) => {
  const [source] = useSourceTitles(item)
  const folder = toPageFolder(item)
  if (item.date !== undefined) return null
  return (
    <>
      {folder !== null && <span className="page-folder">{folder}</span>}
      {source !== undefined && <span>{source}</span>}
    </>
  )
}
