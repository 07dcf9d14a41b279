import { hasChineseSurname, hasGivenName, isGivenName, isSureName } from './names'

/** `Ada Example 张三，`, `张三 Ada Example，`: one person, whose name is written twice. */
export const bothScripts =
  /^(?:(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) (\p{Script=Han}{2,3})|(\p{Script=Han}{2,3}) (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+))(?=$|\s*[，,|｜])/u

/** Such a line with one of the names in brackets behind the other. */
export function joinScripts(line: string, [whole, before, behind, first, second]: RegExpExecArray): string {
  const [han = '', latin = ''] = [behind ?? first, before ?? second]
  const isPerson =
    isSureName(han) && (hasGivenName(latin) || isGivenName(latin.split(' ')[0] ?? '') || hasChineseSurname(latin))
  return isPerson ? `${han}（${latin}）${line.slice(whole.length)}` : line
}
