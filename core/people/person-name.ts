import { simplify } from '../writing/simplified'

/** A name as ids are made from it: NFKC, lower case, single spaces. Changing it would change ids that are kept. */
export const foldForId = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** A name as people are told apart by it: as for ids, with no space beside Han characters, one kind of dot, simplified. */
export function foldName(name: string): string {
  const folded = foldForId(name)
  if (!isHan(folded)) return folded
  const joined = folded
    .replace(/[•・‧∙]/g, '·')
    .split(' ')
    .reduce((text, word) => text + (isHan(text.slice(-1)) || isHan(word.charAt(0)) ? '' : ' ') + word)
  return simplify(joined)
}

/** Whether a text holds Han characters. Names are short: this is quicker than a pattern that has to be compiled first. */
export function isHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // The two blocks of unified ideographs, those for compatibility, and the surrogates that begin the rarer ones.
    if (unit >= 0x3400 && unit <= 0x9fff && (unit <= 0x4dbf || unit >= 0x4e00)) return true
    if ((unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xd840 && unit <= 0xd88f)) return true
  }
  return false
}
