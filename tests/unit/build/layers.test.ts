import { expect, test } from 'vitest'
import { findBroken } from '../../../build/layers.mjs'

test.each([
  ['core/model/item.ts', 'core/search/fold.ts'],
  ['core/search/fold.ts', 'core/archive/item-id.ts'],
  ['core/archive/labels.ts', 'core/search/fold.ts'],
  ['core/writing/simplified.ts', 'core/model/item.ts'],
  ['core/search/fold.ts', 'node:fs'],
  ['core/search/fold.ts', 'npm:electron'],
  ['electron/slides/download-queue.ts', 'electron/library/library.ts'],
  ['electron/covers/cover-keeper.ts', 'electron/slides/fetch-address.ts'],
  ['electron/library/library.ts', 'electron/service/parts.ts'],
  ['electron/library/library.ts', 'electron/network/watch.ts'],
  ['electron/archive/fetch-archive.ts', 'electron/slides/content-store.ts'],
  ['electron/network/watch.ts', 'electron/slides/download-file.ts'],
  ['electron/network/watch.ts', 'npm:electron'],
  ['electron/service/parts.ts', 'npm:electron'],
  ['electron/library/library.ts', 'npm:electron'],
  ['electron/cli/lectern.ts', 'npm:electron'],
  ['electron/bridge/contract.ts', 'core/search/fold.ts'],
  ['electron/preload.ts', 'core/search/fold.ts'],
  ['electron/main.ts', 'renderer/app.tsx'],
  ['renderer/state/library.ts', 'electron/bridge/contract.ts'],
  ['renderer/state/library.ts', 'renderer/views/browse/browse-view.tsx'],
  ['renderer/components/button.tsx', 'core/model/item.ts'],
  ['renderer/views/browse/browse-view.tsx', 'npm:pdfjs-dist'],
  ['renderer/bridge.ts', 'electron/bridge/library-server.ts'],
  ['renderer/app.tsx', 'node:path'],
])('%s must not import %s', (file, target) => {
  expect(findBroken(file, target)).not.toEqual([])
})

test.each([
  ['core/search/fold.ts', 'core/model/search.ts'],
  ['core/search/fold.ts', 'core/search/radicals.ts'],
  ['core/archive/front-matter.ts', 'npm:yaml'],
  ['electron/slides/download-queue.ts', 'core/model/deck.ts'],
  ['electron/slides/download-queue.ts', 'node:fs/promises'],
  ['electron/slides/download-file.ts', 'electron/network/watch.ts'],
  ['electron/library-service.ts', 'electron/library/library.ts'],
  ['electron/service/parts.ts', 'electron/covers/cover-keeper.ts'],
  ['electron/cli/lectern.ts', 'electron/library-service.ts'],
  ['electron/main.ts', 'npm:electron'],
  ['renderer/state/library.ts', 'renderer/bridge.ts'],
  ['renderer/viewer/deck-viewer.ts', 'npm:pdfjs-dist'],
])('%s may import %s', (file, target) => {
  expect(findBroken(file, target)).toEqual([])
})

test.each(['renderer/bridge.ts', 'renderer/state/library.ts'])(
  '%s may import the types of the contract, but no code of it',
  (file) => {
    expect(findBroken(file, 'electron/bridge/contract.ts', true)).toEqual([])
    expect(findBroken(file, 'electron/bridge/contract.ts', false)).not.toEqual([])
  },
)

test('a view may not import even the types of the contract', () => {
  expect(findBroken('renderer/views/browse/browse-view.tsx', 'electron/bridge/contract.ts', true)).not.toEqual([])
})
