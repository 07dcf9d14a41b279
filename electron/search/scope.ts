import { type FacetName, type FacetValue, facetNames, type HitKind, type SearchFilters } from '../../core/model/search'
import type { AttributeReader } from './attributes'
import type { Condition } from './conditions'
import type { Named } from './named'

/** What a search is narrowed to. */
export interface Scope {
  /** Nothing is left out. */
  readonly isOpen: boolean
  /** The facets that leave something out; none when it is within. */
  misses(named: Named): readonly FacetName[]
  /** Whether the fields of the query themselves leave it out. */
  fits(named: Named): boolean
}

/** The scope of chosen facet values and of the conditions that a query names. */
export function createScope(
  attributes: AttributeReader,
  filters: SearchFilters,
  conditions: readonly Condition[],
): Scope {
  const chosen = facetNames.flatMap((facet) => {
    const values = filters[facet] ?? []
    return values.length === 0 ? [] : [{ facet, values: new Set(values) }]
  })
  return {
    isOpen: chosen.length + conditions.length === 0,
    misses: (named) => {
      if (chosen.length === 0) return []
      const of = attributes.of(named)
      return chosen.flatMap(({ facet, values }) => (of[facet].some((value) => values.has(value)) ? [] : [facet]))
    },
    fits: (named) => {
      if (conditions.length === 0) return true
      const of = attributes.of(named)
      return conditions.every((isMet) => isMet(named, of))
    },
  }
}

/** Values of a facet that are told; the rarest of more are left out. */
const mostValues = 40

/**
 * Counts the values of facets. What misses one facet only still counts for that one: so a reader sees what choosing
 * another value of it would show.
 */
export class FacetCounter {
  readonly #counts = new Map<FacetName, Map<string, number>>()
  readonly #attributes: AttributeReader
  readonly #kinds: readonly HitKind[]

  /** Counts hits of some kinds: those that are asked for. */
  constructor(attributes: AttributeReader, kinds: readonly HitKind[]) {
    this.#attributes = attributes
    this.#kinds = kinds
  }

  add(kind: HitKind, named: Named, misses: readonly FacetName[], count = 1): void {
    if (misses.length > 1 || !this.#kinds.includes(kind)) return
    const of = this.#attributes.of(named)
    for (const facet of misses.length === 1 ? misses : facetNames) {
      const counts = this.#counts.get(facet) ?? new Map<string, number>()
      for (const value of of[facet]) counts.set(value, (counts.get(value) ?? 0) + count)
      this.#counts.set(facet, counts)
    }
  }

  /** Begins again. */
  clear(): void {
    this.#counts.clear()
  }

  /** The values of each facet, those of most hits first; years the newest first. */
  toFacets(): Record<FacetName, readonly FacetValue[]> {
    const entries = facetNames.map((facet) => [facet, this.#toValues(facet)] as const)
    return Object.fromEntries(entries) as unknown as Record<FacetName, readonly FacetValue[]>
  }

  #toValues(facet: FacetName): FacetValue[] {
    const values = [...(this.#counts.get(facet) ?? [])].map(([value, count]) => ({
      value,
      label: this.#attributes.toLabel(facet, value),
      count,
    }))
    values.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
    const told = values.slice(0, mostValues)
    return facet === 'year' ? told.sort((a, b) => b.value.localeCompare(a.value)) : told
  }
}
