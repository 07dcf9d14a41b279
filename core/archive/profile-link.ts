import type { LineLink } from './line-writer'

/** Where people have a page of their own. */
const profile =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|twitter\.com|x\.com|weibo\.com)\/@?[\w.-]+\/?$|linkedin\.com\/in\/|zhihu\.com\/people\/|\/@[\w.-]+\/?$/i

/** Whether an address is that of a page about somebody. */
export const isProfile = (url: string): boolean => profile.test(url)

/** `[ada-42](https://github.com/ada-42)`: a link to the page of somebody who is called so there. */
export const isCalledSo = ({ text, url }: LineLink): boolean =>
  isProfile(url) &&
  url
    .toLowerCase()
    .replace(/\/$/, '')
    .endsWith(`/${text.toLowerCase().replace(/^@/, '')}`)
