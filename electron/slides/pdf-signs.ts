/** How many bytes from the start are needed to tell a PDF. Readers allow that much before `%PDF-`. */
export const headLength = 1024

/** How many bytes from the end are needed to tell that it is whole. */
export const tailLength = 4096

/** Whether these first bytes begin a PDF. */
export const hasPdfStart = (head: Uint8Array): boolean => toLatin(head.subarray(0, headLength)).includes('%PDF-')

/** Whether these last bytes end a PDF. */
export const hasPdfEnd = (tail: Uint8Array): boolean => toLatin(tail.subarray(-tailLength)).includes('%%EOF')

const toLatin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
