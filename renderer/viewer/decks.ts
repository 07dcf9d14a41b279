import { createDocumentCache } from './document-cache'
import { openDocument } from './open-document'

/** The decks that are open in this window, by sha256; slides and thumbnails of one deck share one. */
export const decks = createDocumentCache(openDocument, 4)
