import { createFormat } from '../format'

/** Numbers and sizes as English writes them. */
export const { count, bytes } = createFormat('en')

/** A count and what is counted, which has a plural. */
export const many = (n: number, one: string, more: string) => `${count(n)} ${n === 1 ? one : more}`
