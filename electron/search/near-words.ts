const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Every word that a slip of the finger makes of this one: a letter left out, added, changed or swapped with the next. */
export function toNearWords(word: string): string[] {
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at)
    const after = word.slice(at)
    if (after.length > 0) near.add(before + after.slice(1))
    if (after.length > 1) near.add(`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`)
    for (const letter of letters) {
      near.add(before + letter + after)
      if (after.length > 0) near.add(before + letter + after.slice(1))
    }
  }
  near.delete(word)
  near.delete('')
  return [...near]
}
