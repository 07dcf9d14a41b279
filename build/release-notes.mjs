/**
 * What a changelog says of a version: the whole section, and its part for readers; undefined when it has no such section.
 */
export function findRelease(changelog, version) {
  const sections = changelog.split(/^(?=## )/m)
  const section = sections.find((text) => text.split('\n', 1)[0].trim() === `## ${version}`)
  if (section === undefined) return undefined
  const all = section.slice(section.indexOf('\n') + 1).trim()
  const parts = all.split(/^(?=### )/m)
  const own = parts.find((text) => text.startsWith('### For readers')) ?? all
  return { all, forReaders: own.replace(/^### .*\n/, '').trim() }
}
