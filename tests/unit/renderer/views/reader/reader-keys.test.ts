import { describe, expect, it } from 'vitest'
import { runReaderKey } from '../../../../../renderer/views/reader/reader-keys'

interface Press {
  readonly key: string
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
  readonly altKey?: boolean
  readonly shiftKey?: boolean
}

const press = (pressed: Press, { isTall = false, hasSlides = true } = {}) => {
  const done: string[] = []
  const note = (name: string) => (argument?: unknown) => {
    done.push(argument === undefined ? name : `${name} ${String(argument)}`)
  }
  const viewer = {
    getState: () => ({ pageCount: 42 }) as never,
    goToPage: note('page'),
    goToNext: note('next'),
    goToPrevious: note('previous'),
    zoom: note('zoom'),
    fitTo: note('fit'),
    isPageTallerThanRoom: () => isTall,
  }
  const isDone = runReaderKey(
    { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...pressed },
    { viewer: hasSlides ? viewer : undefined, focusFind: note('find'), goBack: note('back') },
  )
  return { isDone, done }
}

describe('the keys of the reading window', () => {
  it.each<[Press, string]>([
    [{ key: 'ArrowRight' }, 'next'],
    [{ key: 'ArrowLeft' }, 'previous'],
    [{ key: 'ArrowDown' }, 'next'],
    [{ key: 'PageDown' }, 'next'],
    [{ key: 'PageUp' }, 'previous'],
    [{ key: ' ' }, 'next'],
    [{ key: ' ', shiftKey: true }, 'previous'],
    [{ key: 'Home' }, 'page 1'],
    [{ key: 'End' }, 'page 42'],
    [{ key: '+', shiftKey: true }, 'zoom 1'],
    [{ key: '=' }, 'zoom 1'],
    [{ key: '-', ctrlKey: true }, 'zoom -1'],
    [{ key: '0', metaKey: true }, 'fit width'],
    [{ key: '/' }, 'find'],
    [{ key: 'f', ctrlKey: true }, 'find'],
    [{ key: 'F', metaKey: true }, 'find'],
    [{ key: 'Escape' }, 'back'],
  ])('%o does %s', (pressed, action) => {
    expect(press(pressed)).toEqual({ isDone: true, done: [action] })
  })

  it.each<[Press]>([[{ key: 'f' }], [{ key: 'k', ctrlKey: true }], [{ key: 'ArrowLeft', altKey: true }]])(
    'leaves %o to others',
    (pressed) => {
      expect(press(pressed)).toEqual({ isDone: false, done: [] })
    },
  )

  it('lets arrows scroll a page that is taller than its room', () => {
    expect(press({ key: 'ArrowDown' }, { isTall: true })).toEqual({ isDone: false, done: [] })
    expect(press({ key: 'ArrowRight' }, { isTall: true })).toEqual({ isDone: true, done: ['next'] })
  })

  it('only goes back while there are no slides', () => {
    expect(press({ key: 'ArrowRight' }, { hasSlides: false })).toEqual({ isDone: false, done: [] })
    expect(press({ key: 'Escape' }, { hasSlides: false })).toEqual({ isDone: true, done: ['back'] })
  })
})
