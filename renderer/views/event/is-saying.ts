const toPlain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase()

/** True when `title` already says all of `text`, whatever the signs and spaces between the words. */
export const isSaying = (title: string, text: string): boolean => toPlain(title).includes(toPlain(text))
