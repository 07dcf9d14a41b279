/** The DOM id of a hit: the search box points assistive technology to it. */
export const toHitId = (key: string): string =>
  `hit-${key.replace(/[^\p{L}\p{N}_-]/gu, (sign) => `.${sign.codePointAt(0)?.toString(36)}`)}`
