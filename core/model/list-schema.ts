import * as z from 'zod/mini'

/**
 * A list of at least and at most so many items, judged up to the first that is wrong. zod's own counts them last and tells of
 * each: a hostile list of millions would take all memory.
 */
export const list = <Item extends z.ZodMiniType>(item: Item, most: number, least = 0) =>
  z.pipe(
    z.unknown(),
    z.transform((values, { issues }): z.output<Item>[] => {
      const refuse = (message: string, path: readonly PropertyKey[] = []): never[] => {
        issues.push({ code: 'custom', message, input: values, path: [...path] })
        return []
      }
      if (!Array.isArray(values)) return refuse('is no list')
      if (values.length < least || values.length > most) return refuse(`has ${values.length} items`)
      const taken: z.output<Item>[] = []
      for (const [at, value] of values.entries()) {
        const parsed = item.safeParse(value)
        const [issue] = parsed.error?.issues ?? []
        if (issue !== undefined) return refuse(issue.message, [at, ...issue.path])
        taken.push(parsed.data as z.output<Item>)
      }
      return taken
    }),
  )
