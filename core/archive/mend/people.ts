import { emptyKey, extendKey, type MendModel } from './model'

const surnameStart = extendKey(emptyKey, 0x73)
const givenStart = extendKey(emptyKey, 0x67)
/** The model tells of so many people which surname they bear, and of so many characters of given names which they are. */
const people = 1e6
/** How likely a word is a name when none, one or both of its sides are no Chinese character. */
const nameShares = [3e-4, 3e-3, 2e-2] as const
/** How likely two characters by themselves are a nickname, made as given names are. */
const nicknameShare = 5e-3

/** The key of a surname of one character. */
export const toSurnameKey = (token: number): number => extendKey(surnameStart, token)

/** The key of a character of given names. */
export const toGivenKey = (token: number): number => extendKey(givenStart, token)

/** How likely the tokens from `first` to `last`, two or three of them, are how a person is called; `bounds` of its sides are no Chinese character. */
export function weighName(
  tokens: readonly number[],
  first: number,
  last: number,
  bounds: 0 | 1 | 2,
  model: MendModel,
): number {
  const token = tokens[first] ?? 0
  const surname = model.countOf(toSurnameKey(token)) / people
  const nickname = bounds === 2 && last === first + 1 ? model.countOf(toGivenKey(token)) / people : 0
  let share = nameShares[bounds] * surname + nicknameShare * nickname
  for (let at = first + 1; at <= last && share > 0; at += 1)
    share *= model.countOf(toGivenKey(tokens[at] ?? 0)) / people
  return share
}
