/** How an address ends that leads to a file of slides; its ending is the first group. */
export const slidesFile = /\.(pdf|pptx?|key)(?=$|[?#&])/i

/** What a file of slides is called, without its ending. */
export const withoutFileEnd = (name: string): string => name.replace(/\.(?:pdf|pptx?|key)$/i, '')
