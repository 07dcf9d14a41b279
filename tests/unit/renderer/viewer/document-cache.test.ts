import { describe, expect, it } from 'vitest'
import { fail, isFailed, type Result, succeed } from '../../../../core/model/failure'
import { createDocumentCache } from '../../../../renderer/viewer/document-cache'

const createShelf = (limit: number) => {
  const opened: string[] = []
  const destroyed: string[] = []
  const cache = createDocumentCache(async (key: string): Promise<Result<{ destroy(): Promise<void> }>> => {
    opened.push(key)
    if (key.startsWith('broken')) return fail('corrupt')
    return succeed({
      destroy: async () => {
        destroyed.push(key)
      },
    })
  }, limit)
  const borrow = async (key: string) => {
    const loan = await cache.borrow(key)
    if (isFailed(loan)) throw new Error(loan.failure.kind)
    return loan.ok
  }
  return { cache, borrow, opened, destroyed }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('sharing open documents', () => {
  it('opens a document once for all who use it at the same time', async () => {
    const { borrow, opened } = createShelf(2)
    const [first, second] = await Promise.all([borrow('a'), borrow('a')])
    expect(first?.document).toBe(second?.document)
    expect(opened).toEqual(['a'])
  })

  it('destroys the longest unused document beyond the limit', async () => {
    const { borrow, destroyed } = createShelf(2)
    for (const key of ['a', 'b', 'a', 'c']) (await borrow(key)).release()
    await settle()
    expect(destroyed).toEqual(['b'])
  })

  it('never destroys a document in use, however many there are', async () => {
    const { borrow, destroyed, cache } = createShelf(1)
    const first = await borrow('a')
    await borrow('b')
    await settle()
    expect(destroyed).toEqual([])
    first.release()
    first.release()
    await settle()
    expect(destroyed).toEqual(['a'])
    expect(cache.size()).toBe(1)
  })

  it('tries again after a document could not be opened', async () => {
    const { cache, opened } = createShelf(2)
    expect(await cache.borrow('broken')).toEqual(fail('corrupt'))
    expect(await cache.borrow('broken')).toEqual(fail('corrupt'))
    expect(opened).toEqual(['broken', 'broken'])
    expect(cache.size()).toBe(0)
  })

  it('opens a forgotten document anew', async () => {
    const { cache, borrow, opened, destroyed } = createShelf(2)
    await borrow('a')
    cache.forget('a')
    await borrow('a')
    await settle()
    expect(opened).toEqual(['a', 'a'])
    expect(destroyed).toEqual(['a'])
  })
})
