/** How an address ends that leads to a file of slides; its ending is the first group. */
export const slidesFile = /\.(pdf|pptx?|key)(?=$|[?#&])/i

const schemed = /^[a-z][a-z\d+.-]*:/i

/** Whether slides are named by a path, of which nobody has said yet where it leads. */
export const isFileRef = (url: string): boolean => !schemed.test(url)

/** What a file of slides is called, without its ending. */
export const withoutFileEnd = (name: string): string => name.replace(/\.(?:pdf|pptx?|key)$/i, '')
