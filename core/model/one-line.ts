/** Control characters, and all that begins a line: a name with them would stand on several lines, or steer a terminal. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** A name as it stands on one line. */
export const toOneLine = (text: string): string => text.replace(breaks, ' ').replace(/ {2,}/g, ' ').trim()

/** Whether a name stands on one line as it is. */
export const isOneLine = (text: string): boolean => text.search(breaks) < 0
