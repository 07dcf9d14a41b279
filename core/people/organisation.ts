import { isHan } from './person-name'

/** What an affiliation tells about where someone belongs, as keys: the same key means the same place. */
export interface Belonging {
  /** Those they work for. Two people of one name who work for different ones may be two. */
  readonly employers: ReadonlySet<string>
  /** Employers and projects: whoever shares one of them and the name is taken for one person. */
  readonly ties: ReadonlySet<string>
}

const clauses = /[、，,;；/|｜&\n]+|\s+(?:and|以及|和)\s+/
// All of these look at text in lower case: ignoring the case of Han characters takes long to compile.
const leadIn = /^(?:目前|现在|现任|现为|任职于|就职于|来自|供职于|前|原|ex-|former\s+|is\s+|a\s+|an\s+|the\s+)+/
const englishEmployer = /^.*(?:\bat|\bfrom|\bwith|@)\s+(?=\S)/

/** What someone does for an employer. */
const work =
  /专家|工程师|架构师|总监|经理|主管|总裁|教授|研究员|科学家|布道师|顾问|程序员|engineer|architect|manager|director|\bhead\b|\blead\b|expert|scientist|professor|evangelist|\bc[etpi]o\b|\bvp\b|president/
/** What someone does for a project, or that does not say for whom. */
const roles =
  /高级|资深|首席|技术|研发|软件|前端|后端|运维|产品|架构|开源|独立|自由|联合|创始|负责|核心|社区|项目|团队|平台|博士|硕士|学生|讲师|嘉宾|成员|贡献|维护|作者|开发|用户|发起|布道|专注|主要|从事|擅长|热爱|关注|曾|主任|主席|委员|专家|工程师|总监|经理/
/** A technology that someone works with links nobody; a project that someone belongs to does. */
const project =
  /maintainer|committer|contributor|\bp*pmc\b|member|founder|author|社区|开源|核心|贡献|维护|作者|发起|成员/
const organisationSign =
  /集团|公司|科技|金服|大学|学院|银行|研究院|实验室|网络|软件园|证券|保险|\b(?:inc|ltd|llc|corp|gmbh|group|company|university|labs?|technologies|bank|institute)\b/

const places =
  /^(?:中国|北京|上海|广州|深圳|杭州|浙江|江苏|南京|成都|武汉|西安|天津|重庆|苏州|厦门|香港|台湾|山东|广东|四川|湖北|湖南|福建|安徽|合肥|河南|河北)(?:市|省)?/
const kinds = /^(?:大学|银行|科技|电视|学院|研究|有限|公司|集团|网络|技术)/
/** Words that say what someone does, or what kind of place it is, but not which. */
const plainWords = new Set(
  'senior junior staff principal chief lead leader head software engineer engineering architect manager director developer maintainer committer contributor pmc ppmc member core cto ceo coo cio vp president founder cofounder co-founder author evangelist expert scientist professor researcher community project team open source opensource apache incubating tech technical technology platform cloud native product solution at of for the and in from with core user group inc ltd llc corp company labs lab'.split(
    ' ',
  ),
)
const unspecificFirst = new Set(['university', 'bank', 'institute', 'national', 'china', 'first', 'new', 'big'])
const longestBare = 24

/** An affiliation's employers and projects. An employer is known by how its name begins: 蚂蚁金服 and 蚂蚁集团 are one. */
export function readBelonging(affiliation: string): Belonging {
  const employers = new Set<string>()
  const projects = new Set<string>()
  const parts = affiliation
    .normalize('NFKC')
    .toLowerCase()
    .split(clauses)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  for (const part of parts.slice(0, 8)) {
    const employer = readEmployer(part, parts.length === 1)
    if (employer !== undefined) employers.add(employer)
    if (project.test(part)) for (const word of toWords(part)) projects.add(word)
  }
  return { employers, ties: new Set([...employers, ...projects]) }
}

function readEmployer(part: string, isOnly: boolean): string | undefined {
  const named = part.replace(englishEmployer, '')
  const isTold = named !== part || work.test(part) || organisationSign.test(part)
  const isBare = isOnly && part.length <= longestBare && !roles.test(part) && !project.test(part)
  if (!isTold && !isBare) return undefined
  return toKey(named.replace(leadIn, ''))
}

/** The first two Han characters that say more than a place does, or the first word that says more than a role. */
function toKey(name: string): string | undefined {
  const han = name.slice(0, countHan(name))
  if (han.length < 2) return toLatinKey(name)
  const place = places.exec(han)?.[0] ?? ''
  const rest = han.slice(place.length)
  if (place !== '' && (rest === '' || kinds.test(rest))) return place + rest.slice(0, 2)
  return roles.exec(rest)?.index === 0 ? undefined : rest.slice(0, 2)
}

/** How many Han characters a text begins with. */
function countHan(text: string): number {
  let count = 0
  while (count < text.length && isHan(text.charAt(count))) count += 1
  return count
}

const word = /[a-z0-9\u00c0-\u024f][a-z0-9\u00c0-\u024f.+-]*/g

function toLatinKey(name: string): string | undefined {
  const all = (name.match(word) ?? []).map((each) => each.replace(/\.$/, ''))
  const first = all.find((each) => !plainWords.has(each))
  if (first === undefined || countHan(name) > 0) return undefined
  return unspecificFirst.has(first) ? all.join(' ') : first
}

/** Words in Latin letters: names of projects. */
const toWords = (part: string): string[] =>
  (part.match(/[a-z][a-z0-9.+-]*[a-z0-9+]/g) ?? []).filter(
    (each) => each.length > 2 && !plainWords.has(each) && !unspecificFirst.has(each),
  )
