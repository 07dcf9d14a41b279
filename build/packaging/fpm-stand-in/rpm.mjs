import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { breakLines } from './break-lines.mjs'
import { listAll, runTool } from './tree.mjs'

/** fpm's names of what rpm calls otherwise; gzip is for tests, which want it soon. */
const compressions = { gzip: 'w1.gzdio', xz: 'w6.xzdio', xzmt: 'w6T.xzdio', bzip2: 'w9.bzdio' }

/** electron-builder calls this processor as Debian does, and all others as rpm does. */
const processors = { amd64: 'x86_64' }

/** Makes an .rpm of a tree, in the folder `work`. */
export function makeRpm(tree, options, work) {
  const specFile = join(work, 'package.spec')
  writeFileSync(specFile, toSpec(tree, options))
  const [target] = options.package
  const defined = { _topdir: work, _tmppath: work, _rpmdir: dirname(target), _rpmfilename: basename(target) }
  const defines = Object.entries(defined).flatMap(([name, value]) => ['--define', `${name} ${value}`])
  const [processor] = options.architecture
  runTool('rpmbuild', [
    '-bb',
    '--quiet',
    '--target',
    `${processors[processor] ?? processor}-linux`,
    ...defines,
    specFile,
  ])
}

/** What rpmbuild is told: https://rpm-software-management.github.io/rpm/manual/spec.html */
function toSpec(tree, options) {
  const one = (name) => options[name]?.[0]
  const filter = one('rpm-filter-from-requires')
  return `
# Nothing of the program is to be changed on the way.
%global debug_package %{nil}
%global __os_install_post %{nil}
%global _build_id_links none
# Nobody is told what the machine is called on which it was made.
%global _buildhost localhost
%global _binary_payload ${compressions[one('rpm-compression') ?? 'xzmt']}
${filter ? `%global __requires_exclude ${filter}` : ''}
Name: ${one('name')}
Version: ${one('version')}
Release: ${one('iteration') ?? '1'}
Summary: ${escapeMacros(one('rpm-summary') ?? one('description'))}
License: ${one('license')}
Vendor: ${one('vendor')}
Packager: ${one('maintainer')}
URL: ${one('url')}
AutoProv: no
AutoReq: ${options['rpm-autoreq'] ? 'yes' : 'no'}
${(options.d ?? []).map((each) => `Requires: ${each}`).join('\n')}
${(options['rpm-tag'] ?? []).join('\n')}

%description
${escapeMacros(breakLines(one('description')).join('\n'))}

%install
mkdir -p %{buildroot}
cp -al '${tree}/.' %{buildroot}

${toScript('post', one('after-install'))}
${toScript('postun', one('after-remove'))}
%files
%defattr(-,root,root,-)
${toFiles(tree, one('name')).join('\n')}
`
}

const escapeMacros = (text) => text.replaceAll('%', '%%')

function toScript(section, path) {
  return path === undefined ? '' : `%${section} -p /bin/sh\n${escapeMacros(readFileSync(path, 'utf8'))}`
}

/** All files, and those folders that are the package's alone: named after it, or in one that is. */
function toFiles(tree, name) {
  const isOwn = (path) => path.toLowerCase().split('/').includes(name)
  return listAll(tree).flatMap((path) => {
    const place = `/${relative(tree, path)}`
    if (!statSync(path).isDirectory()) return `"${place}"`
    return isOwn(place) ? `%dir "${place}"` : []
  })
}
