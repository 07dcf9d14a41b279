import { describe, expect, test } from 'vitest'
import { isFieldKey, isTypingKey, toKeyCaps, toKeyName } from '../../../../renderer/commands/keymap'

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
})

describe('names of keys', () => {
  test.each([
    [press('k', 'ctrlKey'), 'linux', 'Mod+K'],
    [press('k', 'metaKey'), 'darwin', 'Mod+K'],
    [press('k', 'ctrlKey'), 'darwin', 'Ctrl+K'],
    [press('k', 'metaKey'), 'win32', 'Meta+K'],
    [press('/'), 'linux', '/'],
    [press('?', 'shiftKey'), 'linux', '?'],
    [press('D', 'ctrlKey', 'shiftKey'), 'linux', 'Mod+Shift+D'],
    [press('ArrowLeft', 'altKey'), 'linux', 'Alt+ArrowLeft'],
    [press('ArrowLeft', 'shiftKey'), 'linux', 'Shift+ArrowLeft'],
    [press(',', 'metaKey'), 'darwin', 'Mod+,'],
  ])('%o on %s is %s', (pressed, platform, name) => {
    expect(toKeyName(pressed, platform)).toBe(name)
  })

  test('a key that types a character is no command while one writes', () => {
    expect(['/', '?', 'Shift+A', 'Escape'].every(isTypingKey)).toBe(true)
    expect(['Mod+K', 'Alt+ArrowLeft', 'F1', 'Shift+F3'].some(isTypingKey)).toBe(false)
  })

  test('caps are drawn as each keyboard prints them', () => {
    expect(toKeyCaps('Mod+Shift+D', 'linux')).toEqual(['Ctrl', 'Shift', 'D'])
    expect(toKeyCaps('Mod+Shift+D', 'darwin')).toEqual(['⌘', '⇧', 'D'])
    expect(toKeyCaps('Alt+ArrowLeft', 'win32')).toEqual(['Alt', '←'])
    expect(toKeyCaps('+', 'linux')).toEqual(['+'])
    expect(toKeyCaps('Mod++', 'linux')).toEqual(['Ctrl', '+'])
  })
})

test.each([
  ['Mod+Z', true],
  ['/', true],
  ['Mod+K', false],
  ['F5', false],
])('%s belongs to the field one writes in: %s', (name, isField) => {
  expect(isFieldKey(name)).toBe(isField)
})
