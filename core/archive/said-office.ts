import { englishOffices } from './office-words'

const longestSaid = 90
const longestStory = 600
/** Words that say what somebody is. */
const saidOffice = new RegExp(
  String.raw`${englishOffices}|\blead(?:er)?\b|\bpmc\b|\bc[eiopt]o\b|\bvp\b|\bmember\b|\bhead\b|\bstudent\b|administrator|\bauthor\b|\bcreator\b|\bexpert\b|\bdesigner\b|\btrainer\b|\bcoach\b|\bchair\b|\borgani[sz]er\b`,
  'i',
)
/** `is a … `, `works as a … `: what stands behind the name of somebody, and what they do. */
const being =
  /^(?:老师)?,?\s*(?:(?:who\s+)?(?:(?:currently|now|also)\s+)?(?:is|was|works?|serves?|working|has been)\s+|(?=an?\s))(?:currently\s+|now\s+|also\s+)?(?:working\s+)?(?:as\s+)?(?:an?\s+|the\s+|our\s+)?(\S.*)$/
/** `works on gateways at Example Labs` */
const workingAt =
  /^,?\s*(?:who\s+)?(?:currently\s+|now\s+)?(?:is\s+|was\s+)?(?:work(?:s|ing|ed)|leads?|leading|runs?|manages?|builds?|building|maintains?|heads?)\s(?:(?:(?!at\b)[\w'’&-]+)\s){0,10}?(?:at|for|with)\s+(?:the\s+)?(\p{Lu}[\w.&'’-]*(?:\s(?:of\s)?\p{Lu}[\w.&'’-]*){0,3})/u
/** What stands behind what somebody is. */
const officeStop =
  /[;!?。；]|\.(?=\s|$)|,?\s+(?:where|who|whose|that|which|responsible|work(?:s|ing)|focus\w*|speciali[sz]\w*|based|located|living|since|but|when|while|with(?=\s(?:\d|over|more|an?\b|many|years))|and(?=\s(?:has|is|was|loves?|enjoys?|likes?|he|she|they|works?|an?\b|the\b|(?:co-?)?authors?|been|one\b)))\b|\s[-–—]\s|\s\(/

/** What a sentence says that somebody is, by the words behind their name: ` is an engineer at Example Labs. She …`. */
export function readSaidOffice(behind: string): string | undefined {
  if (!/^(?:老师)?,?\s*\p{Ll}/u.test(behind)) return undefined
  const near = behind.slice(0, longestStory)
  const told = being
    .exec(near.split('\n')[0] ?? '')?.[1]
    ?.split(officeStop)[0]
    ?.replace(/[\s,.]+$/, '')
  const isSaid =
    told !== undefined && told.length <= longestSaid && (saidOffice.test(told) || /\bat \p{Lu}/u.test(told))
  if (isSaid && /^[\p{L}\d]/u.test(told) && !/^(?:going|to|in|on|at|for|with|not|back|here|one)\b/i.test(told))
    return told
  const [employer] = workingAt.exec(near)?.[1]?.split(officeStop) ?? []
  return employer?.replace(/[.,]+$/, '')
}
