import type { ItemSummary } from '../../../core/model/library'

const isFolderPage = /(?:^|\/)_?index(?:\.[a-z-]+)?\.(?:md|markdown|txt)$/i

/** Where a page stands within its source, without language and file name; null at the top. */
export const toPageFolder = ({ id, path }: Pick<ItemSummary, 'id' | 'path'>): string | null => {
  const folders = id.split('/')
  const shown = isFolderPage.test(path) ? folders : folders.slice(0, -1)
  return shown.length === 0 || id === 'index' ? null : shown.join(' / ')
}
