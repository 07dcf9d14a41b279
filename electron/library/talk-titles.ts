import { compareTitles, sameTitle } from '../../core/archive/title-match'
import type { TitleComparison } from '../../core/corrections/same-talks'

/** Titles of talks and pages as they are compared everywhere. */
export const talkTitles: TitleComparison = { compare: compareTitles, least: sameTitle }
