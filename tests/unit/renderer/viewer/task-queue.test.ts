import { describe, expect, it } from 'vitest'
import { createRecentMap } from '../../../../renderer/viewer/recent-map'
import { createTaskQueue } from '../../../../renderer/viewer/task-queue'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

const createTasks = (limit: number) => {
  const queue = createTaskQueue(limit)
  const started: string[] = []
  const finish = new Map<string, () => void>()
  const add = (name: string, signal = new AbortController().signal) =>
    queue.add(signal, () => {
      started.push(name)
      return new Promise((resolve) => finish.set(name, resolve))
    })
  const end = async (name: string) => {
    finish.get(name)?.()
    await settle()
  }
  return { queue, add, end, started }
}

describe('a queue of tasks', () => {
  it('runs no more than its limit, and the latest asked first', async () => {
    const { add, end, started } = createTasks(2)
    for (const name of ['a', 'b', 'c', 'd']) add(name)
    expect(started).toEqual(['a', 'b'])
    await end('a')
    expect(started).toEqual(['a', 'b', 'd'])
  })

  it('passes over tasks that were given up before their turn', async () => {
    const { add, end, started } = createTasks(1)
    const aborter = new AbortController()
    add('a')
    add('b')
    add('c', aborter.signal)
    aborter.abort()
    await end('a')
    expect(started).toEqual(['a', 'b'])
  })

  it('goes on after a task that throws', async () => {
    const { queue, add, started } = createTasks(1)
    queue.add(new AbortController().signal, () => Promise.reject(new Error('broken')))
    add('next')
    await settle()
    expect(started).toEqual(['next'])
  })
})

describe('a map of recent things', () => {
  it('drops the longest unused and says which', () => {
    const dropped: string[] = []
    const map = createRecentMap<string>(2, (value) => dropped.push(value))
    map.set('a', 'A')
    map.set('b', 'B')
    map.get('a')
    map.set('c', 'C')
    expect(dropped).toEqual(['B'])
    expect(map.get('a')).toBe('A')
    expect(map.get('b')).toBeUndefined()
  })

  it('disposes of a value that is replaced', () => {
    const dropped: string[] = []
    const map = createRecentMap<string>(2, (value) => dropped.push(value))
    map.set('a', 'A')
    map.set('a', 'B')
    expect(dropped).toEqual(['A'])
  })
})
