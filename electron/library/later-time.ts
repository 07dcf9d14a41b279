/** Now, yet later than the newest there is, so that the order stands when two come at once or the clock was put back. */
export function toLaterTime(newest: string): string {
  const now = new Date().toISOString()
  return newest < now ? now : new Date(Date.parse(newest) + 1).toISOString()
}
