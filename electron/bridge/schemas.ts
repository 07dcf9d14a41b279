import * as z from 'zod/mini'
import { correctionSchema } from '../../core/corrections/correction-schema'
import { keepsakeLimits } from '../../core/model/keepsake'
import { keepsakeTargetSchema } from '../../core/model/keepsake-schema'
import { keptSearchLimits } from '../../core/model/kept-search'
import { askedSearchSchema, keptSearchSchema } from '../../core/model/kept-search-schema'
import { linkTargetSchema } from '../../core/model/link-target'
import { type FacetName, facetNames, hitKinds, longestQuery, searchOrders } from '../../core/model/search'
import { settingsFields } from '../../core/model/settings'
import type { RequestName, Requests } from './contract'

/** What a request is asked with; undefined when it takes nothing. */
export type Input<Name extends RequestName> = Parameters<Requests[Name]>[0]

/** Text of at most so many characters. */
const text = (most: number, least = 0) => z.string().check(z.minLength(least), z.maxLength(most))
const list = <Item extends z.ZodMiniType>(item: Item, most: number) => z.array(item).check(z.maxLength(most))
const count = (most: number, least = 0) => z.int().check(z.minimum(least), z.maximum(most))

const name = text(1000, 1)
const language = z.enum(['zh', 'en'])
const itemRef = { source: name, id: name }
const nothing = z.undefined()
const source = z.strictObject({ source: name })
const mostSearches = keptSearchLimits.recent + keptSearchLimits.saved
const keepsakeId = text(100, 1)
const keepsakeIds = list(keepsakeId, keepsakeLimits.count)
const listQuery = z.strictObject({
  kind: z.exactOptional(z.enum(['event', 'article'])),
  year: z.exactOptional(text(10)),
  tag: z.exactOptional(name),
  speakerId: z.exactOptional(name),
})

const packChoice = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('items'), items: list(z.strictObject(itemRef), 5_000) }),
  z.strictObject({ scope: z.literal('favourites') }),
  z.strictObject({ scope: z.literal('all') }),
])

const searchFilters = z.strictObject(
  Object.fromEntries(facetNames.map((facet) => [facet, z.exactOptional(list(text(300), 50))])) as Record<
    FacetName,
    z.ZodMiniExactOptional<z.ZodMiniArray<z.ZodMiniString>>
  >,
)

/** One schema for each request, with a bound on every text: a window's input is believed no further than this. */
export const requestSchemas = {
  getOverview: nothing,
  listItems: listQuery,
  listTalks: listQuery,
  listSpeakers: nothing,
  listTags: nothing,
  getItem: z.strictObject({ ...itemRef, language: z.exactOptional(language) }),
  getDeck: z.strictObject({ deckId: name }),
  search: z.strictObject({
    text: text(longestQuery),
    kinds: z.exactOptional(list(z.enum(hitKinds), hitKinds.length)),
    limit: z.exactOptional(count(1000)),
    offset: z.exactOptional(count(1_000_000)),
    filters: z.exactOptional(searchFilters),
    order: z.exactOptional(z.enum(searchOrders)),
    withFacets: z.exactOptional(z.boolean()),
  }),
  findSimilar: z.union([
    z.strictObject({ ...itemRef, talkId: z.exactOptional(name) }),
    z.strictObject({ deckId: name, page: count(65_535, 1) }),
  ]),
  fetchDecks: z.discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('deck'), deckId: name }),
    z.strictObject({ scope: z.literal('item'), ...itemRef }),
    z.strictObject({ scope: z.literal('all') }),
  ]),
  cancelFetch: z.strictObject({ deckId: z.exactOptional(name) }),
  cancelImport: nothing,
  listSources: nothing,
  listPresets: nothing,
  getReport: source,
  importUrl: z.strictObject({ url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2000)) }),
  importPreset: z.strictObject({ id: name }),
  refreshSource: source,
  renameSource: z.strictObject({ source: name, title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
  removeSource: source,
  restoreSource: source,
  getOriginal: z.strictObject({ ...itemRef, language: z.exactOptional(language) }),
  listCorrections: nothing,
  correct: correctionSchema,
  dropCorrection: z.strictObject({ id: name }),
  listSearches: nothing,
  noteSearch: askedSearchSchema,
  keepSearch: askedSearchSchema,
  forgetSearches: z.strictObject({ ids: list(name, mostSearches) }),
  restoreSearches: z.strictObject({ searches: list(keptSearchSchema, mostSearches) }),
  listKeepsakes: nothing,
  keepFavourite: z.strictObject({ target: keepsakeTargetSchema }),
  writeNote: z.strictObject({
    target: keepsakeTargetSchema,
    text: text(keepsakeLimits.text),
    id: z.exactOptional(keepsakeId),
  }),
  dropKeepsakes: z.strictObject({ ids: keepsakeIds }),
  restoreKeepsakes: z.strictObject({ ids: keepsakeIds }),
  previewPack: z.strictObject({ choice: packChoice }),
  cancelPack: nothing,
  getSettings: nothing,
  changeSettings: z.strictObject({
    language: z.exactOptional(settingsFields.language),
    theme: z.exactOptional(settingsFields.theme),
    mirrorRules: z.exactOptional(settingsFields.mirrorRules),
    sideWidth: z.exactOptional(settingsFields.sideWidth),
    listWidth: z.exactOptional(settingsFields.listWidth),
    isSideHidden: z.exactOptional(settingsFields.isSideHidden),
    refreshesSources: z.exactOptional(settingsFields.refreshesSources),
    keepsSearches: z.exactOptional(settingsFields.keepsSearches),
    looksForUpdates: z.exactOptional(settingsFields.looksForUpdates),
  }),
  chooseAndImport: nothing,
  chooseFileAndImport: nothing,
  saveCorrections: nothing,
  loadCorrections: nothing,
  saveKeepsakes: nothing,
  startAnew: nothing,
  getUpdate: nothing,
  lookForUpdate: nothing,
  fetchUpdate: nothing,
  cancelUpdate: nothing,
  importDropped: z.strictObject({ path: text(4096, 1) }),
  takeLink: nothing,
  exportPack: z.strictObject({ choice: packChoice }),
  showPack: nothing,
  takePack: nothing,
  importPack: z.strictObject({ id: count(1_000_000) }),
  copyLink: linkTargetSchema,
} satisfies { [Name in RequestName]: z.ZodMiniType<Input<Name>> }
