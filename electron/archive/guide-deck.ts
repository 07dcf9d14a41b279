import { toDeckId } from '../../core/archive/item-id'

/** The address the guide's deck goes by: it comes with the app and is never fetched. */
export const guideUrl = 'lectern:guide/guide.pdf'
export const guideDeckId = toDeckId(guideUrl)
