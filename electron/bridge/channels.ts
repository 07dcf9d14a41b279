/** The one channel on which a window asks: `(name, input)`, answered with a Result. */
export const requestChannel = 'lectern:request'

/** The one channel on which windows hear news: `(name, value)`. */
export const newsChannel = 'lectern:news'
