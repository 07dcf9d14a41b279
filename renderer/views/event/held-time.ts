const clock = /\d{1,2}\s*[:：]\s*\d{2}(?:\s*(?:-|–|—|~|～|至|到)\s*\d{1,2}\s*[:：]\s*\d{2})?/
const spoken =
  /(?:上午|中午|下午|晚上|晚)\s*\d{1,2}\s*点(?:半|整)?(?:\s*(?:-|–|~|至|到)\s*(?:上午|中午|下午|晚上|晚)?\s*\d{1,2}\s*点(?:半|整)?)?/

/** The time of day in what a page says of when it was held: `09:30–12:00`, `晚 7 点`; undefined when it names none. */
export const toHeldTime = (heldText: string): string | undefined => {
  const found = heldText.match(clock)?.[0] ?? heldText.match(spoken)?.[0]
  return found
    ?.replace(/\s*[:：]\s*/g, ':')
    .replace(/\s*[-–—~～至到]\s*/, '–')
    .trim()
}
