/** One way of writing about talks: its name, a page's body, and its talks, each as a title and who gives it. */
export type TalkShape = readonly [name: string, body: string, talks: readonly (readonly string[])[]]
