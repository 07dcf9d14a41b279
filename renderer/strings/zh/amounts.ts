import { createFormat } from '../format'

/** Numbers and sizes as Chinese writes them. */
export const { count, bytes } = createFormat('zh')
