import { describe, expect, it } from 'vitest'
import { mendRadicals } from '../../../../renderer/viewer/mend-text'

describe('mending the text of a PDF', () => {
  it('puts characters in the place of radicals and changes nothing else', () => {
    expect(mendRadicals('第 3 ⻚：⼤⽂件 ＡＢ ﬁ Layotto')).toBe('第 3 页：大文件 ＡＢ ﬁ Layotto')
  })

  it('never changes the length, since find counts positions in it', () => {
    const all = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at)).join('')
    expect(mendRadicals(all)).toHaveLength(all.length)
  })
})
