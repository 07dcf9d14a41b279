import { expect, test } from 'vitest'
import { toItemId } from '../../../../core/archive/item-id'
import { toPageFolder } from '../../../../renderer/views/event/page-folder'

test.each([
  ['zh/projects/kiln/fault-tolerance/index.md', 'projects / kiln / fault-tolerance'],
  ['content/en/projects/kiln/_index.md', 'projects / kiln'],
  ['projects/kiln/faults.md', 'projects / kiln'],
  ['projects/kiln/index.en.md', 'projects / kiln'],
  ['zh/faults.md', null],
  ['zh/_index.md', null],
])('the page %s stands in %s', (path, folder) => {
  expect(toPageFolder({ id: toItemId(path), path })).toBe(folder)
})
