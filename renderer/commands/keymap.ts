/** The parts of a keyboard event that decide which command it means. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * A key press as keymaps write it: `Mod+K`, `Alt+ArrowLeft`, `/`. `Mod` is Command on a Mac and Ctrl elsewhere.
 * Shift is left out where it only makes the character (`?`).
 */
export const toKeyName = (press: KeyPress, platform: string): string => {
  const isMac = platform === 'darwin'
  const isMod = isMac ? press.metaKey : press.ctrlKey
  const isOther = isMac ? press.ctrlKey : press.metaKey
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  const isLetter = /^[A-Z0-9]$/.test(key) || key.length > 1
  return [
    ...(isMod ? ['Mod'] : []),
    ...(isOther ? [isMac ? 'Ctrl' : 'Meta'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && isLetter ? ['Shift'] : []),
    key,
  ].join('+')
}

/** True for keys that type a character: they are no commands while one writes. */
export const isTypingKey = (keyName: string): boolean =>
  !/^(Mod|Ctrl|Meta|Alt)\+/.test(keyName) && !/^(Shift\+)?F\d+$/.test(keyName)

/** True for keys that a field has a use of its own for: while one writes in it, they belong to it. */
export const isFieldKey = (keyName: string): boolean => isTypingKey(keyName) || keyName === 'Mod+Z'

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const plainSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const keySigns: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** The caps to draw for a key name: `Mod+K` is `Ctrl`, `K`, or `⌘`, `K` on a Mac. */
export const toKeyCaps = (keyName: string, platform: string): readonly string[] => {
  const signs = platform === 'darwin' ? macSigns : plainSigns
  // A plus at the end is a key itself.
  return keyName.split(/\+(?=.)/).map((part) => signs[part] ?? keySigns[part] ?? part)
}
