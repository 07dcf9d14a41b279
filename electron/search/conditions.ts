import type { ParsedQuery } from '../../core/search/query'
import type { Attributes } from './attributes'
import type { Named } from './shelf-catalogue'

/** Whether something meets what a field of a query asks for. */
export type Condition = (named: Named, of: Attributes) => boolean

/** What the fields of a query ask of everything that is found. */
export const toConditions = (_query: ParsedQuery): readonly Condition[] => []
