import { fail, isFailed, type Result, succeed } from '../../core/model/failure'

/** Addresses that begin with `from` are fetched from `to` instead. Both are http(s) addresses in normal form. */
export interface MirrorRule {
  readonly from: string
  readonly to: string
}

/**
 * Reads rules, one a line: `<from prefix> -> <to prefix>`. Empty lines and what follows a `#` at the start of a word are left out.
 * Failure `invalid` names the first line that makes no sense.
 */
export const parseMirrorRules = (text: string): Result<MirrorRule[]> => {
  const rules: MirrorRule[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const content = line.replace(/(^|\s)#.*$/, '').trim()
    if (content === '') continue
    const rule = parseRule(content)
    if (isFailed(rule)) return fail('invalid', `mirror rule on line ${at + 1}: ${rule.failure.detail}`)
    rules.push(rule.ok)
  }
  return succeed(rules)
}

/** The address that `url` is fetched from instead: the first rule that fits decides. Undefined when none does. */
export const findMirror = (url: string, rules: readonly MirrorRule[]): string | undefined => {
  const address = URL.canParse(url) ? new URL(url).href : url
  const rule = rules.find(({ from }) => address.startsWith(from))
  return rule === undefined ? undefined : rule.to + address.slice(rule.from.length)
}

const parseRule = (line: string): Result<MirrorRule> => {
  const sides = line.split(/\s*(?:->|→)\s*/)
  const [from, to] = sides
  if (sides.length !== 2 || !from || !to) return fail('invalid', 'write it as <from prefix> -> <to prefix>')
  for (const side of [from, to]) {
    if (!/^https?:\/\//i.test(side) || !URL.canParse(side)) return fail('invalid', `${side} is not an http(s) address`)
    const { username, password } = new URL(side)
    if (username || password) return fail('invalid', 'leave out the user name and password')
  }
  const start = new URL(from).href
  const target = new URL(to).href
  return succeed({ from: start, to: start.endsWith('/') && !target.endsWith('/') ? `${target}/` : target })
}
