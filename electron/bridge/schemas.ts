import { z } from 'zod'
import { correctionSchema } from '../../core/corrections/correction-schema'
import { keepsakeLimits } from '../../core/model/keepsake'
import { keepsakeTargetSchema } from '../../core/model/keepsake-schema'
import { keptSearchLimits } from '../../core/model/kept-search'
import { askedSearchSchema, keptSearchSchema } from '../../core/model/kept-search-schema'
import { type FacetName, facetNames, hitKinds, longestQuery, searchOrders } from '../../core/model/search'
import { settingsFields } from '../../core/model/settings'
import type { RequestName, Requests } from './contract'

/** What a request is asked with; undefined when it takes nothing. */
export type Input<Name extends RequestName> = Parameters<Requests[Name]>[0]

const name = z.string().min(1).max(1000)
const language = z.enum(['zh', 'en'])
const itemRef = { source: name, id: name }
const nothing = z.undefined()
const source = z.strictObject({ source: name })
const mostSearches = keptSearchLimits.recent + keptSearchLimits.saved
const keepsakeId = z.string().min(1).max(100)
const keepsakeIds = z.array(keepsakeId).max(keepsakeLimits.count)
const listQuery = z.strictObject({
  kind: z.enum(['event', 'article']).exactOptional(),
  year: z.string().max(10).exactOptional(),
  tag: name.exactOptional(),
  speakerId: name.exactOptional(),
})

const searchFilters = z.strictObject(
  Object.fromEntries(
    facetNames.map((facet) => [facet, z.array(z.string().max(300)).max(50).exactOptional()]),
  ) as Record<FacetName, z.ZodExactOptional<z.ZodArray<z.ZodString>>>,
)

/** One schema for each request, with a bound on every text: a window's input is believed no further than this. */
export const requestSchemas = {
  getOverview: nothing,
  listItems: listQuery,
  listTalks: listQuery,
  listSpeakers: nothing,
  listTags: nothing,
  getItem: z.strictObject({ ...itemRef, language: language.exactOptional() }),
  getDeck: z.strictObject({ deckId: name }),
  search: z.strictObject({
    text: z.string().max(longestQuery),
    kinds: z.array(z.enum(hitKinds)).max(hitKinds.length).exactOptional(),
    limit: z.number().int().min(0).max(1000).exactOptional(),
    offset: z.number().int().min(0).max(1_000_000).exactOptional(),
    filters: searchFilters.exactOptional(),
    order: z.enum(searchOrders).exactOptional(),
    withFacets: z.boolean().exactOptional(),
  }),
  findSimilar: z.union([
    z.strictObject({ ...itemRef, talkId: name.exactOptional() }),
    z.strictObject({ deckId: name, page: z.number().int().min(1).max(65_535) }),
  ]),
  fetchDecks: z.discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('deck'), deckId: name }),
    z.strictObject({ scope: z.literal('item'), ...itemRef }),
    z.strictObject({ scope: z.literal('all') }),
  ]),
  cancelFetch: z.strictObject({ deckId: name.exactOptional() }),
  cancelImport: nothing,
  listSources: nothing,
  listPresets: nothing,
  getReport: source,
  importUrl: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  importPreset: z.strictObject({ id: name }),
  refreshSource: source,
  renameSource: z.strictObject({ source: name, title: z.string().trim().min(1).max(200) }),
  removeSource: source,
  restoreSource: source,
  getOriginal: z.strictObject({ ...itemRef, language: language.exactOptional() }),
  listCorrections: nothing,
  correct: correctionSchema,
  dropCorrection: z.strictObject({ id: name }),
  listSearches: nothing,
  noteSearch: askedSearchSchema,
  keepSearch: askedSearchSchema,
  forgetSearches: z.strictObject({ ids: z.array(name).max(mostSearches) }),
  restoreSearches: z.strictObject({ searches: z.array(keptSearchSchema).max(mostSearches) }),
  listKeepsakes: nothing,
  keepFavourite: z.strictObject({ target: keepsakeTargetSchema }),
  writeNote: z.strictObject({
    target: keepsakeTargetSchema,
    text: z.string().max(keepsakeLimits.text),
    id: keepsakeId.exactOptional(),
  }),
  dropKeepsakes: z.strictObject({ ids: keepsakeIds }),
  restoreKeepsakes: z.strictObject({ ids: keepsakeIds }),
  getSettings: nothing,
  changeSettings: z.strictObject({
    language: settingsFields.language.exactOptional(),
    theme: settingsFields.theme.exactOptional(),
    mirrorRules: settingsFields.mirrorRules.exactOptional(),
    sideWidth: settingsFields.sideWidth.exactOptional(),
    listWidth: settingsFields.listWidth.exactOptional(),
    isSideHidden: settingsFields.isSideHidden.exactOptional(),
    refreshesSources: settingsFields.refreshesSources.exactOptional(),
    keepsSearches: settingsFields.keepsSearches.exactOptional(),
  }),
  chooseAndImport: nothing,
  chooseFileAndImport: nothing,
  saveCorrections: nothing,
  loadCorrections: nothing,
  startAnew: nothing,
  importDropped: z.strictObject({ path: z.string().min(1).max(4096) }),
} satisfies { [Name in RequestName]: z.ZodType<Input<Name>> }
