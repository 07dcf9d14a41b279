import { expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../../core/model/failure'
import type { PackChoice, PackPreview, PackReport } from '../../../../core/model/pack'
import { createPacking } from '../../../../renderer/state/packing'

const preview: PackPreview = { name: '港口', events: 1, articles: 0, decks: 1, bytes: 7, corrections: 0, missing: [] }
const report: PackReport = { ...preview, file: '/a.lectern', sha256: 'ab' }
const item = { source: 's', id: 'one', title: '港口之夜' }

function start(answers: { preview?: Result<PackPreview>; report?: Result<PackReport | null> } = {}) {
  const asked: PackChoice[] = []
  const written: PackReport[] = []
  const usePacking = createPacking(
    {
      previewPack: async ({ choice }) => {
        asked.push(choice)
        return answers.preview ?? succeed(preview)
      },
      exportPack: async () => {
        usePacking.getState().hear({ done: 3, total: 7 })
        return answers.report ?? succeed(report)
      },
      cancelPack: async () => succeed(null),
    },
    { written: (one) => written.push(one) },
  )
  return { usePacking, asked, written, now: usePacking.getState }
}
const settle = () => new Promise((resolve) => setTimeout(resolve))

it('a pack of what is shown says what it holds, and another choice is looked at anew', async () => {
  const { now, asked } = start()
  now().begin(item)
  expect(now()).toMatchObject({ scope: 'items', preview: null })
  await settle()
  expect(now().preview).toEqual(preview)
  now().choose('favourites')
  expect(now().preview).toBeNull()
  await settle()
  expect(asked).toEqual([{ scope: 'items', items: [{ source: 's', id: 'one' }] }, { scope: 'favourites' }])
})

it('where nothing is shown, everything goes in', async () => {
  const { now, asked } = start()
  now().begin(null)
  await settle()
  expect(asked).toEqual([{ scope: 'all' }])
})

it('a pack that was written is told; a dialog that was closed is not', async () => {
  const { now, written } = start()
  now().begin(item)
  expect(await now().write()).toBe(true)
  expect({ written, progress: now().progress }).toEqual({ written: [report], progress: null })
  const closed = start({ report: succeed(null) })
  expect(await closed.now().write()).toBe(false)
  expect(closed.written).toEqual([])
})

it('why a pack was not written is told, but that it was stopped is known', async () => {
  const full = start({ report: fail('disk-full') })
  expect(await full.now().write()).toBe(false)
  expect(full.now().failure).toEqual({ kind: 'disk-full' })
  const stopped = start({ report: fail('cancelled') })
  expect(await stopped.now().write()).toBe(false)
  expect(stopped.now()).toMatchObject({ failure: null, progress: null })
})
