export { createMender } from './mender'
export { readModel } from './model'
