/** Grows whenever the parser makes another page of the same text: pages that an older one made are then read again. */
export const parserVersion = 80
