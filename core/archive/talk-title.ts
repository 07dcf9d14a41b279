/** What a line that stands for a talk says. */
export interface TalkTitle {
  readonly title: string
  /** What follows the title on the line: who gives it. */
  readonly by: string
  /** The title stands in 《》, which says that it is one. */
  readonly isQuoted: boolean
  /** A time of day stands before it, as in an agenda. */
  readonly hasTime: boolean
}

const time =
  /^\(?\d{1,2}[:：]\d{2}\s*(?:(?:am|pm)\s*)?(?:[-–—~～至到]+\s*\d{1,2}[:：]\d{2}\s*(?:am|pm)?)?\)?\s*[|｜，,:：-]?\s*/i
const lead =
  /^(?:[\s|｜•●▶►◆·\-–—\p{Extended_Pictographic}]+|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、．)）](?!\d)\s*|(?:议题|主题|演讲|分享|话题|talk|session|topic|part)\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[:：.、|｜-]?\s*|(?:议题|主题|分享主题|演讲主题|题目|topic|talk|title)\s*[:：]\s*|圆桌(?:环节|讨论|论坛|会议)?\s*[-—:：]*\s*|(?:开场|主题|闪电|特邀)演讲\s*[:：]?\s*)/iu
const by = /\s+by\s+([^\n]{2,40})$/i

/** Takes a line apart that may be the title of a talk; the rules for calling it one are the caller's. */
export function readTalkTitle(line: string): TalkTitle {
  let rest = line.trim()
  let hasTime = false
  for (let before = ''; before !== rest; ) {
    before = rest
    const untimed = rest.replace(time, '')
    hasTime ||= untimed !== rest
    rest = untimed.replace(lead, '')
  }
  const quoted = /^《([\s\S]+)》([^》]*)$/.exec(rest)
  if (quoted?.[1] !== undefined) {
    return { title: cleanTitle(quoted[1]), by: cleanBy(quoted[2] ?? ''), isQuoted: true, hasTime }
  }
  const named = by.exec(rest)
  return { title: cleanTitle(rest.replace(by, '')), by: named?.[1] ?? '', isQuoted: false, hasTime }
}

/** A title without the quotes around it. */
export function cleanTitle(title: string): string {
  const clean = title.replace(/\s*\n\s*/g, ' ').trim()
  const inner = /^(?:《([^《》]+)》|「([^「」]+)」|“([^“”]+)”|"([^"]+)")$/.exec(clean)
  return (inner?.slice(1).find((part) => part !== undefined) ?? clean).trim()
}

const cleanBy = (text: string): string =>
  text
    .replace(/^[\s\n—–\-:：|｜，,]+/, '')
    .replace(/^(?:by|讲师|嘉宾|分享人)\s*[:：]?\s+/i, '')
    .trim()

const series = /^(.{0,40}?#\s*\d+)\s*(?:期)?\s*[:：|｜—–-]*\s*(.*)$/s

/** The subject of a numbered broadcast: `SOFAChannel#29:基于 P2P …` is about `基于 P2P …`. */
export function toSubject(title: string): { readonly subject: string; readonly series?: string } {
  const bare = title.replace(/^【[^】]*】\s*/, '').trim()
  const match = series.exec(bare)
  const name = match?.[1]
  const rest = match?.[2]?.trim()
  const subject = rest === undefined || rest === '' ? bare : rest
  const quoted = /^《([^《》]+)》/.exec(subject)
  return { subject: cleanTitle(quoted?.[1] ?? subject), ...(name === undefined ? {} : { series: name }) }
}

/** Whether a series is of broadcasts, each of which is one talk. */
export const isBroadcast = (name: string | undefined): boolean =>
  name !== undefined && /channel|webinar|直播|公开课|live|podcast|lecture/i.test(name) && !/meetup|站|专场/i.test(name)
