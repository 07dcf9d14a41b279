/** What a text of JSON says; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value has fields, of which those that say what it is can be asked for. */
export const hasFields = (value: unknown): value is { readonly format?: unknown; readonly version?: unknown } =>
  typeof value === 'object' && value !== null
