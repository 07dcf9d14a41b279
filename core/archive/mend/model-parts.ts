export { emptyKey, extendKey, writeModel } from './model'
export { toTokens } from './tokens'
